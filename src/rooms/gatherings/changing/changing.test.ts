import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHub } from '../../../../test/hub.ts'
import { boardOf } from '../board/board.ts'
import {
  aSupper,
  at,
  describeShifts,
  gatheringNow,
  Letterbox,
  listed,
  placeNamed,
  somebody,
} from '../gatherings.fixture.ts'
import { signUp } from '../places/actions.ts'
import { cancelGathering, changeGathering } from './actions.ts'
import type { Changes } from './rules.ts'

describeShifts()
const house = await openHub({ today: '2026-11-24' })
const { hub } = house
const letters = new Letterbox(house)
const change = (id: string, changes: Changes, told?: string) =>
  hub.change((db) => changeGathering(hub, db, id, changes, told))

async function supperWith(names: readonly string[], changes: Parameters<typeof aSupper>[1] = {}) {
  const supper = await aSupper(hub, changes)
  for (const name of names)
    await signUp(hub, hub.db, { gatheringIds: [supper], who: { personId: await somebody(hub, name) } })
  await letters.fresh()
  return supper
}

test('more places are offered to those who wait, in order', async () => {
  const supper = await supperWith(['Ana', 'Ben', 'Cem', 'Dora'], { capacity: 1 })
  assert.equal((await change(supper, { capacity: 3 })).ok, true)
  assert.deepEqual(await listed(hub, supper), ['Ana confirmed', 'Ben offered', 'Cem offered', 'Dora waiting'])
  assert.deepEqual(await letters.lines(), ['offered to ben@example.org', 'offered to cem@example.org'])
})

test('places that were given are kept: capacity goes down to what is taken and no further', async () => {
  const supper = await supperWith(['Ana', 'Ben'])
  assert.deepEqual(await change(supper, { capacity: 1 }), { ok: false, refusal: 'fewer-than-taken' })
  assert.equal((await change(supper, { capacity: 2 })).ok, true)
  assert.equal((await gatheringNow(hub, supper)).capacity, 2)
  assert.deepEqual(await letters.lines(), [])
})

test('a new time is told to everybody with a place or waiting, with one press to say they cannot come then', async () => {
  const supper = await supperWith(['Ana Told', 'Ben Told', 'Cem Told'], { capacity: 2 })
  const moved = await change(supper, {
    startsAt: at('2026-12-02', '17:00'),
    endsAt: at('2026-12-02', '21:00'),
  })
  assert.ok(moved.ok)
  assert.equal(moved.value.sequence, 1)
  const fresh = await letters.fresh()
  assert.deepEqual(
    fresh.map(({ kind, to }) => `${kind} to ${to}`),
    ['changed to ana.told@example.org', 'changed to ben.told@example.org', 'changed to cem.told@example.org'],
  )
  assert.match(fresh[0]!.words, /It was: Tuesday 1 December 2026, 4pm to 8pm/)
  assert.match(fresh[0]!.words, /It is now: Wednesday 2 December 2026, 5pm to 9pm/)
  assert.match(fresh[0]!.words, /I can’t come then:\nhttps:\/\/hub\.example\.org\/places\//)
  assert.match(fresh[0]!.calendar!.text, /SEQUENCE:1/)
  assert.equal(fresh[2]!.calendar, null, 'who waits has nothing in their calendar')
})

test('a new place is told; a spelling or a longer list of terms is not', async () => {
  const supper = await supperWith(['Ana Place'])
  await change(supper, { largestGroup: 20, title: 'Supper club cooks' })
  assert.deepEqual(await letters.lines(), [])
  await change(supper, {}, 'We meet in the church hall next door.')
  const [letter] = await letters.fresh()
  assert.match(letter!.words, /We meet in the church hall next door\./)
  assert.match(letter!.words, /14 Chapel Lane/)
})

test('when the start comes nearer, no answer is due after it', async () => {
  const supper = await supperWith(['Ana Near', 'Ben Near'], {
    capacity: 1,
    startsAt: at('2026-11-28', '16:00'),
    endsAt: at('2026-11-28', '20:00'),
  })
  await change(supper, { capacity: 2 })
  assert.equal(
    (await placeNamed(hub, supper, 'Ben Near')).answerBy!.toString(),
    at('2026-11-25', '12:00').toString(),
  )
  await change(supper, { startsAt: at('2026-11-24', '18:00'), endsAt: at('2026-11-24', '20:00') })
  assert.equal(
    (await placeNamed(hub, supper, 'Ben Near')).answerBy!.toString(),
    at('2026-11-24', '18:00').toString(),
  )
})

test('cancelled, everybody is told why, and nobody has a place any more', async () => {
  const supper = await supperWith(['Ana Gone', 'Ben Gone'], { capacity: 1 })
  const gone = await hub.change((db) => cancelGathering(hub, db, supper, 'The boiler broke.'))
  assert.equal(gone.ok, true)
  const { state, taken, waiting } = await gatheringNow(hub, supper)
  assert.deepEqual({ state, taken, waiting }, { state: 'cancelled', taken: 0, waiting: 0 })
  const fresh = await letters.fresh()
  assert.deepEqual(
    fresh.map(({ kind, to }) => `${kind} to ${to}`),
    ['gathering-cancelled to ana.gone@example.org', 'gathering-cancelled to ben.gone@example.org'],
  )
  assert.match(fresh[0]!.words, /Why: The boiler broke\./)
  assert.match(fresh[0]!.calendar!.text, /STATUS:CANCELLED/)
  assert.deepEqual(await hub.change((db) => cancelGathering(hub, db, supper, 'again')), {
    ok: false,
    refusal: 'cancelled',
  })
  assert.deepEqual(await change(supper, { capacity: 9 }), { ok: false, refusal: 'cancelled' })
})

test('what was wrong with a change is named', async () => {
  const supper = await supperWith([])
  assert.deepEqual(await change(supper, { endsAt: at('2026-12-01', '15:00') }), {
    ok: false,
    refusal: 'ends-before-it-starts',
  })
  assert.deepEqual(await change(supper, { startsAt: at('2026-11-23', '16:00') }), {
    ok: false,
    refusal: 'in-the-past',
  })
  house.setTime('2026-12-01', '20:00')
  assert.deepEqual(await change(supper, { capacity: 9 }), { ok: false, refusal: 'over' })
  house.setTime('2026-11-24')
})

test('closed to new sign-ups, those who have places keep them; open again, others may come', async () => {
  const supper = await supperWith(['Ana Closed'])
  await change(supper, { state: 'closed' })
  const ben = { personId: await somebody(hub, 'Ben Closed') }
  assert.deepEqual(await signUp(hub, hub.db, { gatheringIds: [supper], who: ben }), {
    ok: false,
    refusal: 'closed',
  })
  await change(supper, { state: 'open' })
  assert.equal((await signUp(hub, hub.db, { gatheringIds: [supper], who: ben })).ok, true)
  assert.deepEqual(await listed(hub, supper), ['Ana Closed confirmed', 'Ben Closed confirmed'])
})

test('another process hears of a new gathering and of each change within its next look', async () => {
  const supper = await supperWith(['Ana Heard'])
  const far = boardOf(house.worker)
  await far.read(house.worker.db)
  assert.equal(far.get(supper)!.taken, 1)
  await change(supper, { title: 'Another name' })
  assert.equal(far.get(supper)!.title, 'Supper club cook')
  await far.read(house.worker.db)
  assert.equal(far.get(supper)!.title, 'Another name')
  assert.equal(boardOf(hub).get(supper)!.title, 'Another name')
})
