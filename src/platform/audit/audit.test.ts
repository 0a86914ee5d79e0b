import { randomBytes } from 'node:crypto'
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { theHub, visitor } from '../permits/actor.ts'
import { actAs } from '../seal/actor.ts'
import { openSeal, type Seal } from '../seal/seal.ts'
import { anAct, at, miriam, naomi, openLog, ruth, type Log } from './audit.fixture.ts'
import { forgetDetails, record, recordLook, sealedDetail, who } from './audit.ts'
import { chainAudit } from './chain.ts'
import { actsAbout, actsBy, actsOn, detailOf, looksAt } from './questions.ts'
import { verifyAudit } from './verify.ts'

describe('the audit log', () => {
  let log: Log
  before(async () => {
    log = await openLog()
  })
  after(() => log.close())
  beforeEach(() => log.empty())

  const sealed = async (): Promise<Seal> => {
    const seal = await openSeal({ masterKey: randomBytes(32), db: log.app.db, columns: [sealedDetail] })
    assert.ok(seal.ok)
    return seal.value
  }

  test('an entry stands or falls with what it records', async () => {
    const kept = await log.app.transact((db) => record(db, anAct()))
    await assert.rejects(
      log.app.transact(async (db) => {
        await record(db, anAct())
        throw new Error('the change failed')
      }),
      /the change failed/,
    )
    assert.deepEqual(await log.app.db.rows('select id from audit.entry'), [{ id: kept }])
    assert.deepEqual(await log.app.db.rows('select entry_id from audit.pending'), [{ entry_id: kept }])
  })

  test('somebody sees on their own page who looked at them, newest first, and nothing about others', async () => {
    const reason = 'Coordinator for befrienders'
    const look = await recordLook(log.app.db, {
      at,
      by: { person: ruth },
      act: 'volunteering.application-read',
      subject: { kind: 'application', id: 'a1' },
      person: naomi,
      reason,
      network: 'k7d2',
    })
    await recordLook(log.app.db, anAct({ act: 'people.note-read', person: miriam }))
    const change = await record(
      log.app.db,
      anAct({ by: 'the hub', act: 'volunteering.referee-reminded', person: naomi }),
    )

    assert.deepEqual(await actsAbout(log.app.db, naomi, 'looks'), [
      {
        id: look,
        at,
        by: { person: ruth },
        act: 'volunteering.application-read',
        looked: true,
        subject: { kind: 'application', id: 'a1' },
        person: naomi,
        reason,
      },
    ])
    assert.deepEqual(
      (await actsAbout(log.app.db, naomi, 'changes')).map((one) => [one.id, one.by]),
      [[change, 'the hub']],
    )
    assert.deepEqual(
      (await actsAbout(log.app.db, naomi, 'all')).map((one) => one.id),
      [change, look],
    )
    assert.equal(await looksAt(log.app.db, naomi), 1)
  })

  test('what somebody did, and what happened to a thing, page by page', async () => {
    const ids: string[] = []
    for (let count = 0; count < 5; count++) ids.push(await record(log.app.db, anAct()))
    await record(log.app.db, anAct({ by: { person: miriam }, subject: { kind: 'opportunity', id: 'beds' } }))
    const newest = ids.toReversed()

    const first = await actsBy(log.app.db, ruth, { limit: 3 })
    const second = await actsBy(log.app.db, ruth, { limit: 3, before: first.at(-1)!.id })
    assert.deepEqual(
      [...first, ...second].map((one) => one.id),
      newest,
    )
    assert.deepEqual(
      (await actsOn(log.app.db, 'supper-club')).map((one) => one.id),
      newest,
    )
  })

  test('an actor of a request becomes the one who did it', () => {
    assert.deepEqual(who({ personId: ruth, strength: 'strong', grants: [] }), { person: ruth })
    assert.equal(who(theHub), 'the hub')
    assert.equal(who(visitor), 'a visitor')
  })

  test('personal values lie apart, and sensitive ones closed', async () => {
    const seal = await sealed()
    const plain = await record(
      log.app.db,
      anAct({ person: naomi, detail: { values: { was: 'Naomi Field', is: 'Naomi Feld' } } }),
    )
    const closed = await record(
      log.app.db,
      anAct({ person: naomi, detail: { values: { health: 'asthma' }, seal } }),
    )

    const [dump] = await log.superuser.db.rows<{ entries: string; details: string }>(
      'select (select json_agg(e)::text from audit.entry e) as entries, (select json_agg(d)::text from audit.detail d) as details',
    )
    assert.equal(/Naomi|asthma/.test(dump!.entries), false)
    assert.equal(/asthma/.test(dump!.details), false)
    const [first, second, unsaid] = await log.app.transact(async (db) => {
      const unsaid = await detailOf(db, plain, seal)
      await actAs(db, ruth)
      return [await detailOf(db, plain, seal), await detailOf(db, closed, seal), unsaid]
    })
    assert.deepEqual(first, { was: 'Naomi Field', is: 'Naomi Feld' })
    assert.deepEqual(second, { health: 'asthma' })
    assert.equal(unsaid, null, 'nobody said for whom')
  })

  test('forgetting somebody takes the values away, and the chain still verifies', async () => {
    const seal = await sealed()
    await record(log.app.db, anAct({ person: naomi, detail: { values: { is: 'Naomi Feld' } } }))
    await record(log.app.db, anAct({ person: naomi, detail: { values: { health: 'asthma' }, seal } }))
    await record(log.app.db, anAct({ person: miriam, detail: { values: { is: 'Miriam Katz' } } }))
    await chainAudit(log.worker)
    assert.equal((await verifyAudit(log.worker, { seal })).details, 3)

    assert.equal(await log.worker.transact((db) => forgetDetails(db, naomi)), 2)

    const { ok, verified, details } = await verifyAudit(log.worker, { seal })
    assert.deepEqual({ ok, verified, details }, { ok: true, verified: 3, details: 1 })
    const left = await log.superuser.db.rows('select person_id, plain from audit.detail')
    assert.deepEqual(left, [{ person_id: miriam, plain: '{"is":"Miriam Katz"}' }])
  })

  test('neither role changes or removes an entry, and only the worker writes links', async () => {
    const entry = await record(log.app.db, anAct({ person: naomi, detail: { values: { is: 'Naomi Feld' } } }))
    await chainAudit(log.worker)
    const tables = ['audit.entry', 'audit.link', 'audit.detail', 'audit.pending']
    for (const database of [log.app, log.worker]) {
      for (const table of tables)
        await assert.rejects(database.db.rows(`truncate ${table}`), /permission denied/)
      for (const attempt of [
        `update audit.entry set act = 'x.y'`,
        `delete from audit.entry`,
        `update audit.link set hash = hash`,
        `delete from audit.link`,
        `update audit.detail set plain = '{}'`,
        `update audit.pending set entry_id = entry_id`,
      ]) {
        await assert.rejects(database.db.rows(attempt), /permission denied/, attempt)
      }
    }
    for (const attempt of [
      `insert into audit.link values (2, '${entry}', '\\x${'00'.repeat(32)}')`,
      `delete from audit.detail`,
      `delete from audit.pending`,
    ]) {
      await assert.rejects(log.app.db.rows(attempt), /permission denied/, attempt)
    }
    assert.equal((await verifyAudit(log.worker)).ok, true)
  })

  test('an act must have a name from the code', async () => {
    await assert.rejects(record(log.app.db, anAct({ act: 'Naomi Feld was added' })), RangeError)
    await assert.rejects(
      record(log.app.db, anAct({ reason: 'typed at length '.repeat(20) })),
      /entry_reason_check/,
    )
  })
})
