import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHub } from '../../../../test/hub.ts'
import { claimAddress } from '../../../platform/identity/face.ts'
import { moment } from '../../../platform/database/values.ts'
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
import { signUp } from '../places/actions.ts'
import { putBack } from './put-back.ts'
import { takeOff } from '../list/actions.ts'
import {
  acceptOffer,
  cancelPlace,
  cancelPlaceIn,
  changePlace,
  declineOffer,
  lapseOverdue,
} from './actions.ts'

describeShifts()
const house = await openHub({ today: '2026-11-24' })
const { hub, worker } = house
const letters = new Letterbox(house)

async function fullSupper(names: readonly string[], changes: Parameters<typeof aSupper>[1] = {}) {
  const supper = await aSupper(hub, changes)
  for (const name of names) {
    const personId = await somebody(hub, name, null)
    const took = await signUp(hub, hub.db, { gatheringIds: [supper], who: { personId } })
    assert.ok(took.ok)
  }
  return supper
}

const counts = async (id: string) => {
  const { taken, waiting } = await gatheringNow(hub, id)
  return { taken, waiting }
}

test('a place given back is offered to the next in line in the same moment', async () => {
  const supper = await fullSupper(['Ana', 'Ben', 'Cem', 'Dora', 'Eli', 'Fay'])
  const outcome = await cancelPlace(hub, (await placeNamed(hub, supper, 'Ben')).id)
  assert.equal(outcome.ok, true)
  assert.deepEqual(await listed(hub, supper), [
    'Ana confirmed',
    'Cem confirmed',
    'Dora confirmed',
    'Eli offered',
    'Fay waiting',
  ])
  assert.deepEqual(await counts(supper), { taken: 4, waiting: 1 })
  assert.equal(
    (await placeNamed(hub, supper, 'Eli')).answerBy?.toString(),
    moment('2026-11-25T12:00:00Z').toString(),
  )
})

test('an offer accepted is a place; declined or lapsed, it goes to the next', async () => {
  house.setTime('2026-11-24', '12:00')
  const supper = await fullSupper(['Ana', 'Ben', 'Cem', 'Dora', 'Eli', 'Fay', 'Gil'])
  await cancelPlace(hub, (await placeNamed(hub, supper, 'Ana')).id)
  const eli = await placeNamed(hub, supper, 'Eli')
  assert.equal((await declineOffer(hub, eli.id)).ok, true)
  assert.deepEqual(await acceptOffer(hub, eli.id), { ok: false, refusal: 'offer-gone' })
  const fay = await placeNamed(hub, supper, 'Fay')
  assert.equal(fay.state, 'offered')
  house.setTime('2026-11-25', '12:01')
  assert.deepEqual(await acceptOffer(hub, fay.id), { ok: false, refusal: 'offer-gone' })
  await lapseOverdue(worker)
  const gil = await placeNamed(hub, supper, 'Gil')
  assert.equal((await acceptOffer(hub, gil.id)).ok, true)
  assert.equal((await acceptOffer(hub, gil.id)).ok, true, 'a second press is no harm')
  assert.deepEqual(await listed(hub, supper), [
    'Ben confirmed',
    'Cem confirmed',
    'Dora confirmed',
    'Gil confirmed',
  ])
  assert.deepEqual(await counts(supper), { taken: 4, waiting: 0 })
})

test('a place nobody confirmed goes on, once, also when two workers look at the same moment', async () => {
  house.setTime('2026-11-24', '12:00')
  const supper = await aSupper(hub, { capacity: 1 })
  for (const name of ['Vera', 'Walt'])
    await signUp(hub, hub.db, { gatheringIds: [supper], who: visitor(name) })
  house.setTime('2026-11-25', '11:59')
  await lapseOverdue(worker)
  assert.deepEqual(await listed(hub, supper), ['Vera held', 'Walt waiting'])
  house.setTime('2026-11-25', '12:00')
  await Promise.all([lapseOverdue(worker), lapseOverdue(worker), lapseOverdue(hub)])
  assert.deepEqual(await counts(supper), { taken: 0, waiting: 0 })
  const history = await hub.db.rows<{ what: string }>(
    'select what from gatherings.history where gathering_id = $1 order by turn',
    [supper],
  )
  assert.deepEqual(
    history.map((step) => step.what),
    ['opened', 'held', 'waiting', 'lapsed', 'lapsed'],
  )
})

test('fewer come: the free places go to those who fit, in order', async () => {
  house.setTime('2026-11-24', '12:00')
  const supper = await aSupper(hub)
  await signUp(hub, hub.db, { gatheringIds: [supper], who: visitor('Quill'), people: 4 })
  await signUp(hub, hub.db, { gatheringIds: [supper], who: visitor('Large'), people: 3 })
  await signUp(hub, hub.db, { gatheringIds: [supper], who: visitor('Small'), people: 1 })
  const quill = await placeNamed(hub, supper, 'Quill')
  assert.equal((await changePlace(hub, quill.id, 2)).ok, true)
  assert.deepEqual(await listed(hub, supper), ['Quill held', 'Large waiting', 'Small offered'])
  assert.deepEqual(await changePlace(hub, quill.id, 4), { ok: false, refusal: 'no-room-for-more' })
  assert.equal((await changePlace(hub, (await placeNamed(hub, supper, 'Large')).id, 1)).ok, true)
  assert.deepEqual(await listed(hub, supper), ['Quill held', 'Large offered', 'Small offered'])
  assert.deepEqual(await counts(supper), { taken: 4, waiting: 0 })
})

test('too near the start nobody is asked by letter; the lead hears of the free place at once', async () => {
  house.setTime('2026-12-01', '14:30')
  const supper = await fullSupper(['Ana', 'Ben', 'Cem', 'Dora', 'Eli'])
  await letters.lines()
  await cancelPlace(hub, (await placeNamed(hub, supper, 'Ana')).id)
  assert.deepEqual(await listed(hub, supper), [
    'Ben confirmed',
    'Cem confirmed',
    'Dora confirmed',
    'Eli waiting',
  ])
  assert.deepEqual(await letters.lines(), [
    'lead-cancel to dalia@example.org',
    'lead-free-place to dalia@example.org',
  ])
  const late = await somebody(hub, 'Late Lou')
  const asked = await signUp(hub, hub.db, { gatheringIds: [supper], who: { personId: late } })
  assert.equal(asked.ok && asked.value.places[0]!.outcome, 'waiting')
})

test('nothing can be given back once it began', async () => {
  house.setTime('2026-11-24', '12:00')
  const supper = await fullSupper(['Ana'])
  house.setTime('2026-12-01', '16:00')
  const ana = await placeNamed(hub, supper, 'Ana')
  assert.deepEqual(await cancelPlace(hub, ana.id), { ok: false, refusal: 'over' })
  assert.deepEqual(await changePlace(hub, ana.id, 2), { ok: false, refusal: 'over' })
})

test('one gives back the old and takes the new in one step, or neither', async () => {
  house.setTime('2026-11-24', '12:00')
  const [supper, packing] = [
    await fullSupper(['Ana', 'Ben', 'Cem', 'Dora', 'Eli']),
    await aSupper(hub, { title: 'Packing' }),
  ]
  const ana = await placeNamed(hub, supper, 'Ana')
  const swapped = await hub.change(async (db) => {
    const gone = await cancelPlaceIn(hub, db, ana.id)
    return gone.ok
      ? signUp(hub, db, { gatheringIds: [packing], who: { personId: ana.personId! }, keepsBoth: false })
      : gone
  })
  assert.equal(swapped.ok, true)
  assert.deepEqual(await listed(hub, supper), [
    'Ben confirmed',
    'Cem confirmed',
    'Dora confirmed',
    'Eli offered',
  ])
  assert.deepEqual(await listed(hub, packing), ['Ana confirmed'])
})

test('a visitor who accepts an offer has proved their address with it', async () => {
  house.setTime('2026-11-24', '12:00')
  const supper = await fullSupper(['Ana'], { capacity: 1 })
  await signUp(hub, hub.db, { gatheringIds: [supper], who: visitor('Zoe Visitor') })
  await cancelPlace(hub, (await placeNamed(hub, supper, 'Ana')).id)
  await letters.lines()
  const zoe = await placeNamed(hub, supper, 'Zoe Visitor')
  assert.equal(zoe.personId, null)
  assert.equal((await acceptOffer(hub, zoe.id)).ok, true)
  const after = await placeNamed(hub, supper, 'Zoe Visitor')
  assert.equal(after.state, 'confirmed')
  const card = await hub.db.row<{ email: string }>('select email from people.card where id = $1', [
    after.personId,
  ])
  assert.deepEqual(card, { email: 'zoe.visitor@example.net' })
  assert.deepEqual(await letters.lines(), ['placed to zoe.visitor@example.net'])
})

test('two offers to one person in one gathering cannot both be taken', async () => {
  house.setTime('2026-11-24', '12:00')
  const supper = await fullSupper(['Ana'], { capacity: 1 })
  const yael = await somebody(hub, 'Yael Twice', null)
  await signUp(hub, hub.db, { gatheringIds: [supper], who: { personId: yael } })
  await signUp(hub, hub.db, {
    gatheringIds: [supper],
    who: { name: 'Yael', email: 'yael.other@example.net', phone: null },
  })
  await hub.transact((db) => claimAddress(db, 'yael.other@example.net', yael, hub.now()))
  await cancelPlace(hub, (await placeNamed(hub, supper, 'Ana')).id)
  await declineOffer(hub, (await placeNamed(hub, supper, 'Yael Twice')).id)
  await signUp(hub, hub.db, { gatheringIds: [supper], who: { personId: yael } })
  const other = await placeNamed(hub, supper, 'Yael')
  assert.deepEqual(await acceptOffer(hub, other.id), { ok: false, refusal: 'already-here' })
})

test('who pressed by mistake has their place again while it is free, and stands at the end of the line when it is gone', async () => {
  house.setTime('2026-11-24', '12:00')
  const supper = await fullSupper(['Ana', 'Ben', 'Cem', 'Dora'])
  const ana = await placeNamed(hub, supper, 'Ana')
  await cancelPlace(hub, ana.id)
  assert.equal((await putBack(hub, ana.id)).ok, true)
  assert.equal((await putBack(hub, ana.id)).ok, true, 'a second press is no harm')
  assert.deepEqual(await listed(hub, supper), [
    'Ben confirmed',
    'Cem confirmed',
    'Dora confirmed',
    'Ana confirmed',
  ])
  await letters.lines()

  await cancelPlace(hub, ana.id)
  for (const name of ['Eli', 'Fay']) {
    const personId = await somebody(hub, name, null)
    await signUp(hub, hub.db, { gatheringIds: [supper], who: { personId } })
  }
  const again = await putBack(hub, ana.id)
  assert.equal(again.ok && again.value.state, 'waiting')
  assert.deepEqual(await listed(hub, supper), [
    'Ben confirmed',
    'Cem confirmed',
    'Dora confirmed',
    'Eli confirmed',
    'Fay waiting',
    'Ana waiting',
  ])
  assert.deepEqual(await counts(supper), { taken: 4, waiting: 2 })
})

test('whom the lead took off the list cannot put themselves back', async () => {
  house.setTime('2026-11-24', '12:00')
  const supper = await fullSupper(['Ana'])
  const ana = await placeNamed(hub, supper, 'Ana')
  const dalia = await somebody(hub, 'Dalia Lead', null)
  const lead = hub.as({ personId: dalia, grants: [], strength: 'strong' })
  assert.equal((await takeOff(lead, ana.id)).ok, true)
  assert.deepEqual(await putBack(hub, ana.id), { ok: false, refusal: 'not-theirs-to-take' })
  assert.deepEqual(await listed(hub, supper), [])
})

test('the lead who was told late that somebody cannot come is told that they come after all', async () => {
  house.setTime('2026-12-01', '14:30')
  const supper = await fullSupper(['Ana', 'Ben'])
  await letters.lines()
  const ana = await placeNamed(hub, supper, 'Ana')
  await cancelPlace(hub, ana.id)
  await putBack(hub, ana.id)
  assert.deepEqual(await letters.lines(), [
    'lead-cancel to dalia@example.org',
    'lead-back to dalia@example.org',
  ])
})
