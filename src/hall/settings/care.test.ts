import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { formsIn } from '../../../test/faults/walk.ts'
import { openHub } from '../../../test/hub.ts'
import { as, type FormAnswers } from '../../../test/web.ts'
import { bankHolidaysIn, knownChanges } from '../../platform/calendar/bank-holidays.ts'
import { answerHolidays, careOf, restOf } from '../../platform/calendar/in-force.ts'
import { observances } from '../../platform/calendar/observances.ts'
import { careAroundDays, daysOfRest, keptCare, type KeptCare } from '../../platform/calendar/settings.ts'
import { windowsOfRest } from '../../platform/calendar/windows.ts'
import { calendarYear, day } from '../../platform/clock.ts'
import { bump } from '../../platform/models/models.ts'
import { areas } from '../../platform/places/areas.ts'
import { keepSetting, type HouseSetting } from '../../platform/settings/house.ts'

const path = '/desk/settings/calendar.care'
const profilePath = '/desk/settings/charity.profile'
const leeds = { lat: areas.get('LS')!.lat, lon: areas.get('LS')!.lon }

/** Every key of what is taken care around, set to something else than is usual. */
const otherwise: { [Key in keyof Omit<KeptCare, 'bankHolidays'>]-?: KeptCare[Key] } = {
  known: ['nowruz'],
  named: [{ name: 'School exams', from: day('2027-05-10'), to: day('2027-06-20'), everyYear: false }],
  sightings: [{ month: 'eid-al-fitr', hijriYear: 1448, beginsOn: day('2027-03-10') }],
  place: leeds,
  travelMinutes: 0,
}
const otherHolidays: { [Key in keyof KeptCare['bankHolidays']]-?: KeptCare['bankHolidays'][Key] } = {
  whose: 'scotland',
  changes: [
    { kind: 'added', on: day('2027-06-07'), name: 'Coronation', nations: ['scotland'] },
    {
      kind: 'moved',
      from: day('2027-05-03'),
      to: day('2027-05-07'),
      nations: ['england-and-wales', 'scotland', 'northern-ireland'],
    },
  ],
  warnsPlanners: false,
  pausesAnswers: false,
}

describe('bank holidays, and days to take care around', async () => {
  const house = await openHub()
  const { hub } = house
  const tovah = await as(house, 'administrator')

  const keep = async <Value>(setting: HouseSetting<Value>, value: Value): Promise<void> => {
    await hub.transact(async (db) => {
      await keepSetting(db, setting, value, { personId: null, at: hub.now() })
      await bump(db, 'settings')
    })
    await house.follow()
  }
  const shown = async (page: string): Promise<Record<string, string[]>> => {
    const form = formsIn(await tovah.page(page), page, tovah).find((one) => one.action === page)!
    const answers: Record<string, string[]> = {}
    for (const { name, value } of form.fields) if (value !== null) (answers[name] ??= []).push(value)
    return answers
  }
  const send = async (page: string, changed: FormAnswers): Promise<void> => {
    const answer = await tovah.post(page, { ...(await shown(page)), ...changed })
    assert.equal(answer.status, 303, answer.status === 422 ? await answer.text() : '')
    await house.follow()
  }

  test('every rule is shown on the page, and comes back from it', async () => {
    const usual = careAroundDays.standard
    assert.deepEqual(
      Object.keys(keptCare.shape).toSorted(),
      [...Object.keys(otherwise), 'bankHolidays'].toSorted(),
    )
    assert.deepEqual(Object.keys(usual.bankHolidays).toSorted(), Object.keys(otherHolidays).toSorted())
    const before = await shown(path)
    for (const value of [
      ...Object.entries(otherwise).map(([key, other]) => ({ ...usual, [key]: other })),
      ...Object.entries(otherHolidays).map(([key, other]) => ({
        ...usual,
        bankHolidays: { ...usual.bankHolidays, [key]: other },
      })),
    ] as KeptCare[]) {
      await keep(careAroundDays, value)
      const { seenVersion: _, ...now } = await shown(path)
      assert.notDeepEqual({ ...now, seenVersion: before['seenVersion'] }, before, 'it is not seen')
      await send(path, {})
      assert.deepEqual(hub.setting(careAroundDays), value)
      await keep(careAroundDays, usual)
      const left = Object.keys(before).filter((name) => !(name in now))
      await send(path, { ...now, ...Object.fromEntries(left.map((name) => [name, []])), ...version() })
      assert.deepEqual(hub.setting(careAroundDays), value)
    }
  })
  const version = () => ({
    seenVersion: String(hub.settings.version(careAroundDays)),
  })

  test('every rule can be left off, and then nothing is named and every day counts', async () => {
    await send(path, {
      whose: 'nobody',
      bankHolidayRules: [],
      known: [],
      named: '',
      sightings: '',
      travelMinutes: '0',
    })
    assert.deepEqual(observances(restOf(hub), careOf(hub), calendarYear(2027)), [])
    assert.deepEqual(
      [careOf(hub).bankHolidays, answerHolidays(hub), careOf(hub).travelMinutes],
      [null, null, 0],
    )
    await send(path, { whose: 'charity', bankHolidayRules: ['pausesAnswers'] })
    assert.deepEqual([careOf(hub).bankHolidays, answerHolidays(hub)?.nation], [null, 'england-and-wales'])
    await send(path, { bankHolidayRules: ['warnsPlanners'] })
    assert.deepEqual([careOf(hub).bankHolidays?.nation, answerHolidays(hub)], ['england-and-wales', null])
  })

  test('one-off days are kept while no bank holidays are', async () => {
    await keep(careAroundDays, careAroundDays.standard)
    await send(path, { oneOffs: '7 June 2027 Coronation' })
    await send(path, { whose: 'nobody' })
    assert.deepEqual(hub.setting(careAroundDays).bankHolidays.changes, [
      {
        kind: 'added',
        on: '2027-06-07',
        name: 'Coronation',
        nations: ['england-and-wales', 'scotland', 'northern-ireland'],
      },
    ])
    assert.match(await tovah.page(path), /7 June 2027 Coronation/)
  })

  test('bank holidays follow the nation of the charity, in days of rest too, until another is chosen', async () => {
    await keep(careAroundDays, careAroundDays.standard)
    await send(path, { whose: 'charity', oneOffs: '7 June 2027 Coronation' })
    await send('/desk/settings/calendar.rest', { kinds: ['own'], ownBankHolidays: 'charity' })
    const holidays = (): string[] =>
      bankHolidaysIn(answerHolidays(hub)!, calendarYear(2027)).map(({ name }) => name)
    const rests = (): string =>
      windowsOfRest(restOf(hub), calendarYear(2027))
        .map(({ name }) => name)
        .join(', ')
    assert.deepEqual(
      [holidays().includes('Coronation'), holidays().includes('St Andrew’s Day')],
      [true, false],
    )
    assert.match(rests(), /Coronation/)
    assert.doesNotMatch(rests(), /St Andrew’s Day/)
    await send(profilePath, { name: 'Hineni', worryName: 'Miriam Levy', nation: 'scotland' })
    assert.equal(holidays().includes('St Andrew’s Day'), true)
    assert.match(rests(), /St Andrew’s Day/)
    assert.match(await tovah.page(path), /Those of our nation: Scotland/)
    await send(path, { whose: 'england-and-wales' })
    assert.equal(holidays().includes('St Andrew’s Day'), false)
    assert.match(rests(), /St Andrew’s Day/)
    await keep(daysOfRest, [])
  })

  test('say what cannot be read, and keep nothing of it', async () => {
    await keep(careAroundDays, careAroundDays.standard)
    const wrong = await tovah.post(path, {
      ...(await shown(path)),
      oneOffs: 'Coronation in June',
      named: 'whenever',
      sightings: 'Eid next week',
      town: 'nowhere',
    })
    assert.equal(wrong.status, 422)
    const page = await wrong.text()
    for (const said of [
      /We cannot read “Coronation in June”/,
      /We cannot read “whenever”/,
      /We cannot read “Eid next week”/,
      /Enter the first half of a postcode, like N12, or nothing/,
    ])
      assert.match(page, said)
    assert.equal(page.match(/<details class="fold" ?\s*open/g)?.length, 3)
    assert.deepEqual(hub.setting(careAroundDays), careAroundDays.standard)
    assert.deepEqual(careAroundDays.standard.bankHolidays.changes, knownChanges)
    const ruth = await as(house, 'coordinator')
    assert.equal((await ruth.get(path)).status, 404)
  })
})
