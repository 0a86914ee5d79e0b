import { text } from '../../../../platform/web/text.ts'
import { sentenceOf, type Faults } from '../../../../platform/web/faults.ts'
import { answer, type Answers } from '../../../../platform/web/read.ts'
import { phrases, type Sentence } from '../../../../platform/words/words.ts'
import { answersTo, fitTogether, withMoved, type Unfit } from './rules.ts'
import { questionKinds, type Question, type QuestionKind } from './types.ts'

/** A question as it stands in the editor, in typed words. */
export interface QuestionRow {
  readonly key: string
  readonly kind: string
  readonly words: string
  readonly hint: string
  /** One a line. */
  readonly choices: string
  readonly need: string
  /** `key=answer` of the question it hangs on, or empty. */
  readonly only: string
}

export const columns = ['key', 'kind', 'words', 'hint', 'choices', 'need', 'only'] as const

/** The name of a field: its column and the place of its question. */
export const nameOf = (column: (typeof columns)[number], at: number): string => `${column}-${at}`

const most = 60
const say = phrases('questions-form', {
  words: 'Write the question',
  kind: 'Choose how it is answered',
  nothing: 'Ask one thing at least',
  tooMany: 'Ask 30 things at the most; an application should take minutes',
  sameKey: 'This question stands here twice',
  fewChoices: 'Write two answers or more, one a line',
  sameChoice: 'Two answers are the same',
  hangs: 'It asks only some people, by a question that must come before it. Move it down, or ask everybody',
  tooLong: 'An answer to choose has 120 characters at the most',
  manyChoices: 'Give 20 answers to choose from at the most',
})

const unfitWords: Readonly<Record<Unfit, readonly [(typeof columns)[number], Sentence]>> = {
  'nothing-asked': ['words', say.nothing],
  'too-many': ['words', say.tooMany],
  'same-key': ['words', say.sameKey],
  'too-few-choices': ['choices', say.fewChoices],
  'same-choice': ['choices', say.sameChoice],
  'hangs-on-nothing': ['only', say.hangs],
}

/** The rows of a form that was sent, in order. */
export function rowsSent(typed: Answers): QuestionRow[] {
  const count = Math.min(most, Number(answer(typed, 'count')) || 0)
  return Array.from(
    { length: count },
    (_, at) =>
      Object.fromEntries(columns.map((column) => [column, answer(typed, nameOf(column, at))])) as never,
  )
}

export const rowsOf = (questions: readonly Question[]): QuestionRow[] =>
  questions.map(({ key, kind, words, hint, choices, optional, onlyIf }) => ({
    key,
    kind,
    words,
    hint,
    choices: choices.join('\n'),
    need: optional ? 'optional' : 'needed',
    only: onlyIf ? `${onlyIf.key}=${onlyIf.is}` : '',
  }))

/** A question nobody wrote yet, with a key none of the others has. */
export function blankRow(rows: readonly QuestionRow[]): QuestionRow {
  const taken = new Set(rows.map(({ key }) => key))
  let number = rows.length + 1
  while (taken.has(`question-${number}`)) number++
  const blank = { hint: '', choices: '', only: '', words: '' }
  return { ...blank, key: `question-${number}`, kind: 'long-text', need: 'needed' }
}

/** What a button of the editor does to its rows; keeping is the route’s. */
export function pressed(rows: readonly QuestionRow[], act: string): readonly QuestionRow[] {
  if (act === 'add') return [...rows, blankRow(rows)]
  const [, what, place] = /^(up|down|remove)-(\d{1,2})$/.exec(act) ?? []
  const at = Number(place)
  if (what === 'remove') return rows.filter((_, here) => here !== at)
  return what === undefined ? rows : withMoved(rows, at, what === 'up' ? -1 : 1)
}

const line = text({ max: 300, empty: say.words })
const hint = text({ max: 400, min: 0 })
const isKind = (typed: string): typed is QuestionKind => questionKinds.some((kind) => kind === typed)

const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter(Boolean)

/** The answers a question of the editor may hang on, as its rows stand: what stands before a place. */
export const hangables = (
  rows: readonly QuestionRow[],
  before: number,
): { readonly key: string; readonly words: string; readonly answers: readonly string[] }[] =>
  rows.slice(0, before).flatMap(({ key, kind, words, choices }) => {
    const answers = isKind(kind) ? answersTo({ kind, choices: linesOf(choices) }) : []
    return answers.length > 0 ? [{ key, words, answers }] : []
  })

/** Reads the rows as questions; each fault stands at its field. */
export function questionsIn(
  rows: readonly QuestionRow[],
): { readonly ok: true; readonly questions: readonly Question[] } | { readonly ok: false; faults: Faults } {
  const faults: Record<string, Sentence> = {}
  const questions = rows.map((row, at): Question => {
    const words = line.safeParse(row.words)
    if (!words.success) faults[nameOf('words', at)] = sentenceOf(words.error.issues[0]!)
    const hinted = hint.safeParse(row.hint)
    if (!hinted.success) faults[nameOf('hint', at)] = sentenceOf(hinted.error.issues[0]!)
    if (!isKind(row.kind)) faults[nameOf('kind', at)] = say.kind
    const kind = isKind(row.kind) ? row.kind : 'text'
    const choices = kind === 'one' || kind === 'many' ? linesOf(row.choices) : []
    const tidy = text({ max: 120 })
    if (choices.some((one) => !tidy.safeParse(one).success)) faults[nameOf('choices', at)] = say.tooLong
    if (choices.length > 20) faults[nameOf('choices', at)] = say.manyChoices
    const split = row.only.indexOf('=')
    return {
      key: row.key,
      kind,
      words: words.data ?? '',
      hint: hinted.data ?? '',
      optional: row.need === 'optional',
      choices,
      onlyIf: split < 1 ? null : { key: row.only.slice(0, split), is: row.only.slice(split + 1) },
    }
  })
  const fit = fitTogether(questions)
  if (!fit.ok && Object.keys(faults).length === 0) {
    const [column, words] = unfitWords[fit.refusal]
    faults[fit.at === undefined ? 'form' : nameOf(column, fit.at)] = words
  }
  if (rows.some(({ key }) => !/^[a-z0-9-]{1,40}$/.test(key))) faults['form'] = say.nothing
  return Object.keys(faults).length > 0 ? { ok: false, faults } : { ok: true, questions }
}
