import { open } from '../../../platform/web/gate.ts'
import { packed } from '../../../platform/web/packed.ts'
import { addressAnswers, type Answers, type FieldErrors } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import type { Turn } from '../../../platform/web/visit.ts'
import type { Words } from '../../../platform/words/words.ts'
import { finderOf } from './finder.ts'
import { questionForm, type QuestionField, type QuestionRead } from './forms.ts'
import { finderPage } from './pages.ts'
import { address, pairsOf, questionOf, type Question } from './question.ts'
import { answerTo, changesFor } from './search.ts'
import { learnFrom } from './swift.ts'
import { bytesOf } from './wire.ts'
import { errorWords, say } from './words.ts'

const html = { 'content-type': 'text/html; charset=UTF-8' }

/** What an address asks, and what in it needs mending; what cannot be understood is left out of the question. */
export interface ReadAddress {
  readonly question: Question
  readonly answers: Answers
  readonly errors: FieldErrors
}

/** Reads only the fields that are there: each stands for itself, and most of twenty are left out. */
export function readAddress(c: Turn): ReadAddress {
  const answers = addressAnswers(c)
  const read: Record<string, unknown> = {}
  const errors: Record<string, string> = {}
  for (const [name, value] of Object.entries(answers)) {
    if (!Object.hasOwn(questionForm.shape, name)) continue
    const field = questionForm.shape[name as QuestionField].safeParse(value)
    if (field.success) read[name] = field.data
    else errors[name] = field.error.issues[0]!.message
  }
  return { question: questionOf(read as Partial<QuestionRead>), answers, errors }
}

/** An address that is clean already is answered as it is; any other leads to the clean one. */
export function isClean(c: Turn, question: Question): boolean {
  const wanted = pairsOf(question)
  const given = [...c.var.visit.url.searchParams]
  return given.length === wanted.length && wanted.every(([name, value], at) => given[at]![0] === name && given[at]![1] === value)
}

const inWords = (words: Words, errors: FieldErrors): FieldErrors =>
  Object.fromEntries(
    Object.keys(errors).map((name) => [name, words.say(errorWords[name as keyof typeof errorWords] ?? say.chosenIsNone)]),
  )

export const finderRoutes = room('').get('/help', open('everybody may look for a way to help'), async (c) => {
  const { visit } = c.var
  const { question, answers, errors } = readAddress(c)
  if (Object.keys(errors).length === 0 && !isClean(c, question)) return c.redirect(`/help${address(question)}`, 303)

  const answered = await answerTo(visit.hub, question)
  const faults = {
    ...inWords(visit.words, errors),
    ...(answered.unknownPlace ? { near: visit.words.say(say.nearUnknown, { postcode: question.near }) } : {}),
  }
  const isFaulty = Object.keys(faults).length > 0
  const page = finderPage(visit, {
    ...answered,
    typed: isFaulty ? { answers, errors: faults } : null,
    relaxations: answered.results.total === 0 ? changesFor(visit.hub, answered) : [],
    programmes: finderOf(visit.hub).programmes(),
  })
  if (!isFaulty) learnFrom(visit)
  return packed(c, bytesOf(page), html, isFaulty ? 422 : 200)
})
