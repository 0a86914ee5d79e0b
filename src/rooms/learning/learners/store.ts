import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { momentOrNull } from '../../../platform/database/values.ts'
import type { Way } from '../completions/types.ts'
import type { PeopleReach } from '../../people/face.ts'

/** Where somebody is with a course: under way, completed, or both. */
export interface LearnerRow {
  readonly personId: string
  readonly name: string
  /** The version they are under way with; null when they are not. */
  readonly version: number | null
  readonly beganAt: Temporal.Instant | null
  /** Pages gone through. */
  readonly pages: number
  /** The newest completion that stands. */
  readonly doneOn: Day | null
  readonly how: Way | null
  readonly completionId: string | null
}

type Row = Omit<LearnerRow, 'beganAt'> & { beganAt: string | null; total: number }

export const learnersAPage = 50

/** People within reach who began or completed a course, by name; a page of them, and how many there are in all. */
export async function learnersOf(
  db: Db,
  courseId: string,
  {
    reach,
    which,
    ranOutBefore,
    page,
  }: {
    reach: PeopleReach
    which: 'all' | 'under-way' | 'completed' | 'ran-out'
    /** What was completed on or before this day counts no more; null: everything counts. */
    ranOutBefore: Day | null
    /** From 1. */
    page: number
  },
): Promise<{ learners: LearnerRow[]; total: number }> {
  const rows = await db.rows<Row>(
    `with done as (
       select distinct on (f.person_id) f.person_id, f.id, f.done_on, c.how
       from learning.completion_facts f join learning.completion c on c.id = f.id
       where f.course_id = $1 and f.taken_back_at is null order by f.person_id, f.done_on desc, f.recorded_at desc),
     begun as (
       select s.person_id, s.version, s.began_at, (select count(*) from learning.progress p where p.start_id = s.id) as pages
       from learning.start s where s.course_id = $1 and s.finished_at is null)
     select card.id as "personId", card.name, begun.version, begun.began_at as "beganAt", coalesce(begun.pages, 0) as pages,
       done.done_on as "doneOn", done.how, done.id as "completionId", count(*) over () as total
     from people.card card join people.belonging b on b.id = card.id
     left join done on done.person_id = card.id left join begun on begun.person_id = card.id
     where (done.id is not null or begun.version is not null) and card.forgotten_at is null
       and ($2 or b.region = any ($3::text[]))
       and case $4
         when 'under-way' then begun.version is not null
         when 'completed' then done.id is not null and ($5::date is null or done.done_on > $5)
         when 'ran-out' then done.done_on <= $5::date
         else true end
     order by card.name, card.id limit $6 offset $7`,
    [
      courseId,
      reach.all,
      reach.all ? [] : reach.regions,
      which,
      ranOutBefore,
      learnersAPage,
      (page - 1) * learnersAPage,
    ],
  )
  return {
    learners: rows.map((row) => ({ ...row, beganAt: momentOrNull(row.beganAt) })),
    total: rows[0]?.total ?? 0,
  }
}
