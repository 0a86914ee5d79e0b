import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHub } from '../../../test/hub.ts'
import { openDatabase } from '../database/database.ts'
import { hubOf } from '../hub.ts'
import { TooMany } from '../web/endings.ts'
import { clearOldHits, forgive, hit, hitOrFalse, limit } from './limits.ts'

const knocks = limit('trial.knocks', { points: 3, seconds: 60 })
const asks = limit('trial.asks', { points: 1, seconds: 60 })

test('limits', async (t) => {
  const house = await openHub()
  const { hub } = house
  const tries = async (key: string, count: number): Promise<string> => {
    let said = ''
    for (let at = 0; at < count; at++) said += (await hitOrFalse(hub, knocks, key)) ? 'y' : 'n'
    return said
  }

  await t.test(
    'so many tries are let through, then none, for each key and each limit by itself',
    async () => {
      assert.equal(await tries('one network', 5), 'yyynn')
      assert.equal(await tries('another', 2), 'yy')
      assert.equal(await hitOrFalse(hub, asks, 'one network'), true)
    },
  )

  await t.test('too many ends the request, and says after how many seconds to come back', async () => {
    await tries('hasty', 3)
    await assert.rejects(hit(hub, knocks, 'hasty'), (ending: unknown) => {
      assert.ok(ending instanceof TooMany)
      assert.ok(ending.retryAfter > 50 && ending.retryAfter <= 60, String(ending.retryAfter))
      return true
    })
  })

  await t.test('two programs on one database count together, also when many tries come at once', async () => {
    const other = openDatabase({ url: house.database.app, connections: 4 })
    const second = hubOf({ ...hub, database: other })
    const through = await Promise.all(
      Array.from({ length: 20 }, (_, at) => hitOrFalse(at % 2 ? hub : second, knocks, 'together')),
    )
    await other.close()
    assert.equal(through.filter(Boolean).length, 3)
  })

  await t.test('after a try that went well the count may be forgiven', async () => {
    await tries('forgiven', 3)
    await forgive(hub, knocks, 'forgiven')
    assert.equal(await tries('forgiven', 3), 'yyy')
  })

  await t.test('who is counted is not kept, only a keyed digest', async () => {
    await hit(hub, asks, 'naomi@example.org')
    const rows = await house.root.db.rows<{ key: string }>('select key from limits.hit')
    assert.ok(rows.length > 0)
    assert.ok(
      rows.every(({ key }) => /^trial\.(knocks|asks):[\w-]{22}$/.test(key)),
      JSON.stringify(rows),
    )
  })

  await t.test('counts whose time is long over are cleared away', async () => {
    await hit(hub, asks, 'yesterday')
    const before = (await house.root.db.rows('select 1 from limits.hit')).length
    await clearOldHits.run(house.worker, Temporal.Now.instant())
    assert.equal((await house.root.db.rows('select 1 from limits.hit')).length, before)
    await clearOldHits.run(house.worker, Temporal.Now.instant().add({ hours: 3 }))
    assert.deepEqual(await house.root.db.rows('select 1 from limits.hit'), [])
  })

  await t.test('when nothing can be counted, nothing is let through', async () => {
    await house.root.db.rows('revoke insert, update on limits.hit from test_app')
    await assert.rejects(hit(hub, knocks, 'anybody'), /permission denied/)
    const gone = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' })
    await assert.rejects(hitOrFalse(hubOf({ ...hub, database: gone }), knocks, 'anybody'), /ECONNREFUSED/)
    await gone.close()
  })
})
