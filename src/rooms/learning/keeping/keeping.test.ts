import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHub } from '../../../../test/hub.ts'
import { as } from '../../../../test/web.ts'
import { recordElsewhere } from '../completions/actions.ts'
import { completionsOf } from '../completions/store.ts'
import { aCourse, asPerson } from '../learning.fixture.ts'
import { begin, goOn } from '../studying/actions.ts'
import { lastInvolved } from '../../../platform/retention/known.ts'
import { letGo } from '../../../platform/retention/run.ts'
import { keepsNothing } from '../../../platform/retention/kept.ts'
import { forget, holds } from './actions.ts'
import { completionsKept, leftKept, pagesKept } from './retention.ts'

async function whoLearned() {
  const house = await openHub()
  const course = await aCourse(house)
  const ruth = await as(house, 'coordinator')
  const naomi = await as(house, 'volunteer')
  await recordElsewhere(
    asPerson(house.hub, ruth.id),
    { id: naomi.id, region: null },
    {
      courseId: course,
      on: house.today(),
      reason: 'Naomi told me.',
    },
  )
  const own = asPerson(house.hub, naomi.id)
  await begin(own, course)
  await goOn(own, { courseId: course, pageId: 'door', chosen: null })
  const counted = async (table: string) =>
    (await house.root.db.rows(`select 1 from learning.${table}`)).length
  return { house, course, naomi, own, counted }
}

test('whoever is forgotten leaves that they completed something, and no word about them', async () => {
  const { house, naomi, counted } = await whoLearned()
  const [hold] = await holds(house.hub, naomi.id, house.hub.words)
  assert.match(hold!.until, /24 November 2032/)
  for (const _ of [1, 2])
    await house.worker.transact((db) => forget(house.worker, db, naomi.id, keepsNothing))
  assert.deepEqual([await counted('start'), await counted('progress')], [0, 0])
  assert.deepEqual(await house.root.db.rows('select how, reason from learning.completion'), [
    { how: 'recorded', reason: null },
  ])
})

test('it goes by itself six years after somebody last took part, and not a day before', async () => {
  const { house, counted } = await whoLearned()
  house.setTime('2032-11-24')
  await letGo(house.worker)
  assert.equal(await counted('completion'), 1)
  house.setTime('2032-11-25')
  await letGo(house.worker)
  assert.equal(await counted('completion'), 0)
  const acts = await house.root.db.rows(`select act from audit.entry where act = 'learning.kept-no-longer'`)
  assert.equal(acts.length, 1)
})

test('a legal hold keeps every word of it, and the night leaves it out', async () => {
  const { house, naomi, counted } = await whoLearned()
  await house.root.db.rows(
    `insert into people.hold (id, person_id, ground, keeps, set_at, review_on)
     values (gen_random_uuid(), $1, 'claim', $2, $3, '2027-11-24')`,
    [naomi.id, [completionsKept.key, pagesKept.key, leftKept.key], house.hub.now()],
  )
  await house.worker.transact((db) => forget(house.worker, db, naomi.id, () => true))
  assert.deepEqual([await counted('start'), await counted('progress')], [1, 1])
  assert.deepEqual(await house.root.db.rows('select reason from learning.completion'), [
    { reason: 'Naomi told me.' },
  ])
  house.setTime('2040-01-01')
  await letGo(house.worker)
  assert.deepEqual([await counted('start'), await counted('completion')], [1, 1])
})

test('learning keeps the record of vetting, and coming to anything keeps what was learned', async () => {
  const { house, naomi } = await whoLearned()
  const took = (await lastInvolved(house.hub.db, [naomi.id])).get(naomi.id)
  assert.equal(took?.toString(), '2026-11-24T12:00:00Z')
})

test('what was read goes thirty days after it was finished, what was left two years later', async () => {
  const { house, course, own, naomi, counted } = await whoLearned()
  for (const [pageId, chosen] of [
    ['shoes', 1],
    ['listen', null],
    ['promise', 1],
  ] as const)
    await goOn(own, { courseId: course, pageId, chosen })
  assert.equal((await completionsOf(house.hub.db, { personIds: [naomi.id] })).length, 2)
  const leah = await as(house, 'another volunteer')
  await begin(asPerson(house.hub, leah.id), course)
  house.setTime('2026-12-23')
  await letGo(house.worker)
  assert.equal(await counted('progress'), 4)
  house.setTime('2026-12-25')
  await letGo(house.worker)
  assert.deepEqual([await counted('progress'), await counted('start')], [0, 2])
  house.setTime('2028-11-30')
  await letGo(house.worker)
  assert.deepEqual([await counted('start'), await counted('completion')], [1, 2])
})
