import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import type { Question, Told } from './types.ts'

/** The most a role may ask, so that an application stays a matter of minutes. */
export const mostQuestions = 30

/** What may be answered to a question that another may hang on; nothing hangs on words, days and documents. */
export const answersTo = ({ kind, choices }: Pick<Question, 'kind' | 'choices'>): readonly string[] =>
  kind === 'yes-no' ? ['yes', 'no'] : kind === 'one' || kind === 'many' ? choices : []

const includes = (given: string | readonly string[] | undefined, one: string): boolean =>
  typeof given === 'string' ? given === one : (given?.includes(one) ?? false)

/** The questions that are asked of somebody who answered so: each whose condition holds, as does that of what it hangs on. */
export function askedOf(questions: readonly Question[], told: Told): Question[] {
  const asked = new Set<string>()
  return questions.filter(({ key, onlyIf }) => {
    const isAsked = onlyIf === null || (asked.has(onlyIf.key) && includes(told[onlyIf.key], onlyIf.is))
    if (isAsked) asked.add(key)
    return isAsked
  })
}

export type Unfit =
  | 'nothing-asked'
  | 'too-many'
  | 'same-key'
  | 'too-few-choices'
  | 'same-choice'
  /** It hangs on a question that does not come before it, or on an answer nobody can give. */
  | 'hangs-on-nothing'

/** Whether questions may be asked together, in this order. */
export function fitTogether(
  questions: readonly Question[],
): Outcome<readonly Question[], Unfit> & { readonly at?: number } {
  if (questions.length === 0) return refuse('nothing-asked')
  if (questions.length > mostQuestions) return refuse('too-many')
  const before = new Map<string, Question>()
  for (const [at, one] of questions.entries()) {
    const wrong = unfit(one, before)
    if (wrong) return { ...refuse(wrong), at }
    before.set(one.key, one)
  }
  return allow(questions)
}

function unfit(one: Question, before: ReadonlyMap<string, Question>): Unfit | null {
  if (before.has(one.key)) return 'same-key'
  const chooses = one.kind === 'one' || one.kind === 'many'
  if (chooses && one.choices.length < 2) return 'too-few-choices'
  if (new Set(one.choices).size < one.choices.length) return 'same-choice'
  if (one.onlyIf === null) return null
  const first = before.get(one.onlyIf.key)
  return first && answersTo(first).includes(one.onlyIf.is) ? null : 'hangs-on-nothing'
}

/** The list with one of its rows a place up or down; at its ends it stays as it is. */
export function withMoved<Row>(rows: readonly Row[], at: number, by: -1 | 1): readonly Row[] {
  const other = at + by
  const [one, two] = [rows[at], rows[other]]
  if (one === undefined || two === undefined) return rows
  return rows.map((row, here) => (here === at ? two : here === other ? one : row))
}
