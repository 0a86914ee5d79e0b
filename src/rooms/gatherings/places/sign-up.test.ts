import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHub } from '../../../../test/hub.ts'
import { newId } from '../../../platform/database/id.ts'
import { boardOf } from '../board/board.ts'
import { aSupper, at, gatheringNow, listed, somebody, visitor } from '../gatherings.fixture.ts'
import { signUp } from './actions.ts'

const house = await openHub({ today: '2026-11-24' })
const { hub } = house

const counts = async (id: string) => {
  const { taken, waiting, turn } = await gatheringNow(hub, id)
  return { taken, waiting, turn }
}

test('somebody we know has their place at once', async () => {
  const supper = await aSupper(hub)
  const naomi = await somebody(hub, 'Naomi Feld')
  const answer = await signUp(hub, hub.db, { gatheringIds: [supper], who: { personId: naomi } })
  assert.ok(answer.ok)
  assert.deepEqual(
    answer.value.places.map((place) => place.outcome),
    ['confirmed'],
  )
  assert.deepEqual(await listed(hub, supper), ['Naomi Feld confirmed'])
  assert.deepEqual(await counts(supper), { taken: 1, waiting: 0, turn: 2 })
})

test('a visitor has it held for a day, under the name they typed', async () => {
  const supper = await aSupper(hub)
  const answer = await signUp(hub, hub.db, { gatheringIds: [supper], who: visitor('Tom Ferreira') })
  assert.ok(answer.ok)
  assert.deepEqual(await listed(hub, supper), ['Tom Ferreira held'])
  const [place] = await hub.db.rows<{ answer_by: string; person_id: string | null }>(
    'select answer_by, person_id from gatherings.place where gathering_id = $1',
    [supper],
  )
  assert.deepEqual(place, { answer_by: '2026-11-25 12:00:00+00', person_id: null })
})

test('the fifth of four waits, and a group that does not fit waits as one', async () => {
  const supper = await aSupper(hub)
  for (const name of ['Ana', 'Ben', 'Cem'])
    await signUp(hub, hub.db, { gatheringIds: [supper], who: visitor(name) })
  await signUp(hub, hub.db, {
    gatheringIds: [supper],
    who: visitor('Quill'),
    people: 8,
    groupName: 'Quill & Stone',
  })
  await signUp(hub, hub.db, { gatheringIds: [supper], who: visitor('Dora') })
  await signUp(hub, hub.db, { gatheringIds: [supper], who: visitor('Eli') })
  assert.deepEqual(await listed(hub, supper), [
    'Ana held',
    'Ben held',
    'Cem held',
    'Quill waiting',
    'Dora held',
    'Eli waiting',
  ])
  assert.deepEqual(await counts(supper), { taken: 4, waiting: 9, turn: 7 })
})

test('one form asks for several evenings, and each says what became of it', async () => {
  const [first, full, gone] = [
    await aSupper(hub),
    await aSupper(hub, {
      capacity: 1,
      startsAt: at('2026-12-08', '16:00'),
      endsAt: at('2026-12-08', '20:00'),
    }),
    await aSupper(hub, {
      capacity: 1,
      waitingList: false,
      startsAt: at('2026-12-15', '16:00'),
      endsAt: at('2026-12-15', '20:00'),
    }),
  ]
  await signUp(hub, hub.db, { gatheringIds: [full, gone], who: visitor('Ana') })
  const naomi = await somebody(hub, 'Naomi Two')
  const answer = await signUp(hub, hub.db, { gatheringIds: [gone, full, first], who: { personId: naomi } })
  assert.ok(answer.ok)
  assert.deepEqual(
    Object.fromEntries(answer.value.places.map((place) => [place.gatheringId, place.outcome])),
    { [first]: 'confirmed', [full]: 'waiting', [gone]: 'full-no-waiting-list' },
  )
})

test('pressed twice it is one place', async () => {
  const supper = await aSupper(hub)
  const naomi = await somebody(hub, 'Naomi Three')
  const ask = { gatheringIds: [supper], who: { personId: naomi } }
  const answers = await Promise.all([
    signUp(hub, hub.db, ask),
    signUp(hub, hub.db, ask),
    signUp(hub, hub.db, ask),
  ])
  assert.deepEqual(answers.map((one) => (one.ok ? 'ok' : one.refusal)).toSorted(), [
    'already-here',
    'already-here',
    'ok',
  ])
  assert.deepEqual(await counts(supper), { taken: 1, waiting: 0, turn: 2 })
})

test('a visitor is answered the same whether or not their address has a place, and one letter is due either way', async () => {
  const supper = await aSupper(hub)
  await somebody(hub, 'Idris Vale', 'idris@example.org')
  const who = { name: 'Idris', email: 'idris@example.org', phone: null }
  const due = async () => (await hub.db.rows('select 1 from gatherings.to_tell')).length
  const before = await due()
  const first = await signUp(hub, hub.db, { gatheringIds: [supper], who })
  const second = await signUp(hub, hub.db, { gatheringIds: [supper], who })
  assert.ok(first.ok && second.ok)
  assert.deepEqual(
    first.value.places.map((one) => one.outcome),
    second.value.places.map((one) => one.outcome),
  )
  assert.deepEqual(await listed(hub, supper), ['Idris held'])
  assert.equal((await due()) - before, 2)
})

test('somebody who is here under their address is here by their session too', async () => {
  const supper = await aSupper(hub)
  const yael = await somebody(hub, 'Yael Stern')
  await signUp(hub, hub.db, {
    gatheringIds: [supper],
    who: { name: 'Yael', email: 'yael.stern@example.org', phone: null },
  })
  assert.deepEqual(await signUp(hub, hub.db, { gatheringIds: [supper], who: { personId: yael } }), {
    ok: false,
    refusal: 'already-here',
  })
})

test('two things at once are caught, and may both be kept', async () => {
  const supper = await aSupper(hub)
  const packing = await aSupper(hub, {
    title: 'Packing',
    startsAt: at('2026-12-01', '19:00'),
    endsAt: at('2026-12-01', '21:00'),
  })
  const leah = await somebody(hub, 'Leah Brandt')
  await signUp(hub, hub.db, { gatheringIds: [supper], who: { personId: leah } })
  const ask = { gatheringIds: [packing], who: { personId: leah } }
  assert.deepEqual(await signUp(hub, hub.db, ask), { ok: false, refusal: 'clash' })
  assert.deepEqual(await counts(packing), { taken: 0, waiting: 0, turn: 1 })
  assert.equal((await signUp(hub, hub.db, { ...ask, keepsBoth: true })).ok, true)
  const both = { gatheringIds: [supper, packing], who: visitor('Seb Harcourt') }
  assert.deepEqual(await signUp(hub, hub.db, both), { ok: false, refusal: 'clash' })
})

test('one after another is no clash', async () => {
  const supper = await aSupper(hub)
  const after = await aSupper(hub, { startsAt: at('2026-12-01', '20:00'), endsAt: at('2026-12-01', '21:00') })
  const gila = await somebody(hub, 'Gila Salter')
  assert.equal(
    (await signUp(hub, hub.db, { gatheringIds: [supper, after], who: { personId: gila } })).ok,
    true,
  )
})

test('a note is closed before it is kept, and nobody but the hub can read it before the address is proved', async () => {
  const supper = await aSupper(hub)
  await signUp(hub, hub.db, {
    gatheringIds: [supper],
    who: visitor('Omar'),
    note: 'no nuts, canary-note',
    languages: ['ar'],
  })
  const kept = await house.root.db.rows<{ value: Buffer }>(
    'select value from gatherings.note n join gatherings.place p on p.signup_id = n.signup_id where p.gathering_id = $1',
    [supper],
  )
  assert.equal(kept.length, 1)
  assert.equal(kept[0]!.value.includes('canary-note'), false)
  assert.deepEqual(await hub.db.rows('select value from gatherings.note'), [])
})

test('nothing is taken of a gathering that is not there, nor for a person who is not', async () => {
  const supper = await aSupper(hub)
  await assert.rejects(
    signUp(hub, hub.db, { gatheringIds: [newId()], who: visitor('Nobody') }),
    /no such gathering/,
  )
  await assert.rejects(
    signUp(hub, hub.db, { gatheringIds: [supper], who: { personId: newId() } }),
    /no such person/,
  )
  assert.deepEqual(await counts(supper), { taken: 0, waiting: 0, turn: 1 })
})

test('the counts on the board are those of the database at once', async () => {
  const supper = await aSupper(hub)
  await signUp(hub, hub.db, { gatheringIds: [supper], who: visitor('Ana'), people: 3 })
  const { taken, waiting, capacity, state } = boardOf(hub).get(supper)!
  assert.deepEqual({ taken, waiting, capacity, state }, { taken: 3, waiting: 0, capacity: 4, state: 'open' })
  await boardOf(house.worker).read(house.worker.db)
  assert.equal(boardOf(house.worker).get(supper)!.taken, 3)
})
