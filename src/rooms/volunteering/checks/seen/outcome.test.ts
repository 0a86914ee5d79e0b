import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../../test/hub.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { as } from '../../../../../test/web.ts'
import { ashgrove, somebodyNamed } from '../../opportunities/ashgrove.fixture.ts'

describe('what was decided when a certificate was seen', () => {
  test('not appointed ends nothing by itself, and whoever writes it down reads what to do', async () => {
    const house = await openHub({ today: '2026-11-22' })
    await ashgrove(house.hub)
    const gila = await somebodyNamed(house.hub, 'Gila Salter')
    const ruth = await as(house, 'coordinator')
    const path = `/desk/people/${gila}/checks`
    const typed = {
      role: '',
      level: 'enhanced',
      workforce: 'child',
      number: '001234567890',
      issuedOn: '2026-11-02',
      seenOn: '2026-11-09',
      consent: '',
    }
    const good = await ruth.post(path, { ...typed, outcome: 'clear' })
    assert.equal(good.headers.get('location'), `${path}?told=kept`)
    const bad = await ruth.post(path, { ...typed, outcome: 'not-appointed' })
    const page = await ruth.page(bad.headers.get('location')!)
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /ends nothing by itself\. Decline their application/)
  })
})
