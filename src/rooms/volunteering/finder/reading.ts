import { collect, type Answers, type FieldErrors } from '../../../platform/web/read.ts'
import { questionForm, type QuestionField } from './forms.ts'
import { pairsOf, questionOf, type Question } from './question.ts'

/** What an address asks, and what in it needs mending; what cannot be understood is left out of the question. */
export interface ReadQuestion {
  readonly question: Question
  readonly answers: Answers
  /** For each field that cannot be understood, the form's own sentence. */
  readonly errors: FieldErrors
}

const isField = (name: string): name is QuestionField => Object.hasOwn(questionForm.shape, name)

/** Reads only the fields that are there: each stands for itself, and most of twenty are left out. Others say nothing. */
export function readAnswersAsQuestion(answers: Answers): ReadQuestion {
  const read: Record<string, unknown> = {}
  const errors: Record<string, string> = {}
  for (const [name, value] of Object.entries(answers)) {
    if (!isField(name)) continue
    const field = questionForm.shape[name].safeParse(value)
    if (field.success) read[name] = field.data
    else errors[name] = field.error.issues[0]!.message
  }
  return { question: questionOf(read), answers, errors }
}

/** Reads the question of an address. */
export const readQuestion = (query: URLSearchParams): ReadQuestion => readAnswersAsQuestion(collect(query))

/** An address that is clean already is answered as it is; any other leads to the clean one. */
export function isClean(query: URLSearchParams, question: Question): boolean {
  const wanted = pairsOf(question)
  const given = [...query]
  return (
    given.length === wanted.length &&
    wanted.every(([name, value], at) => given[at]![0] === name && given[at]![1] === value)
  )
}
