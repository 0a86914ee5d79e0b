import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { openHub } from '../../../../test/hub.ts'
import { openDatabase } from '../../../platform/database/database.ts'
import { acceptOffer, cancelPlace, lapseOverdue } from '../answers/actions.ts'
import {
  aSupper,
  describeShifts,
  gatheringNow,
  Letterbox,
  listed,
  placeNamed,
  somebody,
  visitor,
} from '../gatherings.fixture.ts'
import { tell } from '../telling/jobs.ts'
import { signUp } from './actions.ts'

describeShifts()
const house = await openHub({ today: '2026-11-24' })
const { hub, worker, root } = house
const letters = new Letterbox(house)

const historyOf = (id: string) =>
  root.db.rows<{ turn: number; what: string; taken_after: number; waiting_after: number }>(
    'select turn, what, taken_after, waiting_after from gatherings.history where gathering_id = $1 order by turn',
    [id],
  )

test('a connection that dies before its transaction ends leaves nothing behind, and holds nobody up', async () => {
  const supper = await aSupper(hub)
  const doomed = openDatabase({
    url: house.database.app,
    connections: 1,
    name: 'doomed',
    onFault: () => undefined,
  })
  const dying = doomed.transact(async (db) => {
    await signUp(hub, db, { gatheringIds: [supper], who: visitor('Lost Lou') })
    const row = await db.row<{ pid: number }>('select pg_backend_pid() as pid')
    await root.db.rows('select pg_terminate_backend($1)', [row!.pid])
    await db.rows('select 1')
  })
  await assert.rejects(dying)
  assert.equal((await signUp(hub, hub.db, { gatheringIds: [supper], who: visitor('Next Nell') })).ok, true)
  assert.deepEqual(await listed(hub, supper), ['Next Nell held'])
  assert.deepEqual(
    (await historyOf(supper)).map((step) => `${step.turn} ${step.what}`),
    ['1 opened', '2 held'],
  )
  assert.deepEqual(await letters.lines(), ['asked to next.nell@example.net'])
  await doomed.close()
})

test('every sign-up that was acknowledged is there, whatever connections die meanwhile', async () => {
  const supper = await aSupper(hub, { capacity: 1000 })
  const fragile = openDatabase({
    url: house.database.app,
    connections: 6,
    name: 'fragile',
    onFault: () => undefined,
  })
  const acknowledged: string[] = []
  let left = 60
  const one = async (): Promise<void> => {
    while (left > 0) {
      const name = `Guest ${left--}`
      const answer = await signUp(hub, fragile.db, { gatheringIds: [supper], who: visitor(name) }).catch(
        () => null,
      )
      if (answer?.ok) acknowledged.push(name)
    }
  }
  const killer = (async () => {
    for (let turn = 0; turn < 8; turn++) {
      await pause(15)
      await root.db.rows(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'fragile' order by random() limit 2`,
      )
    }
  })()
  await Promise.all([one(), one(), one(), one(), one(), one(), killer])
  const there = new Set((await listed(hub, supper)).map((line) => line.replace(' held', '')))
  assert.deepEqual(
    acknowledged.filter((name) => !there.has(name)),
    [],
  )
  const { taken } = await gatheringNow(hub, supper)
  assert.equal(taken, there.size)
  const history = await historyOf(supper)
  assert.deepEqual(
    history.map((step) => step.turn),
    history.map((_, at) => at + 1),
  )
  await fragile.close()
})

test('a letter that cannot be written waits, holds up nobody else, and is written once', async () => {
  const supper = await aSupper(hub)
  const orphan = await aSupper(hub, { kind: 'event' })
  await letters.fresh()
  await signUp(hub, hub.db, { gatheringIds: [orphan], who: visitor('Unlucky Una') })
  await signUp(hub, hub.db, { gatheringIds: [supper], who: visitor('Lucky Lee') })
  assert.deepEqual(await letters.lines(), ['asked to lucky.lee@example.net'])
  const [waits] = await root.db.rows<{ tries: number }>('select tries from gatherings.to_tell')
  assert.deepEqual(waits, { tries: 1 })
  await root.db.rows(`update gatherings.gathering set kind = 'trip' where id = $1`, [orphan])
  house.setTime('2026-11-24', '12:01')
  assert.deepEqual(await letters.lines(), ['asked to unlucky.una@example.net'])
  assert.deepEqual(await root.db.rows('select 1 from gatherings.to_tell'), [])
  house.setTime('2026-11-24')
})

test('two workers say each thing once', async () => {
  const supper = await aSupper(hub, { capacity: 40 })
  for (let at = 0; at < 12; at++)
    await signUp(hub, hub.db, { gatheringIds: [supper], who: visitor(`Once ${at}`) })
  await Promise.all([tell.run(worker, hub.now()), tell.run(worker, hub.now()), tell.run(worker, hub.now())])
  const lines = await letters.lines()
  assert.deepEqual(
    lines.toSorted(),
    Array.from({ length: 12 }, (_, at) => `asked to once.${at}@example.net`).toSorted(),
  )
})

test('offers, answers, cancellations and lapses that meet leave no place given twice', async () => {
  const supper = await aSupper(hub, { capacity: 3 })
  const names = Array.from({ length: 14 }, (_, at) => `Racer ${at}`)
  for (const name of names)
    await signUp(hub, hub.db, { gatheringIds: [supper], who: { personId: await somebody(hub, name, null) } })
  const ids = new Map(
    await Promise.all(names.map(async (name) => [name, (await placeNamed(hub, supper, name)).id] as const)),
  )
  const acts = names.flatMap((name, at) => [
    () => (at % 2 === 0 ? cancelPlace(hub, ids.get(name)!) : acceptOffer(hub, ids.get(name)!)),
    () => lapseOverdue(worker),
    () => acceptOffer(hub, ids.get(name)!),
  ])
  await Promise.all(acts.map((act) => act()))
  for (const step of await historyOf(supper)) assert.ok(step.taken_after <= 3, JSON.stringify(step))
  const { taken, waiting } = await gatheringNow(hub, supper)
  const live = await root.db.row<{ taken: number; waiting: number }>(
    `select coalesce(sum(people) filter (where state in ('held', 'confirmed', 'offered')), 0)::int as taken,
       coalesce(sum(people) filter (where state = 'waiting'), 0)::int as waiting from gatherings.place where gathering_id = $1`,
    [supper],
  )
  assert.deepEqual({ taken, waiting }, live)
  assert.ok(waiting === 0 || taken === 3)
})

test('forms for the same gatherings in any order never lock each other out', async () => {
  const suppers = await Promise.all([1, 2, 3].map(() => aSupper(hub, { capacity: 500 })))
  const asks = Array.from({ length: 30 }, (_, at) =>
    signUp(hub, hub.db, {
      gatheringIds: at % 2 ? suppers : suppers.toReversed(),
      who: visitor(`Crossing ${at}`),
      keepsBoth: true,
    }),
  )
  const answers = await Promise.all(asks)
  assert.ok(answers.every((answer) => answer.ok))
  for (const supper of suppers) assert.equal((await gatheringNow(hub, supper)).taken, 30)
})
