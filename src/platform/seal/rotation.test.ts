import { randomBytes } from 'node:crypto'
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { actAs } from './actor.ts'
import {
  asthma,
  columns,
  diabetes,
  health,
  miriam,
  openInfirmary,
  type Infirmary,
} from './infirmary.fixture.ts'
import { changeMasterKey, resealAll, rotateKeys } from './rotation.ts'
import { openSeal, type Seal } from './seal.ts'

describe('changing keys', () => {
  let room: Infirmary
  before(async () => {
    room = await openInfirmary()
  })
  after(() => room.close())
  beforeEach(() => room.empty())

  const change = () => ({ database: room.worker, clock: room.clock })

  const notesUnderKeys = () =>
    room.worker.transact(async (db) => {
      await actAs(db, 'the hub')
      return db.rows(
        `select case when key.retired_at is null then 'in use' else 'retired' end as key, count(*) as notes
         from infirmary.note join seal.key on key.number = seal.key_of(note.health) group by key.number order by key.number`,
      )
    })

  test('new data keys close what is written now, and resealing closes the rest anew, without downtime', async () => {
    const seal = await room.opened()
    for (let count = 0; count < 5; count++) await room.write(seal, miriam, asthma)
    const elsewhere = await room.opened()

    assert.deepEqual(await rotateKeys(change(), room.masterKey), { ok: true, value: 1 })
    await room.write(elsewhere, miriam, diabetes) // another process has not noticed yet
    room.later(60)
    await room.write(elsewhere, miriam, diabetes)
    assert.equal((await room.notesFor(seal, miriam)).length, 7)
    assert.deepEqual(await notesUnderKeys(), [
      { key: 'retired', notes: 6 },
      { key: 'in use', notes: 1 },
    ])

    const bench = await room.opened(room.masterKey, room.worker)
    assert.deepEqual(await resealAll(room.worker, bench, { batch: 2, columns }), { resealed: 12 })
    assert.deepEqual(await resealAll(room.worker, bench, { batch: 2, columns }), { resealed: 0 })
    assert.deepEqual(await notesUnderKeys(), [{ key: 'in use', notes: 7 }])
    assert.deepEqual(
      (await room.notesFor(seal, miriam)).map(([note]) => note),
      [...Array(5).fill('asthma'), 'diabetes', 'diabetes'],
    )
  })

  test('what was found by digest before the change is found after it', async () => {
    const before = (await room.opened()).blind('health', 'asthma')
    await rotateKeys(change(), room.masterKey)
    assert.deepEqual((await room.opened()).blind('health', 'asthma'), before)
  })

  test('the keys of one room change alone', async () => {
    await room.opened()
    assert.deepEqual(await rotateKeys(change(), room.masterKey, 'befriending'), { ok: true, value: 0 })
    assert.deepEqual(await rotateKeys(change(), room.masterKey, 'infirmary'), { ok: true, value: 1 })
  })

  test('a note somebody changes while it is being closed anew stays as they wrote it', async () => {
    const seal = await room.opened()
    const id = await room.write(seal, miriam, asthma)
    await rotateKeys(change(), room.masterKey)
    const bench = await room.opened(room.masterKey, room.worker)
    const interrupted: Seal = {
      ...bench,
      async anew(closed, place) {
        const anew = await bench.anew(closed, place)
        if (place.at === health) await room.rewrite(seal, id, 'hay fever')
        return anew
      },
    }
    assert.deepEqual(await resealAll(room.worker, interrupted, { columns }), { resealed: 1 })
    assert.deepEqual(await room.notesFor(seal, miriam), [['hay fever', 'a chair']])
  })

  test('resealing that is stopped halfway loses nothing and goes on where it stopped', async () => {
    const seal = await room.opened()
    for (let count = 0; count < 6; count++) await room.write(seal, miriam, asthma)
    await rotateKeys(change(), room.masterKey)
    const bench = await room.opened(room.masterKey, room.worker)
    let left = 5
    const stopped: Seal = {
      ...bench,
      anew: (closed, place) =>
        left-- > 0 ? bench.anew(closed, place) : Promise.reject(new Error('power cut')),
    }
    await assert.rejects(resealAll(room.worker, stopped, { batch: 2, columns }), /power cut/)
    assert.deepEqual(await notesUnderKeys(), [
      { key: 'retired', notes: 2 },
      { key: 'in use', notes: 4 },
    ])
    assert.deepEqual(await resealAll(room.worker, bench, { batch: 2, columns }), { resealed: 8 })
    assert.deepEqual(
      await room.notesFor(seal, miriam),
      Array.from({ length: 6 }, () => ['asthma', 'a chair']),
    )
  })

  test('a new master key opens everything the old one did, and the old one nothing', async () => {
    const old = room.masterKey
    const seal = await room.opened()
    await room.write(seal, miriam, asthma)
    const next = randomBytes(32)
    const refused = { ok: false, refusal: 'wrong-master-key' }
    assert.deepEqual(await changeMasterKey(change(), randomBytes(32), next), refused)
    assert.deepEqual(await changeMasterKey(change(), old, next), { ok: true, value: 2 })

    assert.deepEqual(await openSeal({ masterKey: old, db: room.app.db, clock: room.clock, columns }), refused)
    assert.deepEqual(await rotateKeys(change(), old), refused)
    const anew = await room.opened(next)
    assert.deepEqual(await room.notesFor(anew, miriam), [['asthma', 'a chair']])
    assert.deepEqual(anew.blind('health', 'asthma'), seal.blind('health', 'asthma'))
  })
})
