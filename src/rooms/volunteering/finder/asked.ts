import type { Place } from '../../../platform/places/places.ts'
import { commitments, kinds, languages, partsOfDay, sides, skills, weekdays } from '../lists.ts'
import { bitsOf, programmeNumber } from './facts.ts'
import { unitOf, type Unit } from './nearness.ts'
import type { Question } from './question.ts'
import { cellsFor } from './when.ts'

/** A question as the rules take it: where from, at what moment, and its lists as sets of bits. */
export interface Asked {
  readonly question: Question
  readonly from: (Place & { readonly unit: Unit }) | null
  /** Minutes since 1970. */
  readonly now: number
  /** Miles at most, or Infinity. */
  readonly within: number
  readonly cells: Uint8Array | null
  readonly longest: number
  readonly latestStart: number
  readonly skill: number
  readonly language: number
  readonly days: number
  readonly parts: number
  readonly often: number
  readonly side: number
  readonly kind: number
  readonly programme: number
  /** Whether something is asked that few people ask, see `fitsSeldomAsked`. */
  readonly seldom: boolean
}

const week = 7 * 24 * 60

export function askedOf(question: Question, from: Place | null, now: number): Asked {
  return {
    question,
    from: from && { ...from, unit: unitOf(from) },
    now,
    within: from === null || question.within === 'any' ? Infinity : Number(question.within),
    cells: cellsFor(question.day, question.part),
    longest: question.long === null ? Infinity : Number(question.long),
    latestStart: question.start === 'week' ? now + week : Infinity,
    skill: bitsOf(skills, question.skill),
    language: bitsOf(languages, question.language),
    days: bitsOf(weekdays, question.day),
    parts: bitsOf(partsOfDay, question.part),
    often: bitsOf(commitments, question.often),
    side: bitsOf(sides, question.side),
    kind: bitsOf(kinds, question.kind),
    programme: programmeNumber(question.programme),
    seldom: asksSeldom(question),
  }
}

const asksSeldom = ({ where, side, kind, often, programme, give, age, stepfree, start }: Question): boolean =>
  where !== 'both' ||
  side.length + kind.length + often.length > 0 ||
  programme !== null ||
  give !== null ||
  age !== null ||
  stepfree ||
  start !== null
