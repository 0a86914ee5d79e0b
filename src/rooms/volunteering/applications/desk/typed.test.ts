import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../../test/hub.ts'
import { markupFaults } from '../../../../../test/markup.ts'
import { as } from '../../../../../test/web.ts'
import { ashgrove } from '../../opportunities/ashgrove.fixture.ts'
import { aRole, anApplication } from '../applications.fixture.ts'
import { applicationOf } from '../store.ts'

describe('two at one application', async () => {
  const house = await openHub()
  const place = await ashgrove(house.hub)
  const role = await aRole(house, place)
  const naomi = await as(house, 'volunteer', [], 'link')
  const ruth = await as(house, 'coordinator')
  const { id } = await anApplication(house, role, naomi.id)
  const desk = `/desk/applications/${id}`
  const now = async () => (await applicationOf(house.hub.db, id))!

  test('whoever presses second keeps the letter and the reason they wrote, hears why, and can go on', async () => {
    const { version } = await now()
    assert.equal((await ruth.post(`${desk}/stage`, { version, to: 'selection' })).status, 303)
    const typed = {
      version,
      letter: 'Dear Naomi, not this time.',
      reason: 'No place on Tuesdays',
      others: [],
    }
    const late = await ruth.post(`${desk}/decline`, typed)
    const page = await late.text()
    assert.equal(late.status, 409)
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /Somebody changed it while you had this open/)
    assert.match(page, /Dear Naomi, not this time\./)
    assert.match(page, /No place on Tuesdays/)
    const again = /name="version" value="(\d+)"/.exec(page)![1]!
    assert.equal((await ruth.post(`${desk}/decline`, { ...typed, version: again })).status, 303)
    assert.equal((await now()).state, 'declined')
    assert.equal((await ruth.post(`${desk}/back`, { version: (await now()).version })).status, 303)
  })

  test('so does whoever writes down that they pause', async () => {
    const { version } = await now()
    const typed = { version: version - 1, what: 'pause', until: '2026-12-24', why: 'A new baby' }
    const late = await ruth.post(`${desk}/leave`, typed)
    const page = await late.text()
    assert.equal(late.status, 409)
    assert.deepEqual(await markupFaults(page), [])
    assert.match(page, /Somebody changed it while you had this open/)
    assert.match(page, /A new baby/)
    assert.match(page, /2026-12-24/)
  })
})
