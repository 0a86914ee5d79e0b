import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../../test/hub.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { as } from '../../../../../test/web.ts'
import { newId } from '../../../../platform/database/id.ts'
import { aCourse, goodGuest } from '../../../learning/learning.fixture.ts'
import { aRole, anApplication } from '../../applications/applications.fixture.ts'
import { ashgrove } from '../../opportunities/ashgrove.fixture.ts'
import { recordersFrom } from '../policies/who-records.ts'
import type { Requirement } from '../types.ts'

/** Naomi applies for a role that asks for a course, which these of us may write down. */
async function askedToLearn(recordedBy: Requirement['recordedBy']) {
  const house = await openHub({ today: '2026-11-22' })
  const place = await ashgrove(house.hub)
  const course = await aCourse(house)
  const training: Requirement = {
    key: 'training',
    kind: 'training',
    validMonths: null,
    warnDays: 0,
    courseId: course,
    recordedBy,
  }
  const role = await aRole(house, place, { requirements: [training] })
  const naomi = await as(house, 'volunteer')
  await house.root.db.rows(`update people.person set region = 'North London' where id = $1`, [naomi.id])
  await anApplication(house, role, naomi.id)
  const path = `/desk/people/${naomi.id}/training`
  const record = { course, on: '2026-11-08', reason: 'Level 2 with Ashgrove Council; I saw it.' }
  const kept = async () => (await house.root.db.rows('select id from learning.completion')).length
  return { house, path, record, kept }
}

const officer = /The policy says that a vetting officer records this/

describe('who writes down what was learned elsewhere', () => {
  test('of a course that a role asks for, whom its policy names; others read who does', async () => {
    const { house, path, record, kept } = await askedToLearn(['attendance', 'vetting-officer'])
    for (const part of ['coordinator', 'safeguarding lead'] as const) {
      const reader = await as(house, part)
      const page = await reader.page(path)
      assert.deepEqual(await markupFaults(page), [])
      assert.match(page, officer, part)
      assert.doesNotMatch(page, /name="reason"/)
      const refused = await reader.post(path, record)
      assert.equal(refused.status, 409)
      const words = await refused.text()
      assert.deepEqual(await markupFaults(words), [])
      assert.match(words, officer)
      assert.match(words, /Level 2 with Ashgrove Council/, 'what was typed is kept')
    }
    assert.equal(await kept(), 0)
    const samuel = await as(house, 'vetting officer')
    assert.equal((await samuel.post(path, record)).status, 303)
    assert.equal(await kept(), 1)
  })

  test('where only the course itself counts, nobody writes it down; of courses no role asks for, anybody who may', async () => {
    const { house, path, record, kept } = await askedToLearn(['attendance'])
    const another = await aCourse(house, { content: goodGuest({ name: 'First aid' }) })
    const tovah = await as(house, 'administrator')
    const refused = await tovah.post(path, record)
    assert.equal(refused.status, 409)
    assert.match(await refused.text(), /The policy names none of us to record this/)
    const ruth = await as(house, 'coordinator')
    assert.match(await ruth.page(path), /name="reason"/)
    assert.equal((await ruth.post(path, { ...record, course: another })).status, 303)
    assert.equal((await ruth.post(path, { ...record, course: newId() })).status, 409)
    assert.equal(await kept(), 1)
  })
})

test('a policy names coordinators or vetting officers; what records itself always counts', () => {
  assert.deepEqual(recordersFrom('training', []), ['attendance'])
  assert.deepEqual(recordersFrom('agreement', ['coordinator']), ['person', 'coordinator'])
  assert.deepEqual(recordersFrom('references', ['referee', 'vetting-officer']), [
    'referee',
    'vetting-officer',
  ])
  assert.deepEqual(recordersFrom('approval', ['coordinator']), ['panel'])
  for (const kind of ['interview', 'identity', 'check'] as const) {
    assert.equal(recordersFrom(kind, []), undefined)
    assert.equal(recordersFrom(kind, ['person', 'panel']), undefined)
    assert.deepEqual(recordersFrom(kind, ['coordinator']), ['coordinator'])
  }
})
