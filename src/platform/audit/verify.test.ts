import { randomBytes } from 'node:crypto'
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { openDatabase } from '../database/database.ts'
import { newId } from '../database/id.ts'
import { openSeal } from '../seal/seal.ts'
import { anAct, miriam, naomi, openLog, type Log } from './audit.fixture.ts'
import { record, sealedDetail } from './audit.ts'
import { chainAudit } from './chain.ts'
import { verifyAudit } from './verify.ts'

describe('verifying', () => {
  let log: Log
  let entries: string[]
  before(async () => {
    log = await openLog()
  })
  after(() => log.close())
  beforeEach(async () => {
    await log.empty()
    entries = []
    for (let count = 0; count < 6; count++) {
      entries.push(
        await record(
          log.app.db,
          anAct({ person: naomi, reason: 'Coordinator', detail: { values: { count } } }),
        ),
      )
    }
    await chainAudit(log.worker)
  })

  /** Somebody with every right in the database has been at it. */
  const tamper = (sql: string, values: unknown[] = []) => log.superuser.db.rows(sql, values)
  const brokenAt = async () => (await verifyAudit(log.worker, { batch: 2 })).brokenAt

  test('a sound log says how far it is sound, and what waits', async () => {
    await record(log.app.db, anAct())
    const report = await verifyAudit(log.worker, { batch: 2 })
    assert.match(report.upTo.hash, /^[0-9a-f]{64}$/)
    assert.deepEqual(
      { ...report, upTo: report.upTo.seq },
      { ok: true, verified: 6, details: 6, tail: 1, upTo: 6 },
    )
  })

  test('any column of any entry that was changed is found', async () => {
    const changes: Record<string, string> = {
      at: `'2026-11-24 09:41:00.123457+00'`,
      actor_id: `'${miriam}'`,
      act: `'volunteering.opportunity-closed'`,
      looked: 'true',
      subject_kind: `'shift'`,
      subject_id: 'null',
      person_id: `'${miriam}'`,
      reason: 'null',
      network: `'k7d2'`,
      detail_digest: 'null',
    }
    const columns = await log.superuser.db.rows<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = 'audit.entry'::regclass and attnum > 0`,
    )
    assert.deepEqual(
      columns
        .map((one) => one.name)
        .filter((name) => !['id', 'actor_kind'].includes(name))
        .toSorted(),
      Object.keys(changes).toSorted(),
      'a new column must be part of the hash',
    )
    for (const [column, value] of Object.entries(changes)) {
      await tamper(
        `create table audit.before as select * from audit.entry where id = $1`.replace(
          '$1',
          `'${entries[3]!}'`,
        ),
      )
      await tamper(`update audit.entry set ${column} = ${value} where id = $1`, [entries[3]])
      assert.deepEqual(await brokenAt(), { why: 'changed', seq: 4, entry: entries[3] }, column)
      await tamper(`update audit.entry e set ${column} = b.${column} from audit.before b where b.id = e.id`)
      await tamper('drop table audit.before')
    }
    await tamper(`update audit.entry set actor_kind = 'hub', actor_id = null where id = $1`, [entries[0]])
    assert.deepEqual(await brokenAt(), { why: 'changed', seq: 1, entry: entries[0] })
  })

  test('a removed entry, a removed link and a removed pair are found', async () => {
    await tamper('delete from audit.entry where id = $1', [entries[2]])
    assert.deepEqual(await brokenAt(), { why: 'entry-removed', seq: 3, entry: entries[2] })
    await tamper('delete from audit.link where entry_id = $1', [entries[2]])
    assert.deepEqual(await brokenAt(), { why: 'link-removed', seq: 3, entry: null })
    await tamper('update audit.link set seq = seq - 1 where seq > 3')
    assert.deepEqual(
      await brokenAt(),
      { why: 'changed', seq: 3, entry: entries[3] },
      'and closing the gap does not help',
    )
  })

  test('two entries that changed places are found', async () => {
    await tamper(`update audit.link set seq = seq + 100 where seq in (2, 3)`)
    await tamper(`update audit.link set seq = case seq when 102 then 3 else 2 end where seq > 100`)
    assert.deepEqual(await brokenAt(), { why: 'changed', seq: 2, entry: entries[2] })
  })

  test('an entry that did not come in by the door is found', async () => {
    const stray = newId()
    await tamper(
      `insert into audit.entry (id, at, actor_kind, act, looked, subject_kind) values ($1, now(), 'hub', 'a.b', false, 'x')`,
      [stray],
    )
    assert.deepEqual(await brokenAt(), { why: 'entry-inserted', seq: null, entry: stray })
    await tamper(`insert into audit.link values (7, $1, $2)`, [stray, randomBytes(32)])
    assert.deepEqual(await brokenAt(), { why: 'changed', seq: 7, entry: stray })
  })

  test('a changed personal detail is found, plain or sealed', async () => {
    const seal = await openSeal({ masterKey: randomBytes(32), db: log.app.db, columns: [sealedDetail] })
    assert.ok(seal.ok)
    const closed = await record(
      log.app.db,
      anAct({ detail: { values: { health: 'asthma' }, seal: seal.value } }),
    )
    await chainAudit(log.worker)
    assert.equal((await verifyAudit(log.worker, { seal: seal.value })).details, 7)

    const other = await seal.value.close('{"health":"none"}', { at: sealedDetail, row: closed })
    await tamper('update audit.detail set sealed = $2 where entry_id = $1', [closed, other])
    const report = await verifyAudit(log.worker, { seal: seal.value })
    assert.deepEqual(report.brokenAt, { why: 'detail-changed', seq: 7, entry: closed })

    await tamper(`update audit.detail set plain = '{"count":9}' where entry_id = $1`, [entries[4]])
    assert.deepEqual(await brokenAt(), { why: 'detail-changed', seq: 5, entry: entries[4] })
  })

  test('from a checkpoint kept outside, a chain that was cut short or written anew is found', async () => {
    const { upTo } = await verifyAudit(log.worker)
    const more = await record(log.app.db, anAct())
    await chainAudit(log.worker)
    const later = await verifyAudit(log.worker, { from: upTo })
    assert.deepEqual([later.ok, later.verified, later.upTo.seq], [true, 1, 7])

    await tamper('delete from audit.link where entry_id = $1', [more])
    await tamper('delete from audit.entry where id = $1', [more])
    assert.equal((await verifyAudit(log.worker)).ok, true, 'by itself a chain cut at its end looks whole')
    assert.deepEqual((await verifyAudit(log.worker, { from: later.upTo })).brokenAt, {
      why: 'not-from-the-checkpoint',
      seq: 7,
      entry: null,
    })

    await tamper(`update audit.entry set act = 'volunteering.nothing-happened' where id = $1`, [entries[0]])
    await tamper('insert into audit.pending select entry_id from audit.link order by seq')
    await tamper('delete from audit.link')
    await chainAudit(log.worker)
    assert.equal((await verifyAudit(log.worker)).ok, true, 'by itself a chain written anew looks whole')
    assert.deepEqual((await verifyAudit(log.worker, { from: upTo })).brokenAt, {
      why: 'not-from-the-checkpoint',
      seq: 6,
      entry: null,
    })
  })

  test('the app may verify the chain, and sees no personal detail by it', async () => {
    const { ok, verified, details } = await verifyAudit(log.app)
    assert.deepEqual({ ok, verified, details }, { ok: true, verified: 6, details: 0 })
  })

  test('the hash does not depend on how a session prints time', async () => {
    await log.superuser.db.rows(`alter role test_worker set timezone = 'Asia/Kathmandu'`)
    const elsewhere = openDatabase({ url: log.worker.pool.options.connectionString!, connections: 1 })
    assert.equal((await verifyAudit(elsewhere)).ok, true)
    await elsewhere.close()
    await log.superuser.db.rows('alter role test_worker reset timezone')
  })
})
