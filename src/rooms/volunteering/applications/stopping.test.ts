import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bring } from '../../../../test/cast.ts'
import { openHub } from '../../../../test/hub.ts'
import { day } from '../../../platform/clock.ts'
import { ashgrove, got } from '../opportunities/ashgrove.fixture.ts'
import { keepEvidence } from '../requirements/evidence.ts'
import { standingOf } from '../requirements/standings.ts'
import { moveApplication } from './actions.ts'
import { aRole, anApplication } from './applications.fixture.ts'
import { applicationOf } from './store.ts'
import type { Move } from './rules.ts'

describe('an application that ends with everything there', async () => {
  const house = await openHub({ today: '2026-11-24' })
  const { hub } = house
  const place = await ashgrove(hub)
  const role = await aRole(house, place)
  const ours = hub.as(place.ruth)

  /** Somebody of whom everything is recorded, still applying, and how they stand on days. */
  async function withEverything(part: 'volunteer' | 'another volunteer') {
    const { id: personId } = await bring(house, part)
    const { id } = await anApplication(house, role, personId, { stage: 'clearance' })
    await hub.transact(async (db) => {
      const kept = { personId, roleId: role.roleId, on: day('2026-11-20') }
      await keepEvidence(ours, db, { ...kept, kind: 'interview', detail: { outcome: 'go-on' } })
      await keepEvidence(ours, db, { ...kept, kind: 'identity', detail: {} })
    })
    const move = async (to: Move) =>
      got(await ours.change(async (db) => moveApplication(ours, db, (await applicationOf(db, id))!, to)))
    const on = async (...days: string[]) =>
      Promise.all(
        days.map(async (one) => (await standingOf(hub, hub.db, personId, role.roleId, day(one))).state),
      )
    return { move, on }
  }

  test('declined, it says so from that day on, and changes no day before; taken up again, that ends', async () => {
    house.setTime('2026-11-24')
    const { move, on } = await withEverything('volunteer')
    house.setTime('2026-11-26')
    assert.deepEqual(await on('2026-11-25', '2026-11-26'), ['cleared', 'cleared'])
    await move({ state: 'declined' })
    assert.deepEqual(await on('2026-11-25', '2026-11-26', '2027-11-26'), ['cleared', 'declined', 'declined'])
    house.setTime('2026-11-28')
    await move({ state: 'open' })
    assert.deepEqual(await on('2026-11-25', '2026-11-27', '2026-11-28'), ['cleared', 'declined', 'cleared'])
    await move({ state: 'cleared' })
  })

  test('withdrawn, they left; a pause says nothing of it', async () => {
    house.setTime('2026-11-24')
    const { move, on } = await withEverything('another volunteer')
    await move({ state: 'paused' })
    assert.deepEqual(await on('2026-11-24'), ['cleared'])
    await move({ state: 'withdrawn' })
    assert.deepEqual(await on('2026-11-23', '2026-11-24'), ['not-yet', 'left'])
  })
})
