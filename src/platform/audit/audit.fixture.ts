import { freshDatabase } from '../../../test/cluster.ts'
import { openDatabase, type Database } from '../database/database.ts'
import type { Act } from './audit.ts'

export const miriam = '0199b0c4-7a11-7c3e-9f00-000000000001'
export const naomi = '0199b0c4-7a11-7c3e-9f00-000000000002'
export const ruth = '0199b0c4-7a11-7c3e-9f00-000000000003'
export const at = Temporal.Instant.from('2026-11-24T09:41:00.123456Z')

/** An act as any other: Ruth publishes an opportunity. */
export const anAct = (changes: Partial<Act> = {}): Act => ({
  at,
  by: { person: ruth },
  act: 'volunteering.opportunity-published',
  subject: { kind: 'opportunity', id: 'supper-club' },
  ...changes,
})

export interface Log {
  readonly app: Database
  readonly worker: Database
  readonly superuser: Database
  empty(): Promise<void>
  close(): Promise<void>
}

export async function openLog(): Promise<Log> {
  const fresh = await freshDatabase()
  const app = openDatabase({ url: fresh.app, connections: 8 })
  const worker = openDatabase({ url: fresh.worker, connections: 3 })
  const superuser = openDatabase({ url: fresh.superuser, connections: 2 })
  return {
    app,
    worker,
    superuser,
    async empty() {
      await superuser.db.rows(
        'truncate audit.entry, audit.pending, audit.link, audit.detail, seal.key, seal.master',
      )
    },
    async close() {
      await app.close()
      await worker.close()
      await superuser.close()
      await fresh.drop()
    },
  }
}
