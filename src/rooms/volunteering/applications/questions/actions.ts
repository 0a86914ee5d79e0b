import { record } from '../../../../platform/audit/audit.ts'
import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import { standardQuestions } from './standard.ts'
import * as store from './store.ts'
import type { Question, QuestionSet } from './types.ts'

/** What a way to help asks now: what somebody said, else the standard questions as a version that is not kept yet. */
export async function questionsNow(
  db: Db,
  opportunityId: string,
): Promise<Pick<QuestionSet, 'number' | 'questions'>> {
  return (await store.newestSet(db, opportunityId)) ?? { number: 0, questions: standardQuestions }
}

/** The version somebody who begins now is asked; the standard questions are kept as one when the first person begins. */
export async function questionsToAsk(
  hub: Hub,
  db: Db,
  opportunityId: string,
): Promise<Pick<QuestionSet, 'number' | 'questions'>> {
  const now = await questionsNow(db, opportunityId)
  if (now.number > 0) return now
  await store.keepSet(db, {
    opportunityId,
    number: 1,
    questions: standardQuestions,
    by: null,
    at: hub.now(),
  })
  return (await store.newestSet(db, opportunityId))!
}

/** Keeps the next version; whoever began before keeps the questions they were asked. */
export const keepQuestions = (
  hub: Hub,
  opportunityId: string,
  questions: readonly Question[],
  seenNumber: number,
): Promise<Outcome<{ number: number }, 'changed-meanwhile'>> =>
  hub.change<{ number: number }, 'changed-meanwhile'>(async (db) => {
    const newest = await questionsNow(db, opportunityId)
    if (newest.number !== seenNumber) return refuse('changed-meanwhile')
    const number = seenNumber + 1
    const by = hub.actor.personId
    if (!(await store.keepSet(db, { opportunityId, number, questions, by, at: hub.now() })))
      return refuse('changed-meanwhile')
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'volunteering.questions-kept',
      subject: { kind: 'opportunity', id: opportunityId },
    })
    return allow({ number })
  })
