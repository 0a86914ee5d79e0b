import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { moment, momentOrNull } from '../../../platform/database/values.ts'
import type { Completion, Way, WholeCompletion } from './types.ts'

interface FactRow {
  id: string
  personId: string
  courseId: string
  on: Day
  recordedAt: string
  takenBackAt: string | null
}

const fact = `f.id, f.person_id as "personId", f.course_id as "courseId", f.done_on as on,
  f.recorded_at as "recordedAt", f.taken_back_at as "takenBackAt"`

const factOf = <Row extends FactRow>(row: Row) => ({
  ...row,
  recordedAt: moment(row.recordedAt),
  takenBackAt: momentOrNull(row.takenBackAt),
})

/** Completions of these people and of these courses, of all where none are named; the oldest first. */
export async function completionsOf(
  db: Db,
  { personIds, courseIds }: { personIds?: readonly string[]; courseIds?: readonly string[] } = {},
): Promise<Completion[]> {
  const rows = await db.rows<FactRow>(
    `select ${fact} from learning.completion_facts f
     where ($1::uuid[] is null or f.person_id = any ($1)) and ($2::uuid[] is null or f.course_id = any ($2))
     order by f.done_on, f.recorded_at, f.id`,
    [personIds ?? null, courseIds ?? null],
  )
  return rows.map(factOf)
}

type WholeRow = FactRow &
  Pick<
    WholeCompletion,
    'how' | 'version' | 'sessionId' | 'recordedBy' | 'reason' | 'takenBackBy' | 'takenBackBecause'
  >

const whole = `${fact}, c.how, c.version, c.session_id as "sessionId", c.recorded_by as "recordedBy", c.reason,
  b.taken_back_by as "takenBackBy", b.reason as "takenBackBecause"`
const wholeFrom = `learning.completion_facts f join learning.completion c on c.id = f.id
  left join learning.completion_back b on b.completion_id = f.id`

/** All of somebody's completions with what was written down, the newest first. */
export const wholeCompletionsOf = async (db: Db, personId: string): Promise<WholeCompletion[]> =>
  (
    await db.rows<WholeRow>(
      `select ${whole} from ${wholeFrom} where f.person_id = $1 order by f.done_on desc, f.recorded_at desc, f.id`,
      [personId],
    )
  ).map(factOf)

export async function completionOne(db: Db, id: string): Promise<WholeCompletion | undefined> {
  const row = await db.row<WholeRow>(`select ${whole} from ${wholeFrom} where f.id = $1`, [id])
  return row && factOf(row)
}

/** A completion before it is written down. */
export interface NewCompletion {
  readonly id: string
  readonly personId: string
  readonly courseId: string
  readonly version: number | null
  readonly on: Day
  readonly how: Way
  readonly startId: string | null
  readonly sessionId: string | null
  readonly recordedBy: string | null
  readonly reason: string | null
}

export const addCompletion = (db: Db, one: NewCompletion, at: Temporal.Instant) =>
  db.rows(
    `insert into learning.completion (id, person_id, course_id, version, done_on, how, start_id, session_id, recorded_by, reason, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      one.id,
      one.personId,
      one.courseId,
      one.version,
      one.on,
      one.how,
      one.startId,
      one.sessionId,
      one.recordedBy,
      one.reason,
      at,
    ],
  )

/** @returns false when it was taken back before */
export async function addTakingBack(
  db: Db,
  completionId: string,
  { by, reason, at }: { by: string | null; reason: string | null; at: Temporal.Instant },
): Promise<boolean> {
  const added = await db.rows(
    `insert into learning.completion_back (completion_id, reason, taken_back_by, taken_back_at)
     values ($1, $2, $3, $4) on conflict do nothing returning 1`,
    [completionId, reason, by, at],
  )
  return added.length === 1
}

/** What counts for somebody because they were at a session: what it completed, and what its modules helped complete. */
export const standingBySession = async (
  db: Db,
  personId: string,
  sessionId: string,
): Promise<(Completion & { startId: string | null })[]> =>
  (
    await db.rows<FactRow & { startId: string | null }>(
      `select ${fact}, c.start_id as "startId" from ${wholeFrom}
       where f.person_id = $1 and f.taken_back_at is null and (c.session_id = $2
         or exists (select from learning.module_attended a where a.start_id = c.start_id and a.session_id = $2))`,
      [personId, sessionId],
    )
  ).map(factOf)
