import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { bring } from '../../../../../test/cast.ts'
import { openHub, type TestHub } from '../../../../../test/hub.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { as } from '../../../../../test/web.ts'
import { jewishRest } from '../../../../platform/calendar/customs.ts'
import { daysOfRest } from '../../../../platform/calendar/settings.ts'
import { bump } from '../../../../platform/models/models.ts'
import { actsAbout } from '../../../../platform/audit/questions.ts'
import { day } from '../../../../platform/clock.ts'
import { keepSetting } from '../../../../platform/settings/house.ts'
import { placesOfPerson, isLive } from '../../../gatherings/face.ts'
import { ashgrove, got } from '../../opportunities/ashgrove.fixture.ts'
import { befrienders, completed } from '../befriender.fixture.ts'
import { keepEvidence } from '../evidence.ts'
import { gilaServes } from '../serving.fixture.ts'
import { askExemption, decideExemption } from '../exempting/actions.ts'
import { standingOf } from '../standings.ts'
import { findRenewals } from './jobs.ts'

const tuesday = '2026-11-24'

const told = async (house: TestHub) =>
  (await house.letters())
    .filter(({ kind }) => kind.startsWith('standing.'))
    .map(({ kind, subject }) => [kind, subject])

describe('renewals', () => {
  test('a check to renew stands among what needs us: from its warning on, soon when it is near, late once it is over', async () => {
    const house = await openHub({ today: '2028-09-30' })
    const { hub, root } = house
    const place = await ashgrove(hub)
    const { roleId, courseId } = await befrienders(house, place.kitchen)
    const gila = await bring(house, 'volunteer')
    const keep = (one: object, on = '2025-11-01') =>
      hub.transact((db) => keepEvidence(hub, db, { personId: gila.id, roleId, on: day(on), ...one } as never))
    await keep({ kind: 'interview', detail: { outcome: 'go-on' } })
    for (let count = 0; count < 2; count++)
      await keep({ kind: 'reference', detail: { kind: 'professional', family: false } })
    await keep({ kind: 'check', detail: { level: 'enhanced', workforce: 'child' } })
    await keep({ kind: 'approval', detail: {} })
    await completed(house, gila.id, courseId, day('2028-01-08'))
    const needs = async (
      part: 'coordinator' | 'vetting officer' | 'administrator',
      region = 'North London',
    ) => {
      const reader = await as(
        house,
        part,
        part === 'administrator'
          ? [{ role: part }]
          : [{ role: 'coordinator', programmes: [place.kitchen], regions: [region] }],
      )
      const page = await reader.page('/desk/vetting')
      assert.deepEqual(await markupFaults(page), [])
      return page
    }
    assert.doesNotMatch(await needs('coordinator'), /DBS check to renew/)
    house.setTime('2028-10-05', '09:00')
    assert.match(
      await needs('vetting officer'),
      /svg class="ic"[^>]*>(?:(?!<\/svg>).)*<\/svg><strong>Naomi Feld: DBS check to renew by 1 November 2028<\/strong>/,
    )
    house.setTime('2028-11-02', '09:00')
    const late = await needs('administrator')
    assert.match(late, /ic late[\s\S]*Naomi Feld: DBS check ran out on 1 November 2028/)
    assert.match(late, new RegExp(`/desk/people/${gila.id}/checks`))
    await root.db.rows(`update people.person set region = 'Leeds' where id = $1`, [gila.id])
    const far = await as(house, 'opportunity lead', [
      { role: 'coordinator', programmes: [place.kitchen], regions: ['North London'] },
    ])
    assert.doesNotMatch(await far.page('/desk/vetting'), /Naomi Feld/)
  })

  test('a renewal that lapses: one letter at the warning, one when it is near, one when it ran out; then an exemption', async () => {
    const house = await openHub({ today: '2026-11-20' })
    const { hub, worker } = house
    const { roleId, gila, shiftOn, sign, club } = await gilaServes(house)
    got(await sign('2026-12-01'))
    got(await sign('2026-12-15'))
    const morning = async () => {
      await findRenewals(worker)
      await house.runJobs()
    }
    await morning()
    await morning()
    const first = ['standing.renew', 'Training: Safe together runs out on 8 December 2026']
    assert.deepEqual(await told(house), [first])
    house.setTime(tuesday)
    await morning()
    house.setTime('2026-12-02')
    await morning()
    assert.deepEqual(await told(house), [first, first], 'once more 14 days before its end')
    assert.match((await house.letters()).at(-1)!.words, /We wrote to you about this before/)

    const ruth = await as(house, 'coordinator')
    const list = await ruth.page('/desk/renewals')
    assert.deepEqual(await markupFaults(list), [])
    assert.match(
      list,
      /Runs out within 12 weeks[\s\S]*Naomi Feld[\s\S]*8 December 2026[\s\S]*Supper club cook, Tue 15 Dec/,
    )

    const file = await ruth.post('/desk/renewals/file?weeks=12', { reason: 'For the round of renewals' })
    assert.deepEqual(parse(await file.text(), { bom: true }), [
      ['Name', 'Role', 'Now', 'From', 'Because', 'Shifts it touches'],
      [
        'Naomi Feld',
        'Befriender',
        'Cleared',
        '2026-12-08',
        'Lacks Training: Safe together',
        'Supper club cook, 2026-12-15',
      ],
    ])
    assert.equal((await actsAbout(hub.db, gila.id, 'looks'))[0]?.act, 'lists.person-taken')
    const elsewhere = await as(house, 'partner lead', [
      { role: 'coordinator', programmes: 'all', regions: ['Nowhere near'] },
    ])
    assert.doesNotMatch(await elsewhere.page('/desk/renewals/file'), /1 row/)
    const none = await elsewhere.post('/desk/renewals/file', { reason: 'For the round' })
    assert.doesNotMatch(await none.text(), /Naomi/)

    house.setTime('2026-12-08')
    await morning()
    await morning()
    const lapsed = ['standing.ran-out', 'You are not cleared as Befriender at present']
    assert.deepEqual(await told(house), [first, first, lapsed])
    assert.equal((await standingOf(hub, hub.db, gila.id, roleId)).state, 'lapsed')
    const places = (await placesOfPerson(hub.db, gila.id, null)).filter(({ state }) => isLive(state))
    assert.equal(places.length, 2, 'no place is given back by itself')

    assert.deepEqual(await sign('2026-12-22'), { ok: false, refusal: 'role-lapsed' })
    const form = { shift: shiftOn('2026-12-22'), people: '1' }
    const refused = await gila.post(`/help/${club.slug}`, form)
    assert.equal(refused.status, 409)
    assert.match(await refused.text(), /Something this role asks for has run out/)
    const tovah = await as(house, 'administrator')
    const add = `/desk/gatherings/${shiftOn('2026-12-22')}/add`
    const page = await tovah.page(`${add}?person=${gila.id}`)
    assert.match(page, /Something their role asks for has run out/)
    assert.doesNotMatch(page, /Give them a place/)
    const forced = await tovah.post(add, { person: gila.id, age: 'adult' })
    assert.equal(forced.status, 409)
    assert.match(await tovah.page('/desk'), /1 person in a role is not cleared any more, with shifts ahead/)

    const samuel = hub.as({
      personId: (await bring(house, 'vetting officer')).id,
      strength: 'strong',
      grants: [],
    })
    const asked = got(
      await askExemption(
        samuel,
        {
          personId: gila.id,
          roleId,
          requirement: 'training',
          reason: 'The refresher of 30 November was cancelled',
          from: hub.today(),
          until: day('2026-12-31'),
        },
        ['training'],
      ),
    )
    got(await decideExemption(hub.as({ personId: tovah.id, strength: 'strong', grants: [] }), asked.id, true))
    got(await sign('2026-12-22'))
    assert.equal((await standingOf(hub, hub.db, gila.id, roleId)).state, 'exempted')
    await morning()
    assert.deepEqual(await told(house), [first, first, lapsed])
  })

  test('one letter says what is new and what is near, and calls nothing known that was never said', async () => {
    const house = await openHub({ today: '2026-11-20' })
    await gilaServes(house)
    // The training runs out on 8 December; the check on the 24th, of which nobody hears before 24 November.
    await house.root.db.rows(
      `update volunteering.evidence set on_day = '2023-12-24', counts_from = '2023-12-24' where kind = 'check'`,
    )
    const morning = async (on: string) => {
      house.setTime(on)
      await findRenewals(house.worker)
      await house.runJobs()
      return (await house.letters()).filter(({ kind }) => kind === 'standing.renew').map(({ words }) => words)
    }
    assert.equal((await morning('2026-11-20')).length, 1)
    const letters = await morning(tuesday)
    assert.equal(letters.length, 2)
    assert.match(letters[1]!, /Training: Safe together[\s\S]*Enhanced check/)
    assert.doesNotMatch(letters[1]!, /We wrote to you about this before/)
  })

  test('on days of rest letters wait', async () => {
    const house = await openHub({ today: '2026-11-28', at: '10:00' })
    const { hub, worker } = house
    await gilaServes(house)
    await hub.transact(async (db) => {
      const shabbat = [jewishRest({ lat: 51.5085, lon: -0.1257 })]
      await keepSetting(db, daysOfRest, shabbat, { personId: null, at: hub.now() })
      await bump(db, 'settings')
    })
    await house.follow()
    await findRenewals(worker)
    await house.runJobs()
    const letter = (await house.letters()).find(({ kind }) => kind === 'standing.renew')!
    assert.ok(
      Temporal.Instant.compare(
        Temporal.Instant.from(letter.not_before),
        Temporal.Instant.from('2026-11-28T16:00:00Z'),
      ) > 0,
      `a Saturday’s letter leaves after Shabbat, not at ${letter.not_before}`,
    )
  })

  test('people read how they stand in their own words, and everything that was recorded', async () => {
    const house = await openHub({ today: tuesday })
    const { gila } = await gilaServes(house)
    const tent = await gila.page('/my')
    assert.deepEqual(await markupFaults(tent), [])
    assert.match(
      tent,
      /Your roles[\s\S]*Befriender[\s\S]*Cleared[\s\S]*Training: Safe together: renew before 8 December 2026/,
    )
    const data = await gila.page('/my/data')
    assert.match(data, /Your roles, and what was recorded for them/)
  })
})
