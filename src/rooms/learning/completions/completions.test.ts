import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHub } from '../../../../test/hub.ts'
import { as } from '../../../../test/web.ts'
import { newId } from '../../../platform/database/id.ts'
import { addSomebody } from '../../people/face.ts'
import { coursesOffered } from '../courses/store.ts'
import { writeCourse } from '../courses/actions.ts'
import { aCourse, goodGuest } from '../learning.fixture.ts'
import { complete } from './actions.ts'
import { completionsOf } from './store.ts'

test('one of us records what was learned elsewhere, and takes a wrong record back with a word; both stay', async () => {
  const house = await openHub()
  const course = await aCourse(house)
  const ruth = await as(house, 'coordinator')
  const naomi = await as(house, 'volunteer')
  const path = `/desk/people/${naomi.id}/training`
  const record = { course, on: '2026-11-08', reason: 'Level 2 with Ashgrove Council; I saw the certificate.' }

  assert.equal((await ruth.post(path, { course: '', on: '', reason: '' })).status, 422)
  assert.equal((await ruth.post(path, { ...record, on: '2026-11-25' })).status, 409)
  assert.equal((await ruth.post(path, { ...record, course: newId() })).status, 409)
  for (const _ of [1, 2]) assert.equal((await ruth.post(path, record)).status, 303)
  assert.match(await ruth.page(path), /Ashgrove Council[^]*Take the record back/)
  assert.match(await naomi.page('/my'), /Yours to keep/)
  assert.match(await naomi.page('/my/data'), /Recorded by Ruth Adeyemi: Level 2 with Ashgrove Council/)

  const [one] = await completionsOf(house.hub.db, { personIds: [naomi.id] })
  assert.equal((await ruth.post(`${path}/${one!.id}/take-back`, { reason: '' })).status, 422)
  assert.equal((await ruth.post(`${path}/${one!.id}/take-back`, { reason: 'Another Naomi.' })).status, 303)
  await ruth.post(`${path}/${one!.id}/take-back`, { reason: 'Once more.' })
  assert.match(await ruth.page(path), /Taken back[^]*by Ruth Adeyemi: Another Naomi\./)
  assert.doesNotMatch(await naomi.page('/my'), /Yours to keep/)
  assert.equal((await naomi.get(`/my/learning/certificates/${one!.id}`)).status, 404)
  const rows = await house.root.db.rows(
    `select c.reason, b.reason as back from learning.completion c join learning.completion_back b on b.completion_id = c.id`,
  )
  assert.deepEqual(rows, [{ reason: record.reason, back: 'Another Naomi.' }])
})

test('a completion is changed by nobody, and removed by no page', async () => {
  const { hub } = await openHub()
  for (const statement of [
    `update learning.completion set done_on = '2020-01-01'`,
    'delete from learning.completion',
    'delete from learning.completion_back',
    `update learning.version set content = '{}'`,
    'delete from learning.version',
  ])
    await assert.rejects(hub.db.rows(statement), /permission denied/, statement)
})

test('nobody records for themselves, and nobody sees beyond their regions', async () => {
  const house = await openHub()
  const course = await aCourse(house)
  const record = { course, on: '2026-11-08', reason: 'Elsewhere.' }
  const ruth = await as(house, 'coordinator')
  assert.equal((await ruth.post(`/desk/people/${ruth.id}/training`, record)).status, 404)
  assert.equal((await ruth.get(`/desk/people/${ruth.id}/training`)).status, 200)
  const naomi = await as(house, 'volunteer')
  const leeds = await as(house, 'vetting officer', [
    { role: 'vetting-officer', programmes: 'all', regions: ['Leeds'] },
  ])
  assert.equal((await leeds.get(`/desk/people/${naomi.id}/training`)).status, 404)
  assert.equal((await leeds.post(`/desk/people/${naomi.id}/training`, record)).status, 404)
  assert.equal((await naomi.get(`/desk/people/${naomi.id}/training`)).status, 404)
  const treasurer = await as(house, 'treasurer')
  assert.equal((await treasurer.get('/desk/courses')).status, 404)
})

test('rooms above ask for what was completed by people and by courses, and join it by its view', async () => {
  const house = await openHub()
  const [course, other] = [
    await aCourse(house),
    await aCourse(house, { months: null, content: goodGuest({ name: 'Zest' }) }),
  ]
  await writeCourse(house.hub, 'Only written')
  const ids: string[] = []
  await house.hub.transact(async (db) => {
    for (const name of ['Ada Stern', 'Miri Stern']) {
      const personId = await addSomebody(house.hub, db, { name, email: null, phone: '07700 900123' })
      ids.push(personId)
      for (const courseId of [course, other])
        await complete(house.hub, db, {
          personId,
          courseId,
          on: house.today(),
          version: 1,
          how: 'online',
          startId: null,
          sessionId: null,
          recordedBy: null,
          reason: null,
        })
    }
  })
  const { db } = house.hub
  const found = async (asked: Parameters<typeof completionsOf>[1]) =>
    (await completionsOf(db, asked)).map((one) => [ids.indexOf(one.personId), one.courseId === course])
  assert.equal((await found({})).length, 4)
  assert.deepEqual(await found({ personIds: [ids[1]!], courseIds: [course] }), [[1, true]])
  assert.deepEqual(await found({ personIds: [] }), [])
  assert.equal(
    (await db.rows('select 1 from learning.completion_facts where taken_back_at is null')).length,
    4,
  )
  assert.deepEqual(
    (await coursesOffered(db)).map(({ name, months, retired }) => [name, months, retired]),
    [
      ['Safeguarding for befrienders', 36, false],
      ['Zest', null, false],
    ],
  )
})
