import type { Db } from '../../../platform/database/database.ts'

/** They heard that their words are no longer needed. @returns false when they had heard so before */
export const setToldOver = async (db: Db, id: string, at: Temporal.Instant): Promise<boolean> =>
  (
    await db.rows(
      'update volunteering.referee set told_over_at = $2 where id = $1 and told_over_at is null returning 1',
      [id, at],
    )
  ).length === 1

/** Whoever reads the address said that it is no referee’s of this applicant: only a digest of it is kept. */
export const keepNotTheirs = (db: Db, id: string, address: Uint8Array) =>
  db.rows('update volunteering.referee set not_theirs = $2 where id = $1', [id, address])

/** Whether somebody said so of this address, for any application of the applicant’s. */
export const isNotTheirs = async (db: Db, personId: string, address: Uint8Array): Promise<boolean> =>
  (await db.row(
    `select 1 from volunteering.referee r join volunteering.application a on a.id = r.application_id
     where a.person_id = $1 and r.not_theirs = $2 limit 1`,
    [personId, address],
  )) !== undefined
