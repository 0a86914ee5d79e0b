import type { Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { moment } from '../../../../platform/database/values.ts'

export const reasonsFor = ['paused', 'withdrawn', 'declined'] as const
export type ReasonFor = (typeof reasonsFor)[number]

export interface ReasonRow {
  readonly id: string
  readonly what: ReasonFor
  readonly words: Uint8Array
  readonly at: Temporal.Instant
  readonly by: string | null
}

export const addReason = (db: Db, applicationId: string, { id, what, words, at, by }: ReasonRow) =>
  db.rows(
    'insert into volunteering.application_reason (id, application_id, what, words, at, by) values ($1, $2, $3, $4, $5, $6)',
    [id, applicationId, what, words, at, by],
  )

/** Why it was paused, withdrawn or declined, as far as the wall lets it through, the oldest first. */
export const reasonRows = async (db: Db, applicationId: string): Promise<ReasonRow[]> =>
  (
    await db.rows<Omit<ReasonRow, 'at'> & { at: string }>(
      'select id, what, words, at, by from volunteering.application_reason where application_id = $1 order by at, id',
      [applicationId],
    )
  ).map((row) => ({ ...row, at: moment(row.at) }))

/** Until when it rests; right after `moveApplication` paused it. */
export const keepPausedUntil = (db: Db, id: string, until: Day | null) =>
  db.rows(`update volunteering.application set paused_until = $2 where id = $1 and state = 'paused'`, [
    id,
    until,
  ])

/** Paused ones whose day has come. */
export const pausedUntil = async (db: Db, today: Day): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `select id from volunteering.application where state = 'paused' and paused_until <= $1 order by id`,
      [today],
    )
  ).map(({ id }) => id)
