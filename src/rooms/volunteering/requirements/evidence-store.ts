import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Evidence } from './types.ts'

/** Something recorded, as it is written down. */
export interface EvidenceRow {
  readonly id: string
  readonly personId: string
  readonly roleId: string | null
  readonly kind: Evidence['kind']
  readonly detail: Evidence['detail']
  readonly on: Day
  readonly countsFrom: Day
  readonly recordedAt: Temporal.Instant
  readonly recordedBy: string | null
  readonly sourceId: string | null
}

export const addEvidence = (db: Db, row: EvidenceRow) =>
  db.rows(
    `insert into volunteering.evidence
       (id, person_id, role_id, kind, detail, on_day, counts_from, recorded_at, recorded_by, source_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      row.id,
      row.personId,
      row.roleId,
      row.kind,
      JSON.stringify(row.detail),
      row.on,
      row.countsFrom,
      row.recordedAt,
      row.recordedBy,
      row.sourceId,
    ],
  )

interface TakenBack {
  readonly id: string
  readonly personId: string
  readonly roleId: string | null
  readonly kind: Evidence['kind']
}

/** @returns what was taken back; undefined when it did not stand */
export const takeBack = (
  db: Db,
  which: { readonly id: string } | { readonly kind: Evidence['kind']; readonly sourceId: string },
  { why, at, by }: { readonly why: string; readonly at: Temporal.Instant; readonly by: string | null },
): Promise<TakenBack | undefined> =>
  db.row<TakenBack>(
    `update volunteering.evidence set taken_back_at = $4, taken_back_by = $5, taken_back_why = $6
     where taken_back_at is null and (id = $1 or (kind = $2 and source_id = $3))
     returning id, person_id as "personId", role_id as "roleId", kind`,
    [
      'id' in which ? which.id : null,
      'id' in which ? null : which.kind,
      'id' in which ? null : which.sourceId,
      at,
      by,
      why,
    ],
  )

/** What was kept for a row of another part, as long as it stands. */
export const evidenceFrom = async (
  db: Db,
  kind: Evidence['kind'],
  sourceId: string,
): Promise<string | null> =>
  (
    await db.row<{ id: string }>(
      'select id from volunteering.evidence where kind = $1 and source_id = $2 and taken_back_at is null',
      [kind, sourceId],
    )
  )?.id ?? null
