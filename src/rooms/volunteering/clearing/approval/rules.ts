import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import type { Answer, Asked, Colleague } from './types.ts'

/** What the rules know of an application that is to be approved. */
export interface ToApprove {
  readonly applicantId: string
  /** How many must say yes, beside those whose yes counts already. */
  readonly need: number
  /** Whose yes counts already. */
  readonly already: readonly string[]
  readonly notInterviewer: boolean
  /** Who held conversations with the applicant, or recorded what came of them. */
  readonly interviewers: readonly string[]
  /** Who stepped aside, or bears a name that the applicant gave as a relative’s. */
  readonly aside: readonly string[]
}

export type NotAsked = 'themselves' | 'aside' | 'interviewer' | 'asked-already' | 'said-yes'

/** Whether somebody may be asked. */
export function askable(
  reviewerId: string,
  { applicantId, notInterviewer, interviewers, aside, already }: Omit<ToApprove, 'need'>,
  open: readonly Pick<Asked, 'reviewerId'>[],
): Outcome<undefined, NotAsked> {
  if (reviewerId === applicantId) return refuse('themselves')
  if (aside.includes(reviewerId)) return refuse('aside')
  if (notInterviewer && interviewers.includes(reviewerId)) return refuse('interviewer')
  if (already.includes(reviewerId)) return refuse('said-yes')
  return open.some((one) => one.reviewerId === reviewerId) ? refuse('asked-already') : allow()
}

/** Who is asked when somebody steps aside: whoever may be asked and has the fewest approvals waiting. Null: nobody is left. */
export function nextReviewer(
  colleagues: readonly Colleague[],
  application: Omit<ToApprove, 'need'>,
  open: readonly Pick<Asked, 'reviewerId'>[],
): Colleague | null {
  const may = colleagues.filter(({ id }) => askable(id, application, open).ok)
  return may.toSorted((one, other) => one.waiting - other.waiting || (one.id < other.id ? -1 : 1))[0] ?? null
}

/** Those whose word counts: whoever held the conversation, where the role asks for somebody else, can only hold it up. */
export const counting = <One extends Pick<Asked, 'reviewerId' | 'answer'>>(
  open: readonly One[],
  { notInterviewer, interviewers }: Pick<ToApprove, 'notInterviewer' | 'interviewers'>,
): One[] =>
  open.filter(
    ({ reviewerId, answer }) => answer === 'not-yet' || !notInterviewer || !interviewers.includes(reviewerId),
  )

export type Verdict = 'approved' | 'not-yet' | 'waiting' | 'too-few'

/**
 * How an approval stands: as many yes as are needed, and nobody who says not yet. Whoever stepped aside counts for
 * nothing. `too-few`: fewer are asked than must say yes.
 */
export function verdictOf(open: readonly { readonly answer: Answer | null }[], need: number): Verdict {
  const counted = open.filter(({ answer }) => answer !== 'aside')
  if (counted.some(({ answer }) => answer === 'not-yet')) return 'not-yet'
  if (counted.filter(({ answer }) => answer === 'yes').length >= need) return 'approved'
  return counted.length < need ? 'too-few' : 'waiting'
}

export type NotAnswered =
  | 'say-first'
  | 'over'
  /** They held the conversation, and the role asks for somebody else. */
  | 'interviewer'
  /** The application rests, or nothing is to be approved. */
  | 'not-now'

/**
 * Whether a reviewer may say yes or not yet: after saying whether they know the applicant, and while it is open. Whoever
 * held the conversation may doubt, and not approve, where the role asks for somebody else.
 */
export function answerable(
  { knows, answer, endedAt, reviewerId }: Pick<Asked, 'knows' | 'answer' | 'endedAt' | 'reviewerId'>,
  says: 'yes' | 'not-yet',
  application: (Pick<ToApprove, 'notInterviewer' | 'interviewers'> & { readonly isWanted: boolean }) | null,
): Outcome<undefined, NotAnswered> {
  if (endedAt !== null || answer === 'aside') return refuse('over')
  if (knows !== 'no' && knows !== 'know') return refuse('say-first')
  if (!application?.isWanted) return refuse('not-now')
  const { notInterviewer, interviewers } = application
  return says === 'yes' && notInterviewer && interviewers.includes(reviewerId)
    ? refuse('interviewer')
    : allow()
}
