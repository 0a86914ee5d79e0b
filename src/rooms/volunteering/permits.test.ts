import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { openHub } from '../../../test/hub.ts'
import type { Actor, Grant, Reach } from '../../platform/permits/actor.ts'
import { can } from '../../platform/permits/permit.ts'
import { ashgrove } from './opportunities/ashgrove.fixture.ts'
import { reachable } from './opportunities/desk/store.ts'
import { opportunitiesOf } from './opportunities/store.ts'
import { beginOpportunity } from './opportunities/writing/actions.ts'
import { answerInterest } from './interest/permits.ts'
import {
  askForHelp,
  editOpportunity,
  manageOpportunity,
  moveOpportunity,
  placeOpportunity,
  publishOpportunity,
  readOpportunity,
  reachOf,
  seeOpportunities,
  seeThoseWhoCome,
} from './permits.ts'

describe('who may see and do what', async () => {
  const { hub } = await openHub()
  const place = await ashgrove(hub)

  const ids: string[] = []
  for (const organisationId of [place.hineni, place.columba, place.northgate]) {
    for (const programmeId of [place.kitchen, place.matching, null]) {
      for (const region of ['North London', 'Leeds', null]) {
        ids.push(
          await beginOpportunity(
            hub,
            { organisationId, programmeId, region },
            { title: 'Cook', kind: 'series', side: 'supporting' },
          ),
        )
      }
    }
  }
  const all = (await opportunitiesOf(hub.db, ids)).toSorted((one, other) => (one.id < other.id ? -1 : 1))

  const reach = (names: string[]): fc.Arbitrary<Reach> =>
    fc.oneof(fc.constant<Reach>('all'), fc.subarray(names, { minLength: 1 }))
  const grant: fc.Arbitrary<Grant> = fc.oneof(
    fc.constant<Grant>({ role: 'administrator' }),
    fc.constantFrom<Grant>({ role: 'trustee' }, { role: 'treasurer' }, { role: 'safeguarding-lead' }),
    fc.record({
      role: fc.constant('coordinator' as const),
      programmes: reach([place.kitchen, place.matching]),
      regions: reach(['North London', 'Leeds']),
    }),
    fc.record({
      role: fc.constant('vetting-officer' as const),
      programmes: reach([place.kitchen]),
      regions: reach(['Leeds']),
    }),
    fc.record({
      role: fc.constant('partner-lead' as const),
      organisation: fc.constantFrom(place.columba, place.northgate),
    }),
    fc.record({ role: fc.constant('opportunity-lead' as const), opportunity: fc.constantFrom(...ids) }),
  )
  const anybody: fc.Arbitrary<Actor> = fc
    .array(grant, { maxLength: 3 })
    .map((grants) => ({ personId: place.dalia.personId, strength: 'strong', grants }))

  test('an opportunity is in somebody’s list exactly when they may read it', async () => {
    await fc.assert(
      fc.asyncProperty(anybody, async (actor) => {
        const listed = await reachable(hub.db, reachOf(actor))
        const readable = all.filter((one) => can(readOpportunity, actor, one)).map(({ id }) => id)
        assert.deepEqual(listed, readable)
        if (readable.length > 0) assert.equal(can(seeOpportunities, actor, undefined), true)
      }),
      { numRuns: 150 },
    )
  })

  test('nobody edits what they may not read, and nobody but ours publishes', () => {
    fc.assert(
      fc.property(anybody, fc.constantFrom(...all), (actor, one) => {
        const holds = (permit: typeof readOpportunity): boolean => can(permit, actor, one)
        for (const narrower of [
          editOpportunity,
          manageOpportunity,
          publishOpportunity,
          moveOpportunity,
          seeThoseWhoCome,
          askForHelp,
        ]) {
          if (holds(narrower)) assert.equal(holds(readOpportunity), true)
        }
        assert.equal(holds(editOpportunity), can(placeOpportunity, actor, one))
        const isOurs = actor.grants.some(({ role }) => role === 'administrator' || role === 'coordinator')
        if (holds(publishOpportunity)) assert.equal(isOurs, true)
      }),
    )
  })

  test('a partner’s lead sees its own, writes and stops it, and neither publishes nor moves it', () => {
    const own = all.filter(({ organisationId }) => organisationId === place.columba)
    const others = all.filter(({ organisationId }) => organisationId !== place.columba)
    for (const one of own) {
      assert.deepEqual(
        [
          readOpportunity,
          editOpportunity,
          manageOpportunity,
          seeThoseWhoCome,
          answerInterest,
          publishOpportunity,
          moveOpportunity,
          askForHelp,
        ].map((permit) => can(permit, place.tobias, one)),
        [true, true, true, true, true, false, false, false],
      )
    }
    for (const one of others) assert.equal(can(readOpportunity, place.tobias, one), false)
  })

  test('without a strong session nobody opens the desk', () => {
    const weak: Actor = { ...place.ruth, strength: 'link' }
    assert.equal(can(seeOpportunities, weak, undefined), false)
    assert.equal(can(readOpportunity, weak, all[0]!), false)
  })
})
