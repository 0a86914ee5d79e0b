import type { Db } from '../../../platform/database/database.ts'
import { moment, momentOrNull } from '../../../platform/database/values.ts'
import { content, type Content } from './content.ts'
import type { Version, WholeCourse } from './types.ts'

/** A course as rooms above name it: one that was published at least once. */
export interface Course {
  readonly id: string
  readonly name: string
  /** How many months a completion counts; null: for ever. */
  readonly months: number | null
  /** Nobody begins it any more; what was completed counts on. */
  readonly retired: boolean
}

const newest = `left join lateral (
  select * from learning.version where course_id = c.id order by number desc limit 1) v on true`

/** All courses that were ever published, retired ones among them, by name. */
export const coursesOffered = (db: Db): Promise<Course[]> =>
  db.rows<Course>(
    `select c.id, v.content ->> 'name' as name, c.months, c.retired_at is not null as retired
     from learning.course c ${newest} where v.number is not null order by 2, 1`,
  )

interface VersionRow {
  courseId: string
  number: number
  content: unknown
  changed: string
  takesOver: boolean
  publishedAt: string
  publishedBy: string | null
}

interface CourseRow {
  id: string
  months: number | null
  draft: unknown
  edition: number
  retiredAt: string | null
  hasChanges: boolean
  number: number | null
  content: unknown
  changed: string
  takesOver: boolean
  publishedAt: string
  publishedBy: string | null
}

const versionColumns = `v.number, v.content, v.changed, v.takes_over as "takesOver", v.published_at as "publishedAt", v.published_by as "publishedBy"`
const courseColumns = `c.id, c.months, c.draft, c.edition, c.retired_at as "retiredAt",
  v.number is null or v.content <> c.draft as "hasChanges", ${versionColumns}`

const versionOf = (row: VersionRow): Version => ({
  ...row,
  content: content.parse(row.content),
  publishedAt: moment(row.publishedAt),
})

const courseOf = ({
  id,
  months,
  draft,
  edition,
  retiredAt,
  hasChanges,
  ...version
}: CourseRow): WholeCourse => ({
  id,
  months,
  draft: content.parse(draft),
  edition,
  retiredAt: momentOrNull(retiredAt),
  hasChanges,
  published: version.number === null ? null : versionOf({ ...version, number: version.number, courseId: id }),
})

/** All courses, those that are only written among them; by name, retired ones last. */
export const courses = async (db: Db): Promise<WholeCourse[]> =>
  (
    await db.rows<CourseRow>(
      `select ${courseColumns} from learning.course c ${newest} order by c.retired_at is not null, c.draft ->> 'name', c.id`,
    )
  ).map(courseOf)

export async function courseOne(db: Db, id: string): Promise<WholeCourse | undefined> {
  const row = await db.row<CourseRow>(
    `select ${courseColumns} from learning.course c ${newest} where c.id = $1`,
    [id],
  )
  return row && courseOf(row)
}

/** The same, held until the transaction ends, so that two writers take turns. */
export async function lockCourse(db: Db, id: string): Promise<WholeCourse | undefined> {
  const held = await db.row<{ id: string }>('select id from learning.course where id = $1 for update', [id])
  return held ? courseOne(db, id) : undefined
}

/** A course of this name in which nobody wrote anything yet. */
export const emptyNamed = async (db: Db, name: string): Promise<string | undefined> =>
  (
    await db.row<{ id: string }>(
      `select id from learning.course where edition = 0 and draft ->> 'name' = $1 order by id limit 1`,
      [name],
    )
  )?.id

export const addCourse = (db: Db, id: string, draft: Content, at: Temporal.Instant) =>
  db.rows('insert into learning.course (id, draft, made_at) values ($1, $2, $3)', [
    id,
    JSON.stringify(draft),
    at,
  ])

/** @returns false when the draft changed since this edition of it */
export async function keepDraft(db: Db, id: string, edition: number, draft: Content): Promise<boolean> {
  const kept = await db.rows(
    'update learning.course set draft = $3, edition = edition + 1 where id = $1 and edition = $2 returning 1',
    [id, edition, JSON.stringify(draft)],
  )
  return kept.length === 1
}

export const setMonths = (db: Db, id: string, months: number | null) =>
  db.rows('update learning.course set months = $2 where id = $1', [id, months])

export const setRetired = (db: Db, id: string, at: Temporal.Instant | null) =>
  db.rows('update learning.course set retired_at = $2 where id = $1', [id, at])

export const addVersion = (db: Db, version: Version) =>
  db.rows(
    `insert into learning.version (course_id, number, content, changed, takes_over, published_at, published_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      version.courseId,
      version.number,
      JSON.stringify(version.content),
      version.changed,
      version.takesOver,
      version.publishedAt,
      version.publishedBy,
    ],
  )

const versionFrom = `select v.course_id as "courseId", ${versionColumns} from learning.version v`

/** Every version of a course, the newest first. */
export const versionsOf = async (db: Db, courseId: string): Promise<Version[]> =>
  (await db.rows<VersionRow>(`${versionFrom} where v.course_id = $1 order by v.number desc`, [courseId])).map(
    versionOf,
  )

export async function versionOne(db: Db, courseId: string, number: number): Promise<Version | undefined> {
  const row = await db.row<VersionRow>(`${versionFrom} where v.course_id = $1 and v.number = $2`, [
    courseId,
    number,
  ])
  return row && versionOf(row)
}

/** Whether a published version of any course shows a picture. */
export const isPublished = async (db: Db, file: string): Promise<boolean> =>
  (await db.row(
    `select 1 from learning.version
     where jsonb_path_exists(content, '$.modules[*].pages[*].picture.file ? (@ == $file)', jsonb_build_object('file', $1::text)) limit 1`,
    [file],
  )) !== undefined
