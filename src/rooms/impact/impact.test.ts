import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub, type TestHub } from '../../../test/hub.ts'
import { markupFaults } from '../../../test/markup.ts'
import { as } from '../../../test/web.ts'
import { newId } from '../../platform/database/id.ts'
import { aSupper, at, somebody } from '../gatherings/gatherings.fixture.ts'
import { signUp } from '../gatherings/face.ts'
import { ashgrove, aSupperClub } from '../volunteering/opportunities/ashgrove.fixture.ts'
import { figuresOf } from './figures.ts'

/** A supper of four hours on a day, with so many who came, who did not, and of whom nobody said. */
async function aSupperOn(
  { hub, root }: TestHub,
  on: string,
  people: { came: number; missed: number; unsaid: number },
): Promise<void> {
  const supper = await aSupper(hub, { startsAt: at(on, '16:00'), endsAt: at(on, '20:00'), capacity: null })
  const fates = [
    ...Array.from({ length: people.came }, () => 1),
    ...Array.from({ length: people.missed }, () => 0),
    ...Array.from({ length: people.unsaid }, () => null),
  ]
  for (const [number, came] of fates.entries()) {
    const personId = await somebody(hub, `Canary ${on} ${number}`)
    await signUp(hub, hub.db, { gatheringIds: [supper], who: { personId } })
    await root.db.rows(`update gatherings.place set came = $2 where gathering_id = $1 and person_id = $3`, [
      supper,
      came,
      personId,
    ])
  }
}

/** Somebody asked for a role, and heard so many hours later. */
const anInterest = ({ root }: TestHub, opportunityId: string, asked: string, hours: number | null) =>
  root.db.rows(
    `insert into volunteering.interest (id, opportunity_id, name, state, made_at, confirmed_at, answer_by, answered_at)
     values ($1, $2, 'Canary Asker', $3, $4, $4, $4, $5)`,
    [
      newId(),
      opportunityId,
      hours === null ? 'waiting' : 'answered',
      at(asked, '10:00'),
      hours === null ? null : at(asked, '10:00').add({ hours }),
    ],
  )

describe('the figures', () => {
  test('count people, hours and waits by London’s month, and guard what is small', async () => {
    const house = await openHub({ today: '2026-09-10' })
    await aSupperOn(house, '2026-09-30', { came: 6, missed: 2, unsaid: 0 })
    await aSupperOn(house, '2026-10-20', { came: 7, missed: 5, unsaid: 6 })
    await aSupperOn(house, '2026-11-10', { came: 3, missed: 0, unsaid: 0 })
    const place = await ashgrove(house.hub)
    const way = await aSupperClub(house.hub, place)
    for (const hours of [24, 24, 48, 72, 96, null]) await anInterest(house, way.id, '2026-10-05', hours)
    house.setTime('2026-11-24')

    const { months, running, ways } = await figuresOf(house.hub)
    const exactly = (count: number) => ({ least: count, most: count })
    assert.equal(months.length, 12)
    assert.deepEqual(months.slice(-2), [
      {
        month: '2026-09-01',
        askers: exactly(29),
        places: { least: 7, most: 10 },
        kept: exactly(6),
        missed: { least: 1, most: 4 },
        unsaid: exactly(0),
        hours: 24,
        asked: exactly(0),
        answered: exactly(0),
        daysToAnswer: null,
        newcomers: exactly(6),
        daysToFirstTime: months.at(-2)!.daysToFirstTime,
      },
      {
        month: '2026-10-01',
        askers: exactly(0),
        places: exactly(18),
        kept: exactly(7),
        missed: exactly(5),
        unsaid: exactly(6),
        hours: 28,
        asked: { least: 6, most: 9 },
        answered: exactly(5),
        daysToAnswer: 2,
        newcomers: exactly(7),
        daysToFirstTime: months.at(-1)!.daysToFirstTime,
      },
    ])
    // From noon on 10 September to 4pm on 30 September.
    assert.equal(months.at(-2)!.daysToFirstTime!.toFixed(2), '20.17')
    assert.deepEqual([running.kept, running.hours], [{ least: 1, most: 4 }, null])
    assert.equal(months[0]!.month, '2025-11-01')
    assert.deepEqual(
      ways.map(({ programme, region, organisation, isOurs, open }) => [
        programme,
        region,
        organisation,
        isOurs,
        open,
      ]),
      [['Kitchen', 'North London', 'St Columba’s Welcome', false, 1]],
    )
  })

  test('a trustee reads them without a single name, with the comparison in words and a table for what is drawn', async () => {
    const house = await openHub({ today: '2026-09-10' })
    await aSupperOn(house, '2026-09-30', { came: 6, missed: 5, unsaid: 0 })
    await aSupperOn(house, '2026-10-20', { came: 9, missed: 2, unsaid: 0 })
    house.setTime('2026-11-24')
    const beatrix = await as(house, 'trustee')
    const page = await beatrix.page('/desk/figures')
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /Of them came: 9, 3 more than in September\./)
    assert.match(
      page,
      /Did not come: fewer than 5; in one of the two months it is too few to compare with September\./,
    )
    assert.match(page, /<table[^>]*class="data"/)
    assert.match(page, /November 2026 so far/)
    assert.doesNotMatch(page, /Canary|example\.org/)
    assert.doesNotMatch(page, /[0-9a-f]{8}-[0-9a-f]{4}-7/, 'no id of anybody')
    assert.match(await beatrix.page('/desk'), /href="\/desk\/figures"/)
  })

  test('are there for trustees, treasurers and administrators, and for nobody else', async () => {
    const house = await openHub()
    for (const part of ['treasurer', 'administrator'] as const)
      assert.equal((await (await as(house, part)).get('/desk/figures')).status, 200, part)
    for (const part of ['volunteer', 'coordinator', 'vetting officer', 'safeguarding lead'] as const)
      assert.equal((await (await as(house, part)).get('/desk/figures')).status, 404, part)
  })

  test('of a hub with nothing in it say so in noughts', async () => {
    const house = await openHub()
    const page = await (await as(house, 'trustee')).page('/desk/figures')
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /People who signed up: 0, as many as in September\./)
  })
})
