import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openHub } from '../../../../test/hub.ts'
import { day } from '../../../platform/clock.ts'
import { moveApplication } from '../applications/actions.ts'
import { aRole, anApplication } from '../applications/applications.fixture.ts'
import { applicationOf } from '../applications/store.ts'
import { ashgrove, got, somebodyNamed } from '../opportunities/ashgrove.fixture.ts'
import { moveToVersion, runningApplications } from './affecting/store.ts'
import { addPolicies } from './bulk-store.ts'
import { standingOf } from './standings.ts'

/** Naomi, who applied under version 1; version 2 holds from 10 December 2026. */
async function naomiApplied() {
  const house = await openHub({ today: '2026-11-24' })
  const { hub } = house
  const role = await aRole(house, await ashgrove(hub))
  const naomi = await somebodyNamed(hub, 'Naomi Applies')
  const { id } = await anApplication(house, role, naomi)
  await addPolicies(house.root.db, [
    {
      roleId: role.roleId,
      number: 2,
      holdsFrom: day('2026-12-10'),
      requirements: [],
      why: 'Less',
      keptAt: hub.now(),
      keptBy: null,
    },
  ])
  const move = async (on: string, state: 'withdrawn' | 'declined' | 'paused' | 'open') => {
    house.setTime(on)
    const seen = (await applicationOf(hub.db, id))!
    got(await hub.change((db) => moveApplication(hub, db, seen, { state })))
  }
  const judged = (...days: string[]) =>
    Promise.all(days.map(async (on) => (await standingOf(hub, hub.db, naomi, role.roleId, day(on))).policy))
  return { house, id, move, judged }
}

describe('by which version somebody is judged who took their application back and came back', () => {
  test('by their own while it runs, by everybody’s in between; coming back changes no day that is over', async () => {
    const { house, move, judged } = await naomiApplied()
    const days = ['2026-12-01', '2026-12-06', '2026-12-12', '2026-12-19', '2026-12-20', '2027-01-05'] as const
    await move('2026-12-05', 'withdrawn')
    assert.deepEqual(await judged(...days), [1, 1, 2, 2, 2, 2])
    await move('2026-12-20', 'open')
    assert.deepEqual(await judged(...days), [1, 1, 2, 2, 1, 1])
    await move('2026-12-22', 'paused')
    await move('2026-12-24', 'open')
    assert.deepEqual(await judged(...days), [1, 1, 2, 2, 1, 1])
    await move('2026-12-28', 'declined')
    assert.deepEqual(await judged(...days), [1, 1, 2, 2, 1, 2])
    await move('2027-01-08', 'open')
    assert.deepEqual(await judged(...days, '2027-01-08'), [1, 1, 2, 2, 1, 2, 1])
    assert.equal(house.hub.today(), '2027-01-08')
  })

  test('moved to another version before they left, that one is theirs, and no day before it changes', async () => {
    const { house, id, move, judged } = await naomiApplied()
    house.setTime('2026-12-12')
    await house.root.db.rows(
      `with moved as (update volunteering.application set policy = 2 where id = $1)
       insert into volunteering.policy_move (application_id, before, after, at) values ($1, 1, 2, $2)`,
      [id, house.hub.now()],
    )
    await move('2026-12-15', 'withdrawn')
    await move('2026-12-20', 'open')
    assert.deepEqual(await judged('2026-12-11', '2026-12-12', '2026-12-16', '2026-12-21'), [1, 2, 2, 2])
  })

  test('what ended while somebody moved those that run to another version stays under its own', async () => {
    const { house, id, move, judged } = await naomiApplied()
    const [running] = await runningApplications(house.hub.db, (await applicationOf(house.hub.db, id))!.roleId)
    await move('2026-12-12', 'declined')
    await moveToVersion(house.root.db, running!, 2, { at: house.hub.now(), by: null })
    assert.deepEqual(await house.root.db.rows('select 1 from volunteering.policy_move'), [])
    assert.deepEqual(await judged('2026-12-11', '2026-12-12'), [1, 2])
    assert.equal((await applicationOf(house.hub.db, id))!.policy, 1)
  })
})
