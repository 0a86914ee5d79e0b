import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import pg from 'pg'
import { emptyDatabase, freshDatabase, testRoles } from '../../../test/cluster.ts'
import { openDatabase } from './database.ts'
import { isId, newId } from './id.ts'
import { migrate } from './migrate.ts'
import { allow, refuse } from '../outcome.ts'

const fact = 'insert into house.fact (key, value, at) values ($1, $2, now())'

async function open() {
  const fresh = await freshDatabase()
  const database = openDatabase({ url: fresh.app, connections: 4 })
  return {
    fresh,
    database,
    end: async () => {
      await database.close()
      await fresh.drop()
    },
  }
}

const keys = async (database: Awaited<ReturnType<typeof open>>['database']): Promise<string[]> =>
  (await database.db.rows<{ key: string }>('select key from house.fact order by key')).map((row) => row.key)

describe('one action, one transaction', () => {
  test('an allowed action stands, a refused one and a broken one leave nothing', async () => {
    const { database, end } = await open()
    await database.change(async (db) => {
      await db.rows(fact, ['kept', '1'])
      return allow()
    })
    const refused = await database.change(async (db) => {
      await db.rows(fact, ['refused', '1'])
      return refuse('full')
    })
    await assert.rejects(
      database.change(async (db) => {
        await db.rows(fact, ['broken', '1'])
        throw new Error('a surprise')
      }),
      /a surprise/,
    )
    assert.deepEqual(refused, { ok: false, refusal: 'full' })
    assert.deepEqual(await keys(database), ['kept'])
    await end()
  })

  test('what follows a commit runs once it stands, never before, and cannot make it look failed', async () => {
    const { database, end } = await open()
    const seen: string[] = []
    await database.transact(async (db) => {
      db.afterCommit(() => seen.push('first'))
      db.afterCommit(() => {
        throw new Error('a listener broke')
      })
      db.afterCommit(() => seen.push('last'))
      await db.rows(fact, ['a', '1'])
      assert.deepEqual(seen, [])
    })
    assert.deepEqual(seen, ['first', 'last'])
    await end()
  })

  test('a fault that was swallowed inside cannot pass for success', async () => {
    const { database, end } = await open()
    await assert.rejects(
      database.change(async (db) => {
        await db.rows(fact, ['a', '1'])
        await db.rows('select 1 / 0').catch(() => undefined)
        return allow()
      }),
      /aborted/,
    )
    assert.deepEqual(await keys(database), [])
    await end()
  })

  test('two that would overwrite each other try again until both stand', async () => {
    const { database, end } = await open()
    await database.db.rows(fact, ['count', '0'])
    let turns = 0
    const addOne = () =>
      database.transact(async (db) => {
        turns++
        await db.rows('set transaction isolation level serializable')
        const row = await db.row<{ value: number }>(`select value from house.fact where key = 'count'`)
        await db.rows(`update house.fact set value = $1 where key = 'count'`, [String(row!.value + 1)])
      })
    await Promise.all([addOne(), addOne(), addOne()])
    assert.equal((await database.db.row<{ value: number }>(`select value from house.fact`))?.value, 3)
    assert.ok(turns >= 3)
    await end()
  })

  test('days come back as text, counts as numbers, and moments to the microsecond', async () => {
    const { database, end } = await open()
    const row = await database.db.row<Record<string, unknown>>(
      `select date '2026-12-05' as day, count(*) as count, timestamptz '2026-11-24 09:41:00.123456+00' as at, array[date '2026-01-01'] as days`,
    )
    assert.deepEqual(
      { ...row },
      { day: '2026-12-05', count: 1, at: '2026-11-24 09:41:00.123456+00', days: ['2026-01-01'] },
    )
    const bound = await database.db.row<{ at: string }>('select $1::timestamptz as at', [
      Temporal.Instant.from('2026-03-29T01:30:00Z'),
    ])
    assert.equal(bound?.at, '2026-03-29 01:30:00+00')
    await end()
  })
})

describe('bringing a database to this program’s shape', () => {
  test('an empty one is filled, a second run changes nothing, and two at once do it once', async () => {
    const empty = await emptyDatabase()
    const roles = { app: testRoles.app.role, worker: testRoles.worker.role }
    const [one, two] = await Promise.all([migrate(empty.owner, roles), migrate(empty.owner, roles)])
    assert.ok(one.applied.length === 0 || two.applied.length === 0)
    assert.ok(one.applied.length + two.applied.length > 10)
    assert.deepEqual((await migrate(empty.owner, roles)).applied, [])
    await empty.drop()
  })

  test('where only one role may be had, it does everything', async () => {
    const empty = await emptyDatabase()
    const { role } = testRoles.owner
    await migrate(empty.owner, { app: role, worker: role })
    const database = openDatabase({ url: empty.owner, connections: 1 })
    await database.db.rows(fact, ['kept', '1'])
    await database.db.rows(`select jobs.enqueue('a.job', '{}', null, null, 0, null, 1)`)
    assert.deepEqual(await database.db.rows('select identifier from graphile_worker._private_tasks'), [
      { identifier: 'a.job' },
    ])
    await database.close()
    await empty.drop()
  })

  test('an edited migration, or a database ahead of this program, stops it with one sentence', async () => {
    const fresh = await freshDatabase()
    const client = new pg.Client({ connectionString: fresh.owner })
    await client.connect()
    const roles = { app: testRoles.app.role, worker: testRoles.worker.role }
    await client.query(`update house.migration set digest = 'other' where name = '0001_house.sql'`)
    await assert.rejects(migrate(fresh.owner, roles), /0001_house\.sql was edited after it was applied/)
    await client.query(`update house.migration set name = '9999_future.sql' where name = '0001_house.sql'`)
    await assert.rejects(migrate(fresh.owner, roles), /already has 9999_future\.sql.*newer program/)
    await client.end()
    await fresh.drop()
  })
})

test('ids are in the order they were made, also many within one millisecond and when the clock steps back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 300 }), (steps) => {
      let now = Date.UTC(2026, 10, 24)
      const made = steps.map((step) => newId((now += step - 1)))
      assert.deepEqual(made, made.toSorted())
      assert.ok(made.every(isId))
      assert.equal(new Set(made).size, made.length)
    }),
  )
})
