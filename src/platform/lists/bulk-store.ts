import type { Db } from '../database/database.ts'
import { addMany } from '../database/many.ts'
import type { AskedFile } from './asking/store.ts'

export interface GivenView {
  readonly id: string
  readonly list: string
  readonly name: string
  readonly query: string
  readonly keeper: string
  readonly isShared: boolean
  readonly at: Temporal.Instant
}

/** For the demonstration: views as their keepers would have kept them. */
export const addViews = (db: Db, views: readonly GivenView[]): Promise<void> =>
  addMany(
    db,
    'lists.view',
    views.map((one) => ({
      id: one.id,
      list: one.list,
      name: one.name,
      query: one.query,
      person_id: one.keeper,
      is_shared: one.isShared,
      kept_at: one.at,
    })),
  )

export type GivenFile = Omit<AskedFile, 'askedByName' | 'answeredByName'>

/** The same of large files that were asked for. */
export const addAskedFiles = (db: Db, files: readonly GivenFile[]): Promise<void> =>
  addMany(
    db,
    'lists.asked',
    files.map((one) => ({
      id: one.id,
      list: one.list,
      query: one.query,
      rows: one.rows,
      reason: one.reason,
      asked_by: one.askedBy,
      asked_at: one.askedAt,
      answer: one.answer,
      words: one.words,
      answered_by: one.answeredBy,
      answered_at: one.answeredAt,
    })),
  )
