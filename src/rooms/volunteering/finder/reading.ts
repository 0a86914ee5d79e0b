import { sentenceOf, type Faults } from '../../../platform/web/faults.ts'
import { answer, collect, type Answers } from '../../../platform/web/read.ts'
import type { Sentence } from '../../../platform/words/words.ts'
import { questionForm, type QuestionField } from './forms.ts'
import { placeApart, type KnownPlaces } from './place-in-words.ts'
import { pairsOf, questionOf, type Question } from './question.ts'

/** What an address asks, and what in it needs mending; what cannot be understood is left out of the question. */
export interface ReadQuestion {
  readonly question: Question
  /** As they were typed, but for a postcode among the words. */
  readonly answers: Answers
  /** For each field that cannot be understood, the form's own sentence. */
  readonly faults: Faults
}

const isField = (name: string): name is QuestionField => Object.hasOwn(questionForm.shape, name)

/**
 * Reads only the fields that are there: each stands for itself, and most of twenty are left out. Others say nothing.
 * A postcode among the words is read as where somebody asks from (`placeApart`).
 */
export function readAnswersAsQuestion(typed: Answers, places: KnownPlaces): ReadQuestion {
  const answers = withPlaceApart(typed, places)
  const read: Record<string, unknown> = {}
  const faults: Record<string, Sentence> = {}
  for (const [name, value] of Object.entries(answers)) {
    if (!isField(name)) continue
    const field = questionForm.shape[name].safeParse(value)
    if (field.success) read[name] = field.data
    else faults[name] = sentenceOf(field.error.issues[0]!)
  }
  return { question: questionOf(read), answers, faults }
}

function withPlaceApart(typed: Answers, places: KnownPlaces): Answers {
  if (typeof typed['words'] !== 'string') return typed
  const told = { words: typed['words'], near: answer(typed, 'near').trim() }
  const apart = placeApart(told, places)
  if (apart.words === told.words) return typed
  return { ...typed, words: apart.words, ...(apart.near === told.near ? {} : { near: apart.near }) }
}

/** Reads the question of an address. */
export const readQuestion = (query: URLSearchParams, places: KnownPlaces): ReadQuestion =>
  readAnswersAsQuestion(collect(query), places)

/** An address that is clean already is answered as it is; any other leads to the clean one. */
export function isClean(query: URLSearchParams, question: Question): boolean {
  const wanted = pairsOf(question)
  const given = [...query]
  return (
    given.length === wanted.length &&
    wanted.every(([name, value], at) => given[at]![0] === name && given[at]![1] === value)
  )
}
