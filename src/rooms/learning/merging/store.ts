import type { Db } from '../../../platform/database/database.ts'

/** What both records are under way with: the start of the one that steps aside, and of the one that stays. */
export const begunTwice = (
  db: Db,
  { from, into }: { from: string; into: string },
): Promise<{ id: string; name: string }[]> =>
  db.rows(
    `select s.id, v.content ->> 'name' as name
     from learning.start s join learning.start other on other.course_id = s.course_id and other.person_id = $2
     join learning.version v on v.course_id = s.course_id and v.number = s.version
     where s.person_id = $1 and s.finished_at is null and other.finished_at is null order by s.id`,
    [from, into],
  )
