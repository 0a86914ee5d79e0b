import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { formsIn } from '../../../test/faults/walk.ts'
import { openHub } from '../../../test/hub.ts'
import { as, type FormAnswers } from '../../../test/web.ts'
import { noCare } from '../../platform/calendar/care.ts'
import {
  christianRest,
  jewishRest,
  keptCustoms,
  keptSecular,
  muslimRest,
  type ChristianRest,
  type JewishRest,
  type KeptCustom,
  type KeptSecular,
  type MuslimRest,
} from '../../platform/calendar/customs.ts'
import { restOf } from '../../platform/calendar/in-force.ts'
import { observances } from '../../platform/calendar/observances.ts'
import { careAroundDays, daysOfRest } from '../../platform/calendar/settings.ts'
import { windowsOfRest } from '../../platform/calendar/windows.ts'
import { calendarYear, day } from '../../platform/clock.ts'
import { bump } from '../../platform/models/models.ts'
import { areas } from '../../platform/places/areas.ts'
import { keepSetting } from '../../platform/settings/house.ts'
import { answersOf } from './rest-answers.ts'

const path = '/desk/settings/calendar.rest'
const leeds = { lat: areas.get('LS')!.lat, lon: areas.get('LS')!.lon }

/** Every rule of every custom, set to something else than is usual. A rule that is not here does not compile. */
type Rules<Custom> = { [Rule in Exclude<keyof Custom, 'kind'>]-?: Custom[Rule] }
const otherwise: {
  jewish: Rules<JewishRest>
  christian: Rules<ChristianRest>
  muslim: Rules<MuslimRest>
  secular: Rules<KeptSecular>
} = {
  jewish: {
    place: leeds,
    shabbat: false,
    festivals: ['yom-kippur'],
    candleMinutes: 0,
    nightfallDegrees: 7.1,
    nightfallMinutes: 50,
    festivalDays: 'one',
    roshHashanahDays: 'one',
    earlySummerShabbat: '19:30',
    fasts: 'off',
    minorDays: 'off',
  },
  christian: {
    sundays: false,
    sundayHours: { from: '08:00', to: '13:00' },
    days: ['pentecost'],
    tradition: 'orthodox',
  },
  muslim: {
    fridayPrayer: null,
    eidAlFitrDays: 0,
    eidAlAdhaDays: 3,
    sightings: [{ month: 'ramadan', hijriYear: 1448, beginsOn: day('2027-02-09') }],
  },
  secular: {
    weekly: [{ name: 'Day of rest', weekday: 6, from: '00:00', to: '00:00' }],
    dates: [
      { name: 'Winter closing', from: day('2026-12-24'), to: day('2027-01-01'), everyYear: false },
      { name: 'Founders’ day', from: day('2024-02-29'), to: day('2024-02-29'), everyYear: true },
    ],
    festivals: ['diwali', 'vaisakhi'],
    bankHolidays: 'charity',
  },
}

const usual = (kind: KeptCustom['kind']): KeptCustom =>
  keptCustoms[kind].parse({ kind, place: { lat: 51.61, lon: -0.17 } })

describe('days of rest', async () => {
  const house = await openHub()
  const { hub } = house
  const tovah = await as(house, 'administrator')

  const keep = async (customs: readonly KeptCustom[]): Promise<void> => {
    await hub.transact(async (db) => {
      await keepSetting(db, daysOfRest, [...customs], { personId: null, at: hub.now() })
      await bump(db, 'settings')
    })
    await house.follow()
  }
  /** What the page sends untouched. */
  const shown = async (): Promise<FormAnswers> => {
    const form = formsIn(await tovah.page(path), path, tovah).find((one) => one.action === path)!
    const answers: Record<string, string[]> = {}
    for (const { name, value } of form.fields) if (value !== null) (answers[name] ??= []).push(value)
    return answers
  }
  const send = async (changed: FormAnswers): Promise<readonly KeptCustom[]> => {
    const answer = await tovah.post(path, { ...(await shown()), ...changed })
    assert.equal(answer.status, 303, answer.status === 422 ? await answer.text() : '')
    await house.follow()
    return hub.setting(daysOfRest)
  }
  const rests = (year: number): string[] => [
    ...new Set(windowsOfRest(restOf(hub), calendarYear(year)).map(({ name }) => name)),
  ]

  for (const kind of Object.keys(keptCustoms) as KeptCustom['kind'][]) {
    test(`every rule of ${kind} rest is shown on the page, and can be changed there`, async () => {
      const rules = Object.keys(keptCustoms[kind].shape).filter((rule) => rule !== 'kind')
      assert.deepEqual(Object.keys(otherwise[kind]).toSorted(), rules.toSorted())
      await keep([usual(kind)])
      const before = await shown()
      for (const [rule, value] of Object.entries(otherwise[kind])) {
        const custom: KeptCustom = { ...usual(kind), [rule]: value }
        await keep([custom])
        const now = await shown()
        assert.notDeepEqual(
          { ...now, seenVersion: [] },
          { ...before, seenVersion: [] },
          `${rule} is not seen`,
        )
        await keep([usual(kind)])
        const { seenVersion: _, ...typed } = now
        assert.deepEqual(
          await send({
            ...before,
            ...typed,
            seenVersion: String(hub.settings.version(daysOfRest)),
            ...left(before, now),
          }),
          [custom],
          rule,
        )
      }
    })
  }

  test('all of them together come back from the page as they were', async () => {
    const all = Object.entries(otherwise).map(([kind, rules]) => ({ kind, ...rules })) as KeptCustom[]
    await keep(all)
    assert.deepEqual(await send({}), all)
  })

  test('every rule can be left off, and then nothing rests and nobody is warned', async () => {
    await keep((Object.keys(keptCustoms) as KeptCustom['kind'][]).map(usual))
    await send({
      jewishDays: [],
      fasts: 'off',
      minorDays: 'off',
      christianDays: [],
      prayerFrom: '',
      prayerTo: '',
      eidAlFitrDays: '0',
      eidAlAdhaDays: '0',
      hours: '',
      dates: '',
      ownFestivals: [],
      ownBankHolidays: 'no',
    })
    assert.equal(hub.setting(daysOfRest).length, 4)
    assert.deepEqual(rests(2027), [])
    assert.deepEqual(observances(restOf(hub), noCare, calendarYear(2027)), [])
    assert.deepEqual(await send({ kinds: [] }), [])
  })

  test('a Muslim, a Sikh, a Hindu, a Christian and a secular charity each set their own', async () => {
    await keep([])
    await send({
      kinds: ['muslim'],
      prayerFrom: '12:45',
      prayerTo: '14:15',
      eidAlFitrDays: '2',
      sightings: 'Eid al-Adha 17 May 2027',
    })
    assert.deepEqual(rests(2027), ['Friday prayer', 'Eid al-Fitr', 'Eid al-Adha'])
    await send({
      kinds: ['own'],
      hours: 'Sunday 10:00 to 14:00 Gurdwara',
      ownFestivals: ['vaisakhi', 'diwali'],
      dates: '24 November 2026 Guru Nanak’s birthday',
    })
    assert.deepEqual(rests(2027), ['Gurdwara', 'Vaisakhi', 'Diwali'])
    await send({
      kinds: ['own'],
      hours: '',
      ownFestivals: ['diwali'],
      dates: '22 March 2027 Holi\n15 Oct to 23 Oct Navaratri each year',
    })
    assert.deepEqual(rests(2027), ['Holi', 'Navaratri', 'Diwali'])
    await send({
      kinds: ['christian'],
      christianDays: ['sundays', 'good-friday'],
      sundayFrom: '09:00',
      sundayTo: '13:00',
    })
    assert.deepEqual(rests(2027), ['Sunday', 'Good Friday'])
    await send({
      kinds: ['own'],
      hours: 'Fri 6pm to Saturday 6pm Quiet day',
      dates: '',
      ownFestivals: [],
      ownBankHolidays: 'scotland',
    })
    assert.equal(rests(2027).includes('St Andrew’s Day'), true)
    assert.equal(rests(2027).includes('Quiet day'), true)
  })

  test('say at the field what cannot be read, open where it is folded, and change nothing', async () => {
    await keep([usual('secular')])
    const wrong = {
      kinds: ['jewish', 'christian', 'muslim', 'own'],
      town: 'nowhere',
      sundayFrom: '09:00',
      prayerFrom: '13:00',
      prayerTo: '12:00',
      sightings: 'Eid al-Fitr 10 June 2027',
      hours: 'Someday 9:00 to 10:00 Rest',
      dates: '24 December Winter closing',
    }
    const answer = await tovah.post(path, { ...(await shown()), ...wrong })
    assert.equal(answer.status, 422)
    const page = await answer.text()
    for (const said of [
      /Enter the first half of a postcode/,
      /Enter both times, or neither/,
      /Enter a time after the beginning/,
      /By our reckoning Eid al-Fitr comes near 9 March 2027, not 10 June 2027/,
      /We cannot read “Someday 9:00 to 10:00 Rest”/,
      /Say which year, or add “each year” at the end: “24 December Winter closing”/,
    ])
      assert.match(page, said)
    assert.equal(page.match(/<details class="fold" ?\s*open/g)?.length, 4)
    assert.deepEqual(hub.setting(daysOfRest), [usual('secular')])

    const closed = await tovah.post(path, {
      ...(await shown()),
      hours: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((on) => `${on} all day Shut`).join('\n'),
    })
    assert.equal(closed.status, 422)
    assert.match(await closed.text(), /leave no time open/)
  })

  test('of two people at once, the second is shown in words what the first changed, and keeps nothing', async () => {
    await keep([usual('jewish')])
    const late = await shown()
    await send({ candleMinutes: '20', fasts: 'off', jewishDays: ['shabbat'] })
    const answer = await tovah.post(path, { ...late, candleMinutes: '40' })
    assert.equal(answer.status, 409)
    const page = (await answer.text()).replaceAll(/\s*<[^>]+>\s*/g, ' | ').replaceAll(/[| ]*\|[| ]*/g, ' | ')
    assert.match(page, /Minutes before sunset at which rest begins \| 20 \| 40 \|/)
    assert.match(page, /On fast days \| Say nothing \| Warn whoever plans a shift \|/)
    assert.match(page, /Days you rest on \| Shabbat, each week \| Shabbat, each week, Rosh Hashanah,/)
    assert.deepEqual(hub.setting(daysOfRest), [
      jewishRest((usual('jewish') as JewishRest).place, { candleMinutes: 20, fasts: 'off', festivals: [] }),
    ])
  })

  test('of a second town are named on the page, and stay or go as somebody says', async () => {
    const [first, second] = [usual('jewish'), jewishRest(leeds)]
    await keep([first, second])
    assert.match(await tovah.page(path), /Shabbat and festivals, by the sun of LS/)
    assert.deepEqual(await send({}), [first, second])
    assert.deepEqual(await send({ further: [] }), [first])
  })

  test('stand at first as most people keep them', async () => {
    await keep([])
    assert.deepEqual(await send({ kinds: ['christian', 'muslim', 'own'] }), [
      christianRest(),
      muslimRest(),
      keptSecular(),
    ])
    assert.deepEqual(answersOf([], () => '').kinds, [])
    assert.equal(hub.setting(careAroundDays).bankHolidays.whose, 'nobody')
  })
})

/** Boxes that were ticked before and are no longer: a form sends nothing for them. */
const left = (before: FormAnswers, now: FormAnswers): FormAnswers =>
  Object.fromEntries(
    Object.keys(before)
      .filter((name) => !(name in now))
      .map((name) => [name, []]),
  )
