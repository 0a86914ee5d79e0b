import type { Db } from '../../../platform/database/database.ts'

/** A course as rooms above name it: one that was published at least once. */
export interface Course {
  readonly id: string
  readonly name: string
  /** How many months a completion counts; null: for ever. */
  readonly months: number | null
  /** Nobody begins it any more; what was completed counts on. */
  readonly retired: boolean
}

/** All courses that were ever published, retired ones among them, by name. */
export const coursesOffered = (db: Db): Promise<Course[]> =>
  db.rows<Course>(
    `select c.id, v.content ->> 'name' as name, c.months, c.retired_at is not null as retired
     from learning.course c
     join lateral (
       select content from learning.version where course_id = c.id order by number desc limit 1) v on true
     order by 2, 1`,
  )
