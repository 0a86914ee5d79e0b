import type { Db } from '../../platform/database/database.ts'

export interface AppliedMigration {
  readonly name: string
  readonly digest: string
}

/** Null when the database was never migrated. */
export async function appliedMigrations(db: Db): Promise<AppliedMigration[] | null> {
  const made = await db.row(`select where to_regclass('house.migration') is not null`)
  if (!made) return null
  return db.rows<AppliedMigration>(`select name, digest from house.migration where name <> 'grants'`)
}

/** What the server says of handing over its log. */
export const archiver = (db: Db) =>
  db.row<{ failing: boolean; failed: string | null; on: boolean }>(
    `select last_failed_time > coalesce(last_archived_time, '-infinity') as failing, last_failed_wal as failed,
       current_setting('archive_mode') = 'on' as on from pg_stat_archiver`,
  )

/** How far the database's clock is from ours, in seconds. */
export const databaseTime = (db: Db) =>
  db.row<{ at: string }>(
    `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`,
  )
