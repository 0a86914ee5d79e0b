import { z } from 'zod'
import { wallTime } from '../../../../platform/calendar/customs.ts'
import { day, type Day } from '../../../../platform/clock.ts'
import type { Faults } from '../../../../platform/web/faults.ts'
import { answer, type Answers } from '../../../../platform/web/read.ts'
import { orSay } from '../../../../platform/words/sentence.ts'
import { phrases, type Sentence } from '../../../../platform/words/words.ts'
import type { PlannedShift } from '../times.ts'
import {
  blankException,
  exceptionRows,
  extraRows,
  withExceptions,
  withExtras,
  type ExceptionRow,
} from '../writing/rows.ts'
import type { KnownShift } from './rest.ts'

const say = phrases('opportunity-decision', {
  choose: 'Choose what shall happen',
  reason: 'Say why it goes ahead although it touches a time of rest',
})

/** What an editor chose to do about one shift that touches rest. */
export type Choice =
  | { readonly how: 'end'; readonly ends: string }
  | { readonly how: 'start'; readonly starts: string }
  | { readonly how: 'move'; readonly to: Day }
  | { readonly how: 'leave' | 'keep' }

export const decisionName = (key: string): string => `decide-${key}`
export const reasonName = (key: string): string => `decideReason-${key}`
const decisionField = /^decide(?:Reason)?-(\+?\d{4}-\d{2}-\d{2}|once)$/

/** The value a choice has in the form. */
export const choiceValue = (choice: Choice): string =>
  choice.how === 'end'
    ? `end ${choice.ends}`
    : choice.how === 'start'
      ? `start ${choice.starts}`
      : choice.how === 'move'
        ? `move ${choice.to}`
        : choice.how

const choice = z
  .string()
  .max(20)
  .transform((value, context): Choice => {
    const [how, what = ''] = value.split(' ')
    if ((how === 'end' || how === 'start') && wallTime.safeParse(what).success) {
      return how === 'end' ? { how, ends: what } : { how, starts: what }
    }
    if (how === 'move' && z.iso.date().safeParse(what).success) return { how, to: day(what) }
    if ((how === 'leave' || how === 'keep') && what === '') return { how }
    context.addIssue(orSay(say.choose))
    return z.NEVER
  })

/** Splits what was sent into the draft and the decisions sent with it. */
export function splitDecisions(sent: Answers): { draft: Answers; decisions: Answers } {
  const entries = Object.entries(sent)
  return {
    draft: Object.fromEntries(entries.filter(([name]) => !decisionField.test(name))),
    decisions: Object.fromEntries(entries.filter(([name]) => decisionField.test(name))),
  }
}

/**
 * Takes decisions into the draft: each becomes an exception, or changes the extra day or the one day it is about.
 * A decision without its reason, or about a shift that is no more, leaves the draft as it is.
 */
export function takeDecisions(
  draft: Answers,
  decisions: Answers,
  shifts: readonly KnownShift[],
): { answers: Answers; faults: Faults } {
  const faults: Record<string, Sentence> = {}
  let answers = draft
  for (const { shift, touches } of shifts) {
    const given = answer(decisions, decisionName(shift.key))
    if (given === '' || !touches) continue
    const read = choice.safeParse(given)
    const reason = answer(decisions, reasonName(shift.key)).trim().slice(0, 200)
    if (!read.success) faults[decisionName(shift.key)] = say.choose
    else if (read.data.how === 'keep' && reason === '') {
      faults[reasonName(shift.key)] = say.reason
    } else answers = decide(answers, shift, read.data, reason || reasonFor(read.data, touches.name))
  }
  return { answers, faults }
}

/** What people read beside the day, where the editor wrote nothing. */
const reasonFor = ({ how }: Choice, rest: string): string => {
  if (how === 'end') return `Ends before ${rest} comes in`
  if (how === 'start') return `Starts after ${rest} has gone out`
  return how === 'move' ? `Moved for ${rest}` : `Left out for ${rest}`
}

function decide(answers: Answers, shift: PlannedShift, chosen: Choice, reason: string): Answers {
  if (chosen.how === 'keep')
    return withRow(answers, { ...blankException, on: shift.on, what: 'kept', reason }, 'kept')
  if (shift.key === 'once') return decideOnce(answers, chosen)
  if (shift.state === 'extra') return decideExtra(answers, shift, chosen, reason)
  const before = exceptionRows(answers).find((row) => row.on === shift.plannedOn && row.what === 'changed')
  const changed = { ...(before ?? blankException), on: shift.plannedOn, what: 'changed', reason }
  const row: ExceptionRow = isChange(chosen)
    ? { ...changed, ...changeOf(chosen), ...(chosen.how === 'move' ? { to: chosen.to } : {}) }
    : { ...blankException, on: shift.plannedOn, what: 'left-out', reason }
  return withRow(answers, row, 'other')
}

/** One row for what differs on a day, and one for why it goes ahead; a new one takes the place of the old. */
function withRow(answers: Answers, row: ExceptionRow, which: 'kept' | 'other'): Answers {
  const sameKind = (other: ExceptionRow): boolean => (other.what === 'kept') === (which === 'kept')
  const others = exceptionRows(answers).filter((other) => !(other.on === row.on && sameKind(other)))
  return withExceptions(answers, [...others, row])
}

type Change = Exclude<Choice, { how: 'leave' | 'keep' }>

const changeOf = (chosen: Change): Record<string, string> =>
  chosen.how === 'end' ? { ends: chosen.ends } : chosen.how === 'start' ? { starts: chosen.starts } : {}

const isChange = (chosen: Choice): chosen is Change => chosen.how !== 'leave' && chosen.how !== 'keep'

function decideOnce(answers: Answers, chosen: Choice): Answers {
  if (!isChange(chosen)) return answers
  return { ...answers, ...changeOf(chosen), ...(chosen.how === 'move' ? { first: chosen.to } : {}) }
}

function decideExtra(answers: Answers, { on }: PlannedShift, chosen: Choice, reason: string): Answers {
  const rows = extraRows(answers).flatMap((row) => {
    if (row.on !== on) return [row]
    if (!isChange(chosen)) return []
    return [{ ...row, ...changeOf(chosen), reason, ...(chosen.how === 'move' ? { on: chosen.to } : {}) }]
  })
  return withExtras(answers, rows)
}
