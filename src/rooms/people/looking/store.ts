import type { Db } from '../../../platform/database/database.ts'
import type { Ground } from './lists.ts'

export interface DecisionRow {
  readonly id: string
  readonly noteId: string
  readonly given: boolean
  readonly ground: Ground | null
  readonly value: Uint8Array | null
  readonly at: string
  readonly byName: string | null
}

/** The last decision about each note for one request, within the reader's reach (row-level). */
export const decisionsOf = (db: Db, requestId: string): Promise<DecisionRow[]> =>
  db.rows<DecisionRow>(
    `select distinct on (d.note_id) d.id, d.note_id as "noteId", d.given, d.ground, d.value, d.at, p.name as "byName"
     from people.note_decision d left join people.person p on p.id = d.by and p.forgotten_at is null
     where d.request_id = $1 order by d.note_id, d.at desc, d.id desc`,
    [requestId],
  )

export interface NewDecision extends Pick<DecisionRow, 'id' | 'noteId' | 'given' | 'ground' | 'value'> {
  readonly requestId: string
  readonly by: string
}

export const addDecision = (db: Db, one: NewDecision, at: Temporal.Instant) =>
  db.rows(
    `insert into people.note_decision (id, request_id, note_id, given, ground, value, at, by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [one.id, one.requestId, one.noteId, one.given, one.ground, one.value, at, one.by],
  )

/** What was decided for requests of somebody who is forgotten; what was given or held back has no reader left. */
export const forgetDecisions = (db: Db, personId: string) =>
  db.rows(
    `delete from people.note_decision d using people.request r where r.id = d.request_id and r.person_id = $1`,
    [personId],
  )
