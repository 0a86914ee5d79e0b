import { randomBytes } from 'node:crypto'
import assert from 'node:assert/strict'
import { freshDatabase } from '../../../test/cluster.ts'
import type { Clock } from '../clock.ts'
import { openDatabase, type Database } from '../database/database.ts'
import { newId } from '../database/id.ts'
import { actAs } from './actor.ts'
import type { SealedColumn } from './columns.ts'
import { openSeal, type Seal } from './seal.ts'

/** A room as any other, for tests: notes that a person, who leads them, and the hub may read. */
export const health: SealedColumn = { at: 'infirmary.note.health', row: 'id' }
export const access: SealedColumn = { at: 'infirmary.note.access', row: 'id' }
export const columns = [health, access]

const room = `
  create schema infirmary;
  create table infirmary.lead (lead_id uuid, person_id uuid);
  create table infirmary.note (
    id uuid primary key, person_id uuid not null, health bytea, access bytea, health_digest bytea
  );
  select seal.guard('infirmary.note', 'person_id = (select seal.actor()) or exists (
    select from infirmary.lead where lead_id = (select seal.actor()) and lead.person_id = note.person_id)');
  grant usage on schema infirmary to test_app, test_worker;
  grant select, insert, update, delete on all tables in schema infirmary to test_app, test_worker;`

export const miriam = '0199b0c4-7a11-7c3e-9f00-000000000001'
export const naomi = '0199b0c4-7a11-7c3e-9f00-000000000002'
export const ruth = '0199b0c4-7a11-7c3e-9f00-000000000003'
export const asthma = { health: 'asthma', access: 'a chair' }
export const diabetes = { health: 'diabetes', access: 'trays but not boxes' }

export interface Infirmary {
  readonly app: Database
  readonly worker: Database
  readonly superuser: Database
  readonly clock: Clock
  masterKey: Uint8Array
  later(seconds: number): void
  /** No notes, no keys, and a new master key. */
  empty(): Promise<void>
  /** The seal as a process opens it that starts now. */
  opened(masterKey?: Uint8Array, database?: Database): Promise<Seal>
  write(seal: Seal, person: string, note: { health: string; access: string }): Promise<string>
  rewrite(seal: Seal, id: string, text: string): Promise<void>
  notesFor(seal: Seal, actor: string | null, database?: Database): Promise<string[][]>
  close(): Promise<void>
}

export async function openInfirmary(): Promise<Infirmary> {
  const fresh = await freshDatabase()
  const superuser = openDatabase({ url: fresh.superuser, connections: 1 })
  await superuser.db.rows(room)
  const app = openDatabase({ url: fresh.app, connections: 4 })
  const worker = openDatabase({ url: fresh.worker, connections: 2 })
  let now = Temporal.Instant.from('2026-11-24T09:41:00Z')

  const infirmary: Infirmary = {
    app,
    worker,
    superuser,
    clock: { now: () => now },
    masterKey: randomBytes(32),
    later: (seconds) => void (now = now.add({ seconds })),
    async empty() {
      await superuser.db.rows('truncate seal.key, seal.master, infirmary.note, infirmary.lead')
      infirmary.masterKey = randomBytes(32)
    },
    async opened(masterKey = infirmary.masterKey, database = app) {
      const seal = await openSeal({ masterKey, db: database.db, clock: infirmary.clock, columns })
      assert.ok(seal.ok)
      return seal.value
    },
    async write(seal, person, note) {
      const id = newId()
      await app.transact(async (db) => {
        await actAs(db, person)
        await db.rows(
          'insert into infirmary.note (id, person_id, health, access, health_digest) values ($1, $2, $3, $4, $5)',
          [
            id,
            person,
            await seal.close(note.health, { at: health, row: id }),
            await seal.close(note.access, { at: access, row: id }),
            seal.blind('health', note.health),
          ],
        )
      })
      return id
    },
    async rewrite(seal, id, text) {
      const closed = await seal.close(text, { at: health, row: id })
      await app.transact(async (db) => {
        await actAs(db, miriam)
        await db.rows('update infirmary.note set health = $2 where id = $1', [id, closed])
      })
    },
    notesFor: (seal, actor, database = app) =>
      database.transact(async (db) => {
        if (actor) await actAs(db, actor)
        const rows = await db.rows<{ id: string; health: Uint8Array; access: Uint8Array }>(
          'select id, health, access from infirmary.note order by id',
        )
        return Promise.all(
          rows.map(async (row) => [
            await seal.open(row.health, { at: health, row: row.id }),
            await seal.open(row.access, { at: access, row: row.id }),
          ]),
        )
      }),
    async close() {
      await app.close()
      await worker.close()
      await superuser.close()
      await fresh.drop()
    },
  }
  return infirmary
}
