import { answerList, type Answers } from '../../../../platform/web/read.ts'
import { draftFields, isColumn } from './forms.ts'
import {
  exceptionRows,
  extraRows,
  withExceptions,
  withExtras,
  type ExceptionRow,
  type ExtraRow,
} from './rows.ts'

/**
 * A draft taken apart into what an editor can change by itself: each field, and each row by its day. Values are
 * JSON, so that equal ones compare equal; a piece that says nothing is not there.
 */
export type Pieces = ReadonlyMap<string, string>

const rowKinds = ['exception', 'extra'] as const
type RowKind = (typeof rowKinds)[number]
const rowKindOf = (key: string): RowKind | undefined => rowKinds.find((kind) => key.startsWith(`${kind}:`))

/** Fields whose order says nothing. */
const unordered = new Set(['weekdays', 'nths', 'dates', 'skills', 'languages', 'checks'])

const tidyText = (typed: string): string => typed.replaceAll('\r\n', '\n').trim()

function tidyValue(answers: Answers, name: string): string | readonly string[] {
  if (!unordered.has(name)) return tidyText(answerList(answers, name)[0] ?? '')
  return [...new Set(answerList(answers, name).map(tidyText))].filter(Boolean).toSorted()
}

function rowPieces(kind: RowKind, rows: readonly (ExceptionRow | ExtraRow)[]): [string, string][] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const tidy = Object.fromEntries(
      Object.entries(row).map(([column, typed]) => [column, tidyText(String(typed))]),
    )
    const before = seen.get(tidy['on']!) ?? 0
    seen.set(tidy['on']!, before + 1)
    return [`${kind}:${tidy['on']}${before === 0 ? '' : `#${before + 1}`}`, JSON.stringify(tidy)]
  })
}

export function piecesOf(answers: Answers): Pieces {
  const tidy = withExtras(withExceptions(answers, exceptionRows(answers)), extraRows(answers))
  const fields = draftFields.flatMap((name): [string, string][] => {
    if (isColumn(name)) return []
    const value = tidyValue(tidy, name)
    return value.length === 0 ? [] : [[name, JSON.stringify(value)]]
  })
  return new Map([
    ...fields,
    ...rowPieces('exception', exceptionRows(tidy)),
    ...rowPieces('extra', extraRows(tidy)),
  ])
}

/** Puts pieces together again; rows in the order of their days. */
export function answersOfPieces(pieces: Pieces): Answers {
  const rows = { exception: [] as ExceptionRow[], extra: [] as ExtraRow[] }
  const fields: Record<string, string | readonly string[]> = {}
  for (const [key, value] of [...pieces].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const kind = rowKindOf(key)
    if (kind) rows[kind].push(JSON.parse(value) as ExceptionRow)
    else fields[key] = JSON.parse(value) as string | readonly string[]
  }
  return withExtras(withExceptions(fields, rows.exception), rows.extra)
}

/** A draft as it is kept: every field tidied, blank ones and blank rows gone. Two that say the same are the same. */
export const tidyAnswers = (answers: Answers): Answers => answersOfPieces(piecesOf(answers))

export interface Difference {
  readonly key: string
  readonly was: string | null
  readonly is: string | null
}

/** What one draft says otherwise than another, in the order of the editor. */
export function differences(was: Answers, is: Answers): Difference[] {
  const [before, after] = [piecesOf(was), piecesOf(is)]
  const keys = new Set([...before.keys(), ...after.keys()])
  const found = [...keys].flatMap((key): Difference[] => {
    const [one, other] = [before.get(key) ?? null, after.get(key) ?? null]
    return one === other ? [] : [{ key, was: one, is: other }]
  })
  return found.toSorted(
    (one, other) => placeOf(one.key) - placeOf(other.key) || (one.key < other.key ? -1 : 1),
  )
}

const placeOf = (key: string): number => {
  const kind = rowKindOf(key)
  return draftFields.indexOf(kind ? (kind === 'exception' ? 'exceptionOn' : 'extraOn') : (key as never))
}

/** Both wrote the same piece, and not the same words. */
export interface Clash {
  readonly key: string
  readonly base: string | null
  readonly theirs: string | null
  readonly mine: string | null
}

export interface Merged {
  /** Everything either wrote; where both wrote the same piece, mine. */
  readonly answers: Answers
  /** What the other editor changed and I did not. */
  readonly theirs: readonly Difference[]
  readonly clashes: readonly Clash[]
}

/**
 * Brings together what two editors made of one draft. Nothing either wrote is lost: a piece only one of them
 * touched is theirs; one both touched keeps mine and is named, with both texts, for me to choose.
 */
export function merge(base: Answers, theirs: Answers, mine: Answers): Merged {
  const [from, other, own] = [piecesOf(base), piecesOf(theirs), piecesOf(mine)]
  const pieces = new Map<string, string>()
  const clashes: Clash[] = []
  for (const key of new Set([...from.keys(), ...other.keys(), ...own.keys()])) {
    const [was, they, i] = [from.get(key), other.get(key), own.get(key)]
    const kept = i === was ? they : i
    if (kept !== undefined) pieces.set(key, kept)
    if (they !== was && i !== was && they !== i)
      clashes.push({ key, base: was ?? null, theirs: they ?? null, mine: i ?? null })
  }
  const answers = answersOfPieces(pieces)
  const clashing = new Set(clashes.map(({ key }) => key))
  const taken = differences(mine, answers).filter(({ key }) => !clashing.has(key))
  return {
    answers,
    theirs: taken,
    clashes: clashes.toSorted((one, two) => placeOf(one.key) - placeOf(two.key)),
  }
}

/** The merged draft with the other editor's words for these pieces. */
export function takeTheirs(answers: Answers, theirs: Answers, keys: readonly string[]): Answers {
  const pieces = new Map(piecesOf(answers))
  const other = piecesOf(theirs)
  for (const key of keys) {
    const value = other.get(key)
    if (value === undefined) pieces.delete(key)
    else pieces.set(key, value)
  }
  return answersOfPieces(pieces)
}
