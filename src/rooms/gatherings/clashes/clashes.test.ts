import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHub } from '../../../../test/hub.ts'
import { aSupper, describeShifts, gatheringNow, listed, somebody, visitor } from '../gatherings.fixture.ts'
import { signUp } from '../places/actions.ts'
import { clashesWith, signUpInstead } from './actions.ts'

describeShifts()
const house = await openHub({ today: '2026-11-24' })
const { hub } = house

/** Naomi has a place at a supper; another one is at the same time. */
async function twoSuppers(changes: Parameters<typeof aSupper>[1] = {}) {
  const naomi = await somebody(hub, 'Naomi Feld', null)
  const old = await aSupper(hub, { title: 'Supper club cook' })
  const other = await aSupper(hub, { title: 'Homework table', ...changes })
  assert.ok((await signUp(hub, hub.db, { gatheringIds: [old], who: { personId: naomi } })).ok)
  return { naomi, old, other, ask: { gatheringIds: [other], who: { personId: naomi } } }
}

test('what somebody has at the same time is named, and taking the other instead gives it back', async () => {
  const { naomi, old, other, ask } = await twoSuppers()
  assert.deepEqual(await signUp(hub, hub.db, ask), { ok: false, refusal: 'clash' })
  const beside = await clashesWith(hub, naomi, [other])
  assert.deepEqual(
    beside.map(({ details }) => details.title),
    ['Supper club cook'],
  )
  assert.ok((await signUpInstead(hub, ask)).ok)
  assert.deepEqual([await listed(hub, old), await listed(hub, other)], [[], ['Naomi Feld confirmed']])
  assert.equal((await gatheringNow(hub, old)).taken, 0)
})

test('when the other cannot be taken, the old place stays theirs', async () => {
  const { old, other, ask } = await twoSuppers({ capacity: 1, waitingList: false })
  await signUp(hub, hub.db, { gatheringIds: [other], who: visitor('Ana Reis') })
  assert.deepEqual(await signUpInstead(hub, ask), { ok: false, refusal: 'full-no-waiting-list' })
  assert.deepEqual(
    [await listed(hub, old), await listed(hub, other)],
    [['Naomi Feld confirmed'], ['Ana Reis held']],
  )
  assert.equal((await gatheringNow(hub, old)).taken, 1)
})
