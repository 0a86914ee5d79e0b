import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { faultsIn, type Answer } from '../../../../bench/race-checker.ts'
import { recordedOf } from '../../../../bench/stage/recorded.ts'
import { openHub } from '../../../../test/hub.ts'
import { acceptOffer, cancelPlace, declineOffer } from '../answers/actions.ts'
import { aSupper, describeShifts, gatheringNow, listed, visitor } from '../gatherings.fixture.ts'
import { lockGatherings } from '../store.ts'
import { signUp } from './actions.ts'

describeShifts()
const house = await openHub({ today: '2026-11-24' })
/** Two programs on one database. */
const hubs = [house.hub, house.worker]
const attempts = 400

const now = (): number => Number(process.hrtime.bigint())

async function watched(what: Answer['what'], email: string, act: () => Promise<string>): Promise<Answer> {
  const sentAt = now()
  const said = await act()
  return { what, email, sentAt, answeredAt: now(), said }
}

test('four hundred race for twenty places, others give theirs back: twenty are held at every moment, in the order of the lock', async () => {
  const supper = await aSupper(house.hub, { capacity: 20 })
  const answers: Answer[] = []
  let next = 0
  const racer = async (turn: number): Promise<void> => {
    for (let number = next++; number < attempts; number = next++) {
      const who = visitor(`Racer ${number}`)
      const hub = hubs[(turn + number) % 2]!
      answers.push(
        await watched('sign-up', who.email, async () => {
          const answer = await signUp(hub, hub.db, { gatheringIds: [supper], who })
          return answer.ok ? answer.value.places[0]!.outcome : 'refused'
        }),
      )
      if (number % 5 === 0) answers.push(...(await secondThought(number)))
    }
  }
  const secondThought = async (number: number): Promise<Answer[]> => {
    const hub = hubs[number % 2]!
    const [place] = await house.root.db.rows<{ id: string; email: string; state: string }>(
      `select id, email, state from gatherings.place where gathering_id = $1 and state in ('held', 'confirmed', 'offered') order by turn desc limit 1`,
      [supper],
    )
    if (!place) return []
    const what = place.state !== 'offered' ? 'give-back' : number % 2 === 0 ? 'accept' : 'decline'
    const act = { 'give-back': cancelPlace, accept: acceptOffer, decline: declineOffer }[what]
    return [
      await watched(what, place.email, async () => ((await act(hub, place.id)).ok ? 'done' : 'refused')),
    ]
  }
  await Promise.all(Array.from({ length: 16 }, (_, turn) => racer(turn)))

  const recorded = await recordedOf(house.root.db, supper, answers)
  assert.equal(answers.filter((answer) => answer.what === 'sign-up').length, attempts)
  assert.ok(
    recorded.steps.some((step) => step.what === 'offered'),
    'somebody was asked',
  )
  assert.deepEqual(faultsIn(recorded), [])
  assert.equal(recorded.counts.taken, 20)
})

test('a place given back while somebody waits for the lock is theirs, whatever their statement saw before', async () => {
  const supper = await aSupper(house.hub, { capacity: 1 })
  await signUp(house.hub, house.hub.db, { gatheringIds: [supper], who: visitor('Ana') })
  const [ana] = await house.root.db.rows<{ id: string }>(
    'select id from gatherings.place where gathering_id = $1',
    [supper],
  )
  const isAsking = async (): Promise<boolean> =>
    (
      await house.root.db.rows(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
    ).length > 0
  const ben = await house.worker.transact(async (db) => {
    await lockGatherings(db, [supper])
    const asked = signUp(house.hub, house.hub.db, { gatheringIds: [supper], who: visitor('Ben') })
    while (!(await isAsking())) await pause(5)
    await db.rows(`update gatherings.place set state = 'cancelled' where id = $1`, [ana!.id])
    await db.rows('update gatherings.gathering set taken = 0, last_turn = 3 where id = $1', [supper])
    return { asked }
  })
  const answer = await ben.asked
  assert.equal(answer.ok && answer.value.places[0]!.outcome, 'held')
  assert.deepEqual(await listed(house.hub, supper), ['Ben held'])
  assert.equal((await gatheringNow(house.hub, supper)).taken, 1)
})
