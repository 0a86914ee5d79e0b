import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../../test/hub.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { as } from '../../../../../test/web.ts'
import { aRole, anApplication } from '../../applications/applications.fixture.ts'
import { ashgrove } from '../../opportunities/ashgrove.fixture.ts'
import type { Requirement } from '../../requirements/types.ts'

const typed = {
  role: '',
  level: 'enhanced',
  workforce: 'child',
  number: '001234567890',
  issuedOn: '2026-11-02',
  seenOn: '2026-11-09',
  outcome: 'clear',
  consent: 'yes',
}
const look = { lookedOn: '2026-11-20', result: 'current' }

const check = (recordedBy: Requirement['recordedBy']): Requirement => ({
  key: 'check',
  kind: 'check',
  validMonths: 36,
  warnDays: 60,
  level: 'enhanced',
  workforce: 'child',
  statusMonths: 12,
  recordedBy,
})

/** Naomi applies for a role whose policy names these to record her check. */
async function checkedBy(recordedBy: Requirement['recordedBy']) {
  const house = await openHub({ today: '2026-11-22' })
  const place = await ashgrove(house.hub)
  const role = await aRole(house, place, { requirements: [check(recordedBy)] })
  const naomi = await as(house, 'volunteer')
  await anApplication(house, role, naomi.id)
  const kept = async () => ({
    seen: (await house.root.db.rows('select id from volunteering.check_seen')).length,
    looks: (await house.root.db.rows('select id from volunteering.check_status')).length,
    evidence: (await house.root.db.rows('select id from volunteering.evidence')).length,
  })
  return { house, naomi, kept, path: `/desk/people/${naomi.id}/checks` }
}

const officerSays = /The policy says that a vetting officer records this/

describe('who records that a certificate was seen', () => {
  test('where the policy names vetting officers, a coordinator reads who does, and records neither it nor a look', async () => {
    const { house, kept, path } = await checkedBy(['vetting-officer'])
    const ruth = await as(house, 'coordinator')
    const page = await ruth.page(path)
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, officerSays)
    assert.doesNotMatch(page, /name="number"/)
    const refused = await ruth.post(path, typed)
    assert.equal(refused.status, 409)
    const words = await refused.text()
    assert.deepEqual(await markupFaults(words), [])
    assert.match(words, officerSays)
    assert.match(words, /001234567890/, 'what was typed is kept')
    assert.deepEqual(await kept(), { seen: 0, looks: 0, evidence: 0 })

    const samuel = await as(house, 'vetting officer')
    assert.match(await samuel.page(path), /name="number"/)
    assert.equal((await samuel.post(path, typed)).status, 303)
    const { id } = (await house.root.db.row<{ id: string }>('select id from volunteering.check_seen'))!
    assert.doesNotMatch(await ruth.page(path), /name="lookedOn"/)
    const noLook = await ruth.post(`${path}/${id}/status`, look)
    assert.equal(noLook.status, 409)
    const said = await noLook.text()
    assert.deepEqual(await markupFaults(said), [])
    assert.match(said, officerSays)
    assert.deepEqual(await kept(), { seen: 1, looks: 0, evidence: 1 })
    assert.equal((await samuel.post(`${path}/${id}/status`, look)).status, 303)
    assert.deepEqual(await kept(), { seen: 1, looks: 1, evidence: 2 })
  })

  test('where it names coordinators, a vetting officer records none; administrators always may', async () => {
    const { house, kept, path } = await checkedBy(['coordinator'])
    const samuel = await as(house, 'vetting officer')
    const refused = await samuel.post(path, typed)
    assert.equal(refused.status, 409)
    assert.match(await refused.text(), /The policy says that a coordinator records this/)
    const tovah = await as(house, 'administrator')
    assert.equal((await tovah.post(path, typed)).status, 303)
    const ruth = await as(house, 'coordinator')
    assert.equal((await ruth.post(path, { ...typed, number: '001234567891' })).status, 303)
    assert.deepEqual(await kept(), { seen: 2, looks: 0, evidence: 2 })
  })
})
