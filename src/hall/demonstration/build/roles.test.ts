import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markupFaults } from '../../../../test/markup.ts'
import { as } from '../../../../test/web.ts'
import { rolesOf, standingsOf } from '../../../rooms/volunteering/face.ts'
import { renewalsWithin } from '../../../rooms/volunteering/requirements/renewals/load.ts'
import { openDemonstration } from '../demonstration.fixture.ts'

test('the demonstration has somebody standing in every way, and the pages about them open', async () => {
  const house = await openDemonstration()
  const { hub } = house
  const roles = await rolesOf(hub.db)
  const standings = await standingsOf(hub, hub.db, { roleIds: roles.map(({ id }) => id) })
  const states = new Set(standings.map(({ state }) => state))
  for (const state of ['cleared', 'exempted', 'lapsed', 'paused', 'left', 'not-yet'] as const)
    assert.ok(states.has(state), `nobody is ${state}`)
  assert.ok(standings.some(({ requirements }) => requirements.some(({ state }) => state === 'due')))
  const renewals = await renewalsWithin(hub, { everything: true, placed: [] }, 12)
  assert.ok(renewals.some(({ today, shifts }) => today.state === 'lapsed' && shifts.length > 0))
  assert.ok(renewals.some(({ today, stopsOn }) => today.state === 'cleared' && stopsOn !== null))

  const ruth = await as(house, 'coordinator')
  const helper = roles.find(({ name }) => name === 'Homework helper')!
  const one = (state: string): string => standings.find((standing) => standing.state === state)!.personId
  for (const path of [
    '/desk/requirements',
    `/desk/requirements/${helper.id}`,
    `/desk/requirements/${helper.id}/draft`,
    `/desk/requirements/${helper.id}/draft/whom`,
    '/desk/renewals',
    ...['cleared', 'exempted', 'lapsed', 'paused', 'left'].map(
      (state) => `/desk/people/${one(state)}/standing`,
    ),
  ])
    assert.deepEqual(await markupFaults(await ruth.page(path)), [], path)
})
