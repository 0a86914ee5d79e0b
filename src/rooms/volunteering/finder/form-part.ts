import { escapeText, raw, type Html } from '../../../look/html.ts'
import type { Answers, FieldErrors } from '../../../platform/web/read.ts'
import { answer, answerList } from '../../../platform/web/read.ts'
import type { Words } from '../../../platform/words/words.ts'
import { filterFields, type FilterState, type Programme } from './filters.ts'
import { pairsOf, type Question } from './question.ts'
import { tidy } from './printed.ts'
import { Stencil } from './stencil.ts'

const marks = { words: 'words-here-4c1d', near: 'near-here-4c1d', age: 'age-here-4c1d' } as const

const isMore = (name: string): boolean => name === 'side' || name === 'kind' || name === 'programme'

/** The filters as somebody typed them, with what needs mending; put together anew. */
export function filtersTyped(words: Words, answers: Answers, errors: FieldErrors, programmes: readonly Programme[]): Html {
  const state: FilterState = {
    text: (name) => answer(answers, name),
    chosen: (name) => answerList(answers, name),
    errors,
    programmes,
    moreOpen: Object.keys(answers).some(isMore),
  }
  return filterFields(words, state)
}

/** The filters of a question that needs no mending, filled into the stencil. */
export function filtersFor(words: Words, question: Question, programmes: readonly Programme[]): Html {
  const pairs = pairsOf(question)
  const chosen: (readonly [string, string])[] = [...pairs]
  for (const [name, usual] of [['within', ''], ['where', ''], ['give', ''], ['long', ''], ['programme', ''], ['start', '']] as const) {
    if (!pairs.some(([known]) => known === name)) chosen.push([name, usual])
  }
  if (pairs.some(([name]) => isMore(name))) chosen.push(['fold', 'open'])
  const texts = {
    words: escapeText(question.words),
    near: escapeText(question.near),
    age: question.age === null ? '' : String(question.age),
  }
  return raw(stencilFor(words, programmes).fill(chosen, texts))
}

const stencils = new WeakMap<Words, { key: string; stencil: Stencil }>()

function stencilFor(words: Words, programmes: readonly Programme[]): Stencil {
  const key = programmes.map(({ id, name }) => `${id} ${name}`).join('\n')
  const known = stencils.get(words)
  if (known?.key === key) return known.stencil
  const state: FilterState = {
    text: (name) => (name === 'words' || name === 'near' || name === 'age' ? marks[name] : ''),
    chosen: () => ['none of the choices'],
    errors: {},
    programmes,
    moreOpen: false,
  }
  const stencil = new Stencil(tidy(filterFields(words, state)), marks)
  stencils.set(words, { key, stencil })
  return stencil
}
