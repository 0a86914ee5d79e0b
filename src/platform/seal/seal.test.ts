import { randomBytes } from 'node:crypto'
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { inspect } from 'node:util'
import { openDatabase } from '../database/database.ts'
import { newId } from '../database/id.ts'
import { actAs } from './actor.ts'
import { unguardedTables, type SealedColumn } from './columns.ts'
import { SealBroken } from './envelope.ts'
import {
  access,
  asthma,
  columns,
  diabetes,
  health,
  miriam,
  naomi,
  openInfirmary,
  ruth,
  type Infirmary,
} from './infirmary.fixture.ts'
import { openSeal, provesMaster } from './seal.ts'

describe('sealed notes', () => {
  let room: Infirmary
  before(async () => {
    room = await openInfirmary()
  })
  after(() => room.close())
  beforeEach(() => room.empty())

  test('people read their own notes, a lead those of their people, the hub all, and nobody else any', async () => {
    const seal = await room.opened()
    await room.write(seal, miriam, asthma)
    await room.write(seal, naomi, diabetes)
    await room.app.db.rows('insert into infirmary.lead values ($1, $2)', [ruth, naomi])

    assert.deepEqual(await room.notesFor(seal, miriam), [['asthma', 'a chair']])
    assert.deepEqual(await room.notesFor(seal, ruth), [['diabetes', 'trays but not boxes']])
    assert.deepEqual(await room.notesFor(seal, 'the hub', room.worker), [
      ['asthma', 'a chair'],
      ['diabetes', 'trays but not boxes'],
    ])
    assert.deepEqual(await room.notesFor(seal, null), [], 'a handler that forgot to say for whom')
    assert.deepEqual(await room.notesFor(seal, 'the hub'), [], 'the app cannot pose as the hub')
    assert.deepEqual(await room.notesFor(seal, "' or true --"), [])
  })

  test('the actor of one transaction is gone in the next on the same connection', async () => {
    const seal = await room.opened()
    await room.write(seal, miriam, asthma)
    const connections = room.app.pool.options.max
    for (let turn = 0; turn < connections * 2; turn++) {
      assert.equal((await room.notesFor(seal, miriam)).length, 1)
      assert.equal((await room.notesFor(seal, null)).length, 0)
    }
  })

  test('nobody writes a note about somebody out of their reach', async () => {
    const seal = await room.opened()
    const id = newId()
    const closed = await seal.close('asthma', { at: health, row: id })
    await assert.rejects(
      room.app.transact(async (db) => {
        await actAs(db, ruth)
        await db.rows('insert into infirmary.note (id, person_id, health) values ($1, $2, $3)', [
          id,
          miriam,
          closed,
        ])
      }),
      /row-level security/,
    )
  })

  test('a note moved to another person by somebody with the whole database does not open', async () => {
    const seal = await room.opened()
    await room.write(seal, miriam, asthma)
    const target = await room.write(seal, naomi, diabetes)
    await room.superuser.db.rows(
      'update infirmary.note set health = (select health from infirmary.note where person_id = $1) where id = $2',
      [miriam, target],
    )
    await assert.rejects(room.notesFor(seal, naomi), SealBroken)
  })

  test('nothing in the database shows a text or a key', async () => {
    const seal = await room.opened()
    await room.write(seal, miriam, asthma)
    const dump = await room.superuser.db.row<{ text: string }>(
      `select concat((select json_agg(n) from infirmary.note n), (select json_agg(k) from seal.key k),
         (select json_agg(m) from seal.master m)) as text`,
    )
    const hex = (bytes: Uint8Array | string) => Buffer.from(bytes as string).toString('hex')
    assert.match(dump!.text, /health_digest/)
    for (const secret of ['asthma', hex('asthma'), hex(room.masterKey)]) {
      assert.equal(dump!.text.includes(secret), false)
    }
  })

  test('the seal prints no key', async () => {
    const printed = inspect(await room.opened(), { depth: 20, showHidden: true, maxArrayLength: null })
    assert.match(printed, /close/)
    for (const form of ['hex', 'base64'] as const) {
      assert.equal(printed.includes(Buffer.from(room.masterKey).toString(form)), false)
    }
  })

  test('equal notes are found by their digest', async () => {
    const seal = await room.opened()
    const id = await room.write(seal, miriam, asthma)
    await room.write(seal, miriam, diabetes)
    const found = await room.app.transact(async (db) => {
      await actAs(db, miriam)
      return db.rows('select id from infirmary.note where health_digest = $1', [
        seal.blind('health', 'asthma'),
      ])
    })
    assert.deepEqual(found, [{ id }])
  })

  test('a hub knows its own master key, and refuses another before it opens', async () => {
    await room.opened()
    const other = randomBytes(32)
    assert.equal(await provesMaster(room.app.db, room.masterKey), true)
    assert.equal(await provesMaster(room.app.db, other), false)
    assert.deepEqual(await openSeal({ masterKey: other, db: room.app.db, clock: room.clock, columns }), {
      ok: false,
      refusal: 'wrong-master-key',
    })
  })

  test('eight processes that open a new hub at once share its keys', async () => {
    const seals = await Promise.all(Array.from({ length: 8 }, () => room.opened()))
    const closed = await Promise.all(seals.map((seal) => seal.close('asthma', { at: health, row: miriam })))
    for (const seal of seals) {
      for (const field of closed) assert.equal(await seal.open(field, { at: health, row: miriam }), 'asthma')
    }
    const keys = await room.app.db.rows('select purpose from seal.key order by purpose')
    assert.deepEqual(keys, [{ purpose: 'blind index' }, { purpose: 'infirmary' }])
  })

  test('a column nobody declared cannot be closed, since no change of keys would reach it', async () => {
    const seal = await room.opened()
    const stray: SealedColumn = { at: 'infirmary.note.stray', row: 'id' }
    await assert.rejects(
      seal.close('asthma', { at: stray, row: miriam }),
      /infirmary.note.stray is not declared/,
    )
  })

  test('a sealed table without the second wall is found', async () => {
    await room.superuser.db.rows('create table infirmary.bare (id uuid primary key, value bytea)')
    const bare: SealedColumn = { at: 'infirmary.bare.value', row: 'id' }
    assert.deepEqual(await unguardedTables(room.app.db, [health, access, bare]), ['infirmary.bare'])
    await room.superuser.db.rows('drop table infirmary.bare')
  })

  test('the app makes keys and never changes one; nobody removes one', async () => {
    await room.opened()
    const url = room.app.pool.options.connectionString!
    const app = openDatabase({ url, connections: 1 })
    for (const attempt of [
      'update seal.key set retired_at = now()',
      `update seal.master set proof = 'x'`,
      'delete from seal.key',
      'truncate seal.key',
    ]) {
      await assert.rejects(app.db.rows(attempt), /permission denied/, attempt)
    }
    await app.close()
    await assert.rejects(room.worker.db.rows('delete from seal.key'), /permission denied/)
    assert.equal((await room.app.db.rows('select from seal.key where retired_at is null')).length, 2)
  })
})
