import { z } from 'zod'
import type { Db } from '../../../../platform/database/database.ts'
import { moment } from '../../../../platform/database/values.ts'
import { question, type Question, type QuestionSet } from './types.ts'

interface Row {
  opportunity_id: string
  number: number
  questions: unknown
  kept_at: string
  kept_by: string | null
}

const columns = 'opportunity_id, number, questions, kept_at, kept_by'
const questions = z.array(question)

const setFrom = (row: Row): QuestionSet => ({
  opportunityId: row.opportunity_id,
  number: row.number,
  questions: questions.parse(row.questions),
  keptAt: moment(row.kept_at),
  keptBy: row.kept_by,
})

/** What a way to help asks now; undefined while nobody said, and nobody began. */
export async function newestSet(db: Db, opportunityId: string): Promise<QuestionSet | undefined> {
  const row = await db.row<Row>(
    `select ${columns} from volunteering.question_set where opportunity_id = $1 order by number desc limit 1`,
    [opportunityId],
  )
  return row && setFrom(row)
}

/** What was asked then. */
export async function setNumbered(
  db: Db,
  opportunityId: string,
  number: number,
): Promise<QuestionSet | undefined> {
  const row = await db.row<Row>(
    `select ${columns} from volunteering.question_set where opportunity_id = $1 and number = $2`,
    [opportunityId, number],
  )
  return row && setFrom(row)
}

/** @returns false when somebody else kept this version meanwhile */
export const keepSet = async (
  db: Db,
  set: {
    readonly opportunityId: string
    readonly number: number
    readonly questions: readonly Question[]
    readonly by: string | null
    readonly at: Temporal.Instant
  },
): Promise<boolean> =>
  (
    await db.rows(
      `insert into volunteering.question_set (opportunity_id, number, questions, kept_at, kept_by) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning 1`,
      [set.opportunityId, set.number, JSON.stringify(set.questions), set.at, set.by],
    )
  ).length === 1
