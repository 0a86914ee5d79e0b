import type { Db } from '../../../../platform/database/database.ts'
import { moment, momentOrNull } from '../../../../platform/database/values.ts'
import type { Rest } from './rules.ts'

interface Row {
  id: string
  since: string
  asked_at: string | null
}

const resting = `select a.id, coalesce(a.rest_kept_at,
    (select max(m.at) from volunteering.application_move m where m.application_id = a.id and m.state = 'paused')) as since,
    a.rest_asked_at as asked_at
  from volunteering.application a where a.state = 'paused' and a.paused_until is null`

const restFrom = ({ since, asked_at }: Row): Rest => ({
  since: moment(since),
  askedAt: momentOrNull(asked_at),
})

/** All that rest without a day. */
export const restsWithoutDay = async (db: Db): Promise<(Rest & { readonly id: string })[]> =>
  (await db.rows<Row>(`${resting} order by a.id`)).map((row) => ({ id: row.id, ...restFrom(row) }))

/** One of them; undefined when it does not rest, or has a day. */
export async function restOf(db: Db, id: string): Promise<Rest | undefined> {
  const row = await db.row<Row>(`${resting} and a.id = $1`, [id])
  return row && restFrom(row)
}

export const keepRestAsked = (db: Db, id: string, at: Temporal.Instant) =>
  db.rows('update volunteering.application set rest_asked_at = $2 where id = $1', [id, at])

/** It rests on from now; they are asked again after as long. */
export const keepResting = (db: Db, id: string, at: Temporal.Instant) =>
  db.rows('update volunteering.application set rest_kept_at = $2, rest_asked_at = null where id = $1', [
    id,
    at,
  ])
