import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { openHub } from '../../../../test/hub.ts'
import { newId } from '../../../platform/database/id.ts'
import { aSupper, at, gatheringNow, somebody } from '../gatherings.fixture.ts'
import { outcomeOf } from './actions.ts'
import { take } from './take-store.ts'
import { takeAPlace } from './rules.ts'

const { hub, root } = await openHub({ today: '2026-11-24' })

const situations = fc.record({
  state: fc.constantFrom('open', 'open', 'open', 'closed', 'cancelled'),
  startsInHours: fc.integer({ min: -2, max: 60 }),
  closesInHours: fc.option(fc.integer({ min: -3, max: 50 })),
  capacity: fc.option(fc.integer({ min: 1, max: 6 })),
  taken: fc.integer({ min: 0, max: 6 }),
  waiting: fc.integer({ min: 0, max: 3 }),
  waitingList: fc.boolean(),
  largestGroup: fc.integer({ min: 1, max: 4 }),
  people: fc.integer({ min: 1, max: 5 }),
  isKnown: fc.boolean(),
  isYoung: fc.boolean(),
  isHere: fc.boolean(),
  clashes: fc.boolean(),
  stillOffers: fc.boolean(),
})

test('beside the lock the database decides exactly as the ladder does', async () => {
  const now = hub.now()
  const elsewhere = await aSupper(hub, {
    capacity: null,
    startsAt: now.subtract({ hours: 3 }),
    endsAt: now.add({ hours: 100 }),
  })
  const supper = await aSupper(hub)
  const busy = await somebody(hub, 'Busy Betty')
  const free = await somebody(hub, 'Free Fred')
  await root.db.rows(
    `insert into gatherings.place (id, gathering_id, signup_id, person_id, name, state, turn, made_at) values ($1, $2, $1, $3, 'Busy', 'confirmed', 900, $4)`,
    [newId(), elsewhere, busy, now],
  )
  await fc.assert(
    fc.asyncProperty(situations, async (given) => {
      const taken = given.capacity === null ? given.taken : Math.min(given.taken, given.capacity)
      const startsAt = now.add({ hours: given.startsInHours })
      const closesAt = given.closesInHours === null ? null : now.add({ hours: given.closesInHours })
      await root.db.rows('delete from gatherings.place where gathering_id = $1', [supper])
      await root.db.rows('delete from gatherings.history where gathering_id = $1', [supper])
      await root.db.rows(
        `update gatherings.gathering set state = $2, starts_at = $3, ends_at = $4, closes_at = $5, capacity = $6, taken = $7,
           waiting = $8, waiting_list = $9, largest_group = $10, last_turn = 0 where id = $1`,
        [
          supper,
          given.state,
          startsAt,
          startsAt.add({ hours: 4 }),
          closesAt,
          given.capacity,
          taken,
          given.waiting,
          given.waitingList,
          given.largestGroup,
        ],
      )
      const clashes = given.isKnown && given.clashes
      const personId = given.clashes ? busy : free
      if (given.isHere) {
        await root.db.rows(
          `insert into gatherings.place (id, gathering_id, signup_id, person_id, name, email, state, turn, made_at) values ($1, $2, $1, $3, 'Here', $4, 'waiting', 800, $5)`,
          [newId(), supper, given.isKnown ? personId : null, given.isKnown ? null : 'here@example.net', now],
        )
      }
      const before = await gatheringNow(hub, supper)
      const isSure = given.isKnown && !given.isYoung
      const said = takeAPlace(
        before,
        { people: given.people, isSure, isHere: given.isHere, clashes, stillOffers: given.stillOffers },
        now,
      )

      const [took] = await take(hub.db, {
        signupId: newId(),
        tellId: newId(),
        who: given.isKnown ? { personId } : { name: 'Vera', email: 'here@example.net', phone: null },
        wanted: [
          {
            gatheringId: supper,
            placeId: newId(),
            heldUntil: at('2026-11-25', '12:00'),
            stillOffers: given.stillOffers,
          },
        ],
        people: given.people,
        groupName: null,
        minds: true,
        form: given.isYoung
          ? {
              others: [],
              languages: [],
              consents: [],
              guardian: { name: 'Ada', email: 'ada@example.org' },
              answersFor: null,
            }
          : null,
        note: null,
        at: now,
      })
      assert.equal(outcomeOf(took!), said.ok ? said.value : said.refusal)
      assert.equal(took!.placedTurn !== null, said.ok)
      const counted = {
        taken: before.taken + (said.ok && said.value !== 'waiting' ? given.people : 0),
        waiting: before.waiting + (said.ok && said.value === 'waiting' ? given.people : 0),
      }
      const { taken: takenNow, waiting: waitingNow } = await gatheringNow(hub, supper)
      assert.deepEqual({ taken: takenNow, waiting: waitingNow }, counted)
    }),
    { numRuns: 150 },
  )
})
