import { answer, answerList, type Answers, type FieldErrors } from '../../../platform/web/read.ts'
import type { FilterState, Programme } from './filters.ts'
import { pairsOf, type Question } from './question.ts'

const isMore = (name: string): boolean => name === 'side' || name === 'kind' || name === 'programme'

/** The filters as somebody typed them, with what needs mending. */
export const typedState = (
  answers: Answers,
  errors: FieldErrors,
  programmes: readonly Programme[],
): FilterState => ({
  text: (name) => answer(answers, name),
  chosen: (name) => answerList(answers, name),
  errors,
  programmes,
  moreOpen: Object.keys(answers).some(isMore),
})

/** The filters of a question that was understood. */
export function stateOf(question: Question, programmes: readonly Programme[]): FilterState {
  const answers: Record<string, string[]> = {}
  for (const [name, value] of pairsOf(question)) (answers[name] ??= []).push(value)
  return typedState(answers, {}, programmes)
}

/** The texts of the form, as marks for a stencil. */
export const formMarks = { words: 'words-here-4c1d', near: 'near-here-4c1d', age: 'age-here-4c1d' } as const

/** Filters with nothing chosen and marks for texts. */
export const blankState = (programmes: readonly Programme[]): FilterState => ({
  text: (name) => (name === 'words' || name === 'near' || name === 'age' ? formMarks[name] : ''),
  chosen: () => ['none of the choices'],
  errors: {},
  programmes,
  moreOpen: false,
})

/** What goes without saying: the choices with an empty value. */
const usual = ['within', 'where', 'give', 'long', 'programme', 'start', 'sort'] as const

/** Every choice of the form that stands chosen for a question, the usual ones included. */
export function chosenIn(pairs: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  const chosen = [...pairs]
  for (const name of usual) if (!pairs.some(([known]) => known === name)) chosen.push([name, ''])
  if (pairs.some(([name]) => isMore(name))) chosen.push(['fold', 'open'])
  return chosen
}
