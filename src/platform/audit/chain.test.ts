import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Database, Db } from '../database/database.ts'
import { newId } from '../database/id.ts'
import { anAct, openLog, type Log } from './audit.fixture.ts'
import { record } from './audit.ts'
import { chainAudit } from './chain.ts'
import { verifyAudit } from './verify.ts'

describe('chaining', () => {
  let log: Log
  before(async () => {
    log = await openLog()
  })
  after(() => log.close())
  beforeEach(() => log.empty())

  const chained = async () =>
    (await log.app.db.rows<{ entry_id: string }>('select entry_id from audit.link order by seq')).map(
      (one) => one.entry_id,
    )

  test('an entry that commits late is chained after those that overtook it, and none is missed', async () => {
    let early = ''
    const [written, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const late = log.app.transact(async (db) => {
      early = await record(db, anAct())
      written.resolve()
      await held.promise
    })
    await written.promise
    const overtook = await record(log.app.db, anAct())
    assert.equal(await chainAudit(log.worker), 1)
    assert.deepEqual(await chained(), [overtook])

    held.resolve()
    await late
    assert.equal(await chainAudit(log.worker), 1)
    assert.deepEqual(await chained(), [overtook, early])
    assert.equal(early < overtook, true)
    assert.deepEqual(
      await verifyAudit(log.worker).then(({ ok, verified, tail }) => ({ ok, verified, tail })),
      {
        ok: true,
        verified: 2,
        tail: 0,
      },
    )
  })

  test('many writers with slow commits and rollbacks, two chains at once: each entry that stands is chained once', async () => {
    const stands: string[] = []
    const written = new AbortController()
    const writers = Array.from({ length: 6 }, async (_, writer) => {
      for (let turn = 0; turn < 12; turn++) {
        const fate = (writer * 7 + turn * 3) % 5
        await log.app
          .transact(async (db) => {
            const ids = [await record(db, anAct()), await record(db, anAct({ detail: { values: { turn } } }))]
            await pause(fate * 4)
            if (fate === 2) throw new Error('rolled back')
            return ids
          })
          .then((ids) => stands.push(...ids))
          .catch((fault: Error) => assert.equal(fault.message, 'rolled back'))
      }
    })
    const chains = [0, 1].map(async () => {
      while (!written.signal.aborted) {
        await chainAudit(log.worker, { batch: 3 })
        await pause(5)
      }
    })
    await Promise.all(writers)
    written.abort()
    await Promise.all(chains)
    await chainAudit(log.worker)

    assert.equal(stands.length > 60, true)
    assert.deepEqual((await chained()).toSorted(), stands.toSorted())
    const { ok, verified, tail } = await verifyAudit(log.worker)
    assert.deepEqual({ ok, verified, tail }, { ok: true, verified: stands.length, tail: 0 })
  })

  test('a chain killed before it commits is as if it had never begun', async () => {
    for (let count = 0; count < 5; count++) await record(log.app.db, anAct())
    const killed: Database = {
      ...log.worker,
      transact: (work) =>
        log.worker.transact(async (db: Db) => {
          const value = await work(db)
          const [own] = await db.rows<{ pid: number }>('select pg_backend_pid() as pid')
          await log.superuser.db.rows('select pg_terminate_backend($1)', [own!.pid])
          await db.rows('select 1')
          return value
        }),
    }
    await assert.rejects(chainAudit(killed, { batch: 2 }))
    assert.deepEqual(await chained(), [])
    assert.equal((await verifyAudit(log.worker)).tail, 5)
    assert.equal(await chainAudit(log.worker, { batch: 2 }), 5)
    assert.equal((await verifyAudit(log.worker)).ok, true)
  })

  test('a writer killed before it commits leaves nothing to chain', async () => {
    await assert.rejects(
      log.app.transact(async (db) => {
        await record(db, anAct())
        const [own] = await db.rows<{ pid: number }>('select pg_backend_pid() as pid')
        await log.superuser.db.rows('select pg_terminate_backend($1)', [own!.pid])
        await db.rows('select 1')
      }),
    )
    assert.equal(await chainAudit(log.worker), 0)
    assert.deepEqual(await log.app.db.rows('select id from audit.entry'), [])
  })

  test('false notes in the queue neither stop the chain nor chain anything twice', async () => {
    const entry = await record(log.app.db, anAct())
    await chainAudit(log.worker)
    for (const id of [entry, newId(), newId()]) {
      await log.app.db.rows('insert into audit.pending (entry_id) values ($1)', [id])
    }
    const next = await record(log.app.db, anAct())
    assert.equal(await chainAudit(log.worker), 1)
    assert.deepEqual(await chained(), [entry, next])
    assert.equal((await verifyAudit(log.worker)).ok, true)
  })

  test('nothing to chain is no work', async () => {
    assert.equal(await chainAudit(log.worker), 0)
    const { ok, verified, tail, upTo } = await verifyAudit(log.worker)
    assert.deepEqual(
      { ok, verified, tail, upTo },
      { ok: true, verified: 0, tail: 0, upTo: { seq: 0, hash: '00'.repeat(32) } },
    )
  })
})
