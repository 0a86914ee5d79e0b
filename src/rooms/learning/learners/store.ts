import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { moment, momentOrNull } from '../../../platform/database/values.ts'
import type { PeopleReach } from '../../people/face.ts'
import type { Way } from '../completions/types.ts'
import type { Attended, Gone } from '../studying/rules.ts'

/** Where somebody is with a course: under way, completed, or both. */
export interface LearnerFound {
  readonly personId: string
  readonly name: string
  readonly courseId: string
  /** As its newest version calls it. */
  readonly course: string
  /** How many months a completion counts; null: for ever. */
  readonly months: number | null
  /** What they are under way with; null when they are not. */
  readonly startId: string | null
  readonly version: number | null
  readonly beganAt: Temporal.Instant | null
  /** The newest completion that stands. */
  readonly doneOn: Day | null
  readonly how: Way | null
}

type Row = Omit<LearnerFound, 'beganAt'> & { beganAt: string | null; total: number }

export const whiches = ['all', 'under-way', 'completed', 'ran-out'] as const
export type Which = (typeof whiches)[number]

export interface LearnersAsked {
  /** Of one course; null: of all. */
  readonly courseId: string | null
  readonly which: Which
}

/**
 * People within reach who began or completed something, by name and course; some of them, and how many there are in all.
 * What ran out today has run out (`lapsesOn`): both count the months as the calendar does.
 */
export async function learnersOf(
  db: Db,
  { courseId, which }: LearnersAsked,
  { reach, today }: { readonly reach: PeopleReach; readonly today: Day },
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ found: LearnerFound[]; total: number }> {
  const rows = await db.rows<Row>(
    `with done as (
       select distinct on (f.person_id, f.course_id) f.person_id, f.course_id, f.done_on, c.how
       from learning.completion_facts f join learning.completion c on c.id = f.id
       where ($1::uuid is null or f.course_id = $1) and f.taken_back_at is null
       order by f.person_id, f.course_id, f.done_on desc, f.recorded_at desc),
     begun as (
       select id, person_id, course_id, version, began_at from learning.start
       where ($1::uuid is null or course_id = $1) and finished_at is null),
     known as (
       select person_id, course_id, done.done_on, done.how, begun.id, begun.version, begun.began_at
       from done full join begun using (person_id, course_id))
     select card.id as "personId", card.name, c.id as "courseId", v.content ->> 'name' as course, c.months,
       k.id as "startId", k.version, k.began_at as "beganAt", k.done_on as "doneOn", k.how, count(*) over ()::int as total
     from known k join people.card card on card.id = k.person_id join people.belonging b on b.id = card.id
     join learning.course c on c.id = k.course_id
     join lateral (select content from learning.version where course_id = c.id order by number desc limit 1) v on true
     where card.forgotten_at is null and ($2 or b.region = any ($3::text[]))
       and case $4
         when 'under-way' then k.id is not null
         when 'completed' then k.done_on is not null and not coalesce(k.done_on + make_interval(months => c.months) <= $5::date, false)
         when 'ran-out' then k.done_on + make_interval(months => c.months) <= $5::date
         else true end
     order by lower(card.name), card.id, course, c.id limit $6 offset $7`,
    [courseId, reach.all, reach.all ? [] : reach.regions, which, today, limit, offset],
  )
  return {
    found: rows.map((row) => ({ ...row, beganAt: momentOrNull(row.beganAt) })),
    total: rows[0]?.total ?? 0,
  }
}

/** What was gone through in each of these starts. */
export const goneIn = async (db: Db, startIds: readonly string[]): Promise<ReadonlyMap<string, Gone[]>> =>
  Map.groupBy(
    (
      await db.rows<{ startId: string; page: string; seenAt: string; rightAt: string | null }>(
        `select start_id as "startId", page, seen_at as "seenAt", right_at as "rightAt" from learning.progress
         where start_id = any ($1::uuid[])`,
        [startIds],
      )
    ).map((row) => ({ ...row, seenAt: moment(row.seenAt), rightAt: momentOrNull(row.rightAt) })),
    ({ startId }) => startId,
  )

/** What was attended in each of them. */
export const attendedIn = async (
  db: Db,
  startIds: readonly string[],
): Promise<ReadonlyMap<string, Attended[]>> =>
  Map.groupBy(
    (
      await db.rows<{ startId: string; module: string; at: string }>(
        `select start_id as "startId", module, min(attended_at) as at from learning.module_attended
         where start_id = any ($1::uuid[]) group by start_id, module`,
        [startIds],
      )
    ).map((row) => ({ ...row, at: moment(row.at) })),
    ({ startId }) => startId,
  )
