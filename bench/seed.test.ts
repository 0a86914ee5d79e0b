import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHub } from '../test/hub.ts'
import { miscounted } from '../src/hall/demonstration/demonstration.fixture.ts'
import { buildLargeHub } from './seed.ts'

test('a large hub is as whole as a small one: everything stands open, and every count agrees with its places', async () => {
  const house = await openHub()
  await buildLargeHub(house.root.db, house.hub.now(), { opportunities: 300, people: 120, shiftsEach: 3 })
  assert.deepEqual(
    await house.root.db.row(
      `select count(*) as count from volunteering.opportunity where state = 'published'`,
    ),
    { count: 300 },
  )
  assert.deepEqual(await miscounted(house), [])
  const places = await house.root.db.row<{ count: number }>(`select count(*) as count from gatherings.place`)
  assert.ok(places!.count > 300)
})
