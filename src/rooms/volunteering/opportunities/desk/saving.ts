import { z } from 'zod'
import { text } from '../../../../platform/web/text.ts'
import { say, sentenceOf, type Faults } from '../../../../platform/web/faults.ts'
import { answer, type Answers } from '../../../../platform/web/read.ts'
import type { Sentence } from '../../../../platform/words/words.ts'
import { isDraftField } from '../writing/forms.ts'
import {
  exceptionRows,
  extraRows,
  withBlankException,
  withBlankExtra,
  withExceptions,
  withExtras,
} from '../writing/rows.ts'
import { splitDecisions } from '../publishing/decisions.ts'
import { withoutBrackets } from './fields.ts'

/** What a press on the editor asks for. */
export type Act =
  | { readonly what: 'save' | 'changes' | 'ask' | 'show' | 'add-exception' | 'add-extra' }
  | { readonly what: 'remove'; readonly kind: 'exception' | 'extra'; readonly row: number }

const plain = z.enum(['save', 'changes', 'ask', 'show', 'add-exception', 'add-extra'])

export function actOf(value: string): Act {
  const known = plain.safeParse(value)
  if (known.success) return { what: known.data }
  const row = /^remove-(exception|extra)-(\d{1,3})$/.exec(value)
  return row
    ? { what: 'remove', kind: row[1] as 'exception' | 'extra', row: Number(row[2]) }
    : { what: 'save' }
}

export interface Sent {
  readonly act: Act
  /** The version the editor was opened at. */
  readonly seen: number
  /** How many of its contacts were forgotten by then. */
  readonly forgotten: number
  readonly draft: Answers
  readonly decisions: Answers
  /** Pieces for which the other editor's words were chosen. */
  readonly takes: readonly string[]
  /** What cannot even be kept: a field no form of ours has, a sign no keyboard types. */
  readonly faults: Faults
}

const takeField = /^take-(.{1,60})$/
const keepable = text({ max: 20_000, min: 0, lines: true })

/** Reads what the editor sent. Sense is not asked for here, only what can be kept as it was typed. */
export function readSent(typed: Answers): Sent {
  const { version: _, act: __, contactsForgotten: ___, ...rest } = withoutBrackets(typed)
  const { draft: fields, decisions } = splitDecisions(rest)
  const takes = Object.entries(fields).flatMap(([name, value]) => {
    const key = takeField.exec(name)?.[1]
    return key !== undefined && value === 'theirs' ? [key] : []
  })
  const draft = Object.fromEntries(Object.entries(fields).filter(([name]) => !takeField.test(name)))
  return {
    act: actOf(answer(typed, 'act')),
    seen: Number(answer(typed, 'version')) || 0,
    forgotten: Number(answer(typed, 'contactsForgotten')) || 0,
    draft,
    decisions,
    takes,
    faults: { ...faultsIn(draft), ...faultsIn(decisions, () => true) },
  }
}

function faultsIn(answers: Answers, isKnown: (name: string) => boolean = isDraftField): Faults {
  const faults: Record<string, Sentence> = {}
  for (const [name, typed] of Object.entries(answers)) {
    if (!isKnown(name)) faults['form'] = say.noSuchField
    for (const one of Array.isArray(typed) ? typed : [typed]) {
      const read = keepable.safeParse(one)
      if (!read.success) faults[name] = sentenceOf(read.error.issues[0]!)
    }
  }
  return faults
}

/** The draft as it comes back, not kept yet: with one more row, or one fewer. */
export function reshaped(draft: Answers, act: Act): Answers {
  switch (act.what) {
    case 'add-exception':
      return withBlankException(draft)
    case 'add-extra':
      return withBlankExtra(draft)
    case 'remove':
      return act.kind === 'exception'
        ? withExceptions(
            draft,
            exceptionRows(draft).filter((_row, at) => at !== act.row),
          )
        : withExtras(
            draft,
            extraRows(draft).filter((_row, at) => at !== act.row),
          )
    case 'save':
    case 'changes':
    case 'ask':
    case 'show':
      return draft
  }
}
