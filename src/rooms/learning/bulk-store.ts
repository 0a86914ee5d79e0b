import type { Db } from '../../platform/database/database.ts'
import { addMany } from '../../platform/database/many.ts'
import type { NewCompletion } from './completions/store.ts'
import type { Content } from './courses/content.ts'
import type { Version } from './courses/types.ts'
import type { Start } from './studying/store.ts'

/** For building large hubs at once: the demonstration, and benchmarks. */
export interface CourseMade {
  readonly id: string
  readonly months: number | null
  readonly draft: Content
  readonly edition: number
  readonly madeAt: Temporal.Instant
  readonly retiredAt: Temporal.Instant | null
}

export const addCourses = (db: Db, courses: readonly CourseMade[]): Promise<void> =>
  addMany(
    db,
    'learning.course',
    courses.map((one) => ({
      id: one.id,
      months: one.months,
      draft: one.draft,
      edition: one.edition,
      made_at: one.madeAt,
      retired_at: one.retiredAt,
    })),
  )

export const addVersions = (db: Db, versions: readonly Version[]): Promise<void> =>
  addMany(
    db,
    'learning.version',
    versions.map((one) => ({
      course_id: one.courseId,
      number: one.number,
      content: one.content,
      changed: one.changed,
      takes_over: one.takesOver,
      published_at: one.publishedAt,
      published_by: one.publishedBy,
    })),
  )

export const addStarts = (db: Db, starts: readonly Start[]): Promise<void> =>
  addMany(
    db,
    'learning.start',
    starts.map((one) => ({
      id: one.id,
      person_id: one.personId,
      course_id: one.courseId,
      version: one.version,
      began_at: one.beganAt,
      finished_at: one.finishedAt,
    })),
  )

/** A page somebody went through. */
export interface PageGone {
  readonly startId: string
  readonly page: string
  readonly seenAt: Temporal.Instant
  readonly rightAt: Temporal.Instant | null
}

export const addProgress = (db: Db, gone: readonly PageGone[]): Promise<void> =>
  addMany(
    db,
    'learning.progress',
    gone.map((one) => ({
      start_id: one.startId,
      page: one.page,
      seen_at: one.seenAt,
      right_at: one.rightAt,
    })),
  )

export interface CompletionMade extends NewCompletion {
  readonly recordedAt: Temporal.Instant
  /** That it was recorded in error, and why. */
  readonly back: { readonly by: string; readonly reason: string; readonly at: Temporal.Instant } | null
}

export async function addCompletions(db: Db, completions: readonly CompletionMade[]): Promise<void> {
  await addMany(
    db,
    'learning.completion',
    completions.map((one) => ({
      id: one.id,
      person_id: one.personId,
      course_id: one.courseId,
      version: one.version,
      done_on: one.on,
      how: one.how,
      start_id: one.startId,
      session_id: one.sessionId,
      recorded_by: one.recordedBy,
      reason: one.reason,
      recorded_at: one.recordedAt,
    })),
  )
  await addMany(
    db,
    'learning.completion_back',
    completions.flatMap(({ id, back }) =>
      back
        ? [{ completion_id: id, reason: back.reason, taken_back_by: back.by, taken_back_at: back.at }]
        : [],
    ),
  )
}
