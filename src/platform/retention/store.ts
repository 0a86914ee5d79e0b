import type { Day } from '../clock.ts'
import type { Db } from '../database/database.ts'

interface Night {
  readonly kind: string
  readonly day: Day
  readonly at: Temporal.Instant
  /** What was over before this went. */
  readonly overBy: Temporal.Instant
}

/** Counts what went of a kind; twice in one night adds up. */
export const noteGone = (
  db: Db,
  { kind, day, at, overBy, gone, held }: Night & { readonly gone: number; readonly held: number },
) =>
  db.rows(
    `insert into house.retention as known (kind, on_day, ran_at, over_by, gone, held) values ($1, $2, $3, $4, $5, $6)
     on conflict (kind, on_day) do update set ran_at = excluded.ran_at, over_by = excluded.over_by,
       gone = known.gone + excluded.gone, held = excluded.held, failed = false`,
    [kind, day, at, overBy, gone, held],
  )

/** It could not be done that night; what went before stays counted. */
export const noteFailure = (db: Db, { kind, day, at, overBy }: Night) =>
  db.rows(
    `insert into house.retention (kind, on_day, ran_at, over_by, gone, held, failed) values ($1, $2, $3, $4, 0, 0, true)
     on conflict (kind, on_day) do update set ran_at = excluded.ran_at, failed = true`,
    [kind, day, at, overBy],
  )

/** What went of a kind in one night. */
export interface Gone {
  readonly kind: string
  readonly day: Day
  readonly ranAt: string
  readonly gone: number
  readonly held: number
  readonly failed: boolean
}

const columns = 'kind, on_day as day, ran_at as "ranAt", gone, held, failed'

/** The last night of each kind. */
export const lastNights = (db: Db): Promise<Gone[]> =>
  db.rows<Gone>(`select distinct on (kind) ${columns} from house.retention order by kind, on_day desc`)

/** Nights in which something went or could not, newest first. */
export const nightsThatTook = (db: Db, limit: number): Promise<Gone[]> =>
  db.rows<Gone>(
    `select ${columns} from house.retention where gone > 0 or failed order by on_day desc, kind limit $1`,
    [limit],
  )

/** How much went of each kind since a day, by kind. */
export const goneSince = async (db: Db, day: Day): Promise<ReadonlyMap<string, number>> =>
  new Map(
    (
      await db.rows<{ kind: string; gone: number }>(
        'select kind, sum(gone)::int as gone from house.retention where on_day >= $1 group by kind',
        [day],
      )
    ).map(({ kind, gone }) => [kind, gone]),
  )
