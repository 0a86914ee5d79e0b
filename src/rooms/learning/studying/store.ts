import type { Db } from '../../../platform/database/database.ts'
import { moment, momentOrNull } from '../../../platform/database/values.ts'
import type { Attended, Gone } from './rules.ts'

/** Somebody began a course, in one version of it. */
export interface Start {
  readonly id: string
  readonly personId: string
  readonly courseId: string
  readonly version: number
  readonly beganAt: Temporal.Instant
  readonly finishedAt: Temporal.Instant | null
}

type StartRow = Omit<Start, 'beganAt' | 'finishedAt'> & { beganAt: string; finishedAt: string | null }

const columns = `s.id, s.person_id as "personId", s.course_id as "courseId", s.version, s.began_at as "beganAt", s.finished_at as "finishedAt"`
const startOf = (row: StartRow): Start => ({
  ...row,
  beganAt: moment(row.beganAt),
  finishedAt: momentOrNull(row.finishedAt),
})

/** What somebody is under way with in a course; `lock` holds it until the transaction ends. */
export async function openStart(
  db: Db,
  personId: string,
  courseId: string,
  lock = false,
): Promise<Start | undefined> {
  const row = await db.row<StartRow>(
    `select ${columns} from learning.start s
     where s.person_id = $1 and s.course_id = $2 and s.finished_at is null ${lock ? 'for update' : ''}`,
    [personId, courseId],
  )
  return row && startOf(row)
}

/** Everything somebody began, the newest first. */
export const startsOf = async (db: Db, personId: string): Promise<Start[]> =>
  (
    await db.rows<StartRow>(
      `select ${columns} from learning.start s where s.person_id = $1 order by s.began_at desc, s.id`,
      [personId],
    )
  ).map(startOf)

/** Begins a course, unless somebody is under way with it. */
export const addStart = (
  db: Db,
  start: Pick<Start, 'id' | 'personId' | 'courseId' | 'version'>,
  at: Temporal.Instant,
) =>
  db.rows(
    `insert into learning.start (id, person_id, course_id, version, began_at) values ($1, $2, $3, $4, $5)
     on conflict (person_id, course_id) where finished_at is null do nothing`,
    [start.id, start.personId, start.courseId, start.version, at],
  )

export const finishStart = (db: Db, id: string, at: Temporal.Instant) =>
  db.rows('update learning.start set finished_at = $2 where id = $1', [id, at])

/** Somebody is under way again with what they had finished, unless they began anew meanwhile. */
export const reopenStart = (db: Db, id: string) =>
  db.rows(
    `update learning.start s set finished_at = null where s.id = $1 and not exists (
       select from learning.start o where o.person_id = s.person_id and o.course_id = s.course_id and o.finished_at is null)`,
    [id],
  )

/** Everybody who is under way goes over to a version. @returns how many */
export const takeOver = async (db: Db, courseId: string, version: number): Promise<number> =>
  (
    await db.rows(
      'update learning.start set version = $2 where course_id = $1 and finished_at is null returning 1',
      [courseId, version],
    )
  ).length

/** How many are under way, by course. */
export const underWay = async (db: Db): Promise<ReadonlyMap<string, number>> =>
  new Map(
    (
      await db.rows<{ id: string; count: number }>(
        'select course_id as id, count(*) as count from learning.start where finished_at is null group by 1',
      )
    ).map(({ id, count }) => [id, count]),
  )

export const goneThrough = async (db: Db, startId: string): Promise<Gone[]> =>
  (
    await db.rows<{ page: string; seenAt: string; rightAt: string | null }>(
      'select page, seen_at as "seenAt", right_at as "rightAt" from learning.progress where start_id = $1 order by seen_at, page',
      [startId],
    )
  ).map(({ page, seenAt, rightAt }) => ({ page, seenAt: moment(seenAt), rightAt: momentOrNull(rightAt) }))

/** Keeps that a page was gone through. A question once answered right stays so; a wrong answer leaves no trace. */
export const keepPage = (
  db: Db,
  startId: string,
  page: string,
  { isRight, at }: { isRight: boolean; at: Temporal.Instant },
) =>
  db.rows(
    `insert into learning.progress as p (start_id, page, seen_at, right_at) values ($1, $2, $3, $4)
     on conflict (start_id, page) do update set right_at = coalesce(p.right_at, excluded.right_at)`,
    [startId, page, at, isRight ? at : null],
  )

export const attendedOf = async (db: Db, startId: string): Promise<Attended[]> =>
  (
    await db.rows<{ module: string; at: string }>(
      'select module, min(attended_at) as at from learning.module_attended where start_id = $1 group by module order by module',
      [startId],
    )
  ).map(({ module, at }) => ({ module, at: moment(at) }))

export const keepAttended = (
  db: Db,
  startId: string,
  { modules, sessionId, at }: { modules: readonly string[]; sessionId: string; at: Temporal.Instant },
) =>
  db.rows(
    `insert into learning.module_attended (start_id, module, session_id, attended_at)
     select $1, m.id, $3, $4 from unnest($2::text[]) as m (id) on conflict do nothing`,
    [startId, modules, sessionId, at],
  )

/** Takes back what one session counted for somebody. */
export const dropAttended = (db: Db, personId: string, sessionId: string) =>
  db.rows(
    `delete from learning.module_attended a using learning.start s
     where s.id = a.start_id and s.person_id = $1 and a.session_id = $2`,
    [personId, sessionId],
  )
