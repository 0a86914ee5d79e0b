import { roundMiles, type SaidMiles } from '../../../platform/places/distance.ts'
import { skills, type Commitment, type Skill } from '../lists.ts'
import { cellOfPacked, flag, lastsOf, type FactTable } from './facts.ts'
import type { Asked } from './asked.ts'
import type { Fit } from './fit.ts'
import { shiftFits } from './rules.ts'
import type { Way } from './way.ts'

/** Why a way to help is in the list, or what speaks against it; each true of this way and this question. */
export type Reason =
  | { readonly kind: 'miles'; readonly miles: SaidMiles }
  | { readonly kind: 'from-home' }
  /** Days and parts as bits, in the order of their lists. */
  | { readonly kind: 'on-the-days'; readonly days: number; readonly parts: number }
  | { readonly kind: 'in-own-time' }
  | { readonly kind: 'times-agreed' }
  | { readonly kind: 'uses-languages'; readonly languages: number }
  | { readonly kind: 'uses-skill'; readonly skill: Skill }
  | { readonly kind: 'lived-experience' }
  | { readonly kind: 'as-often'; readonly often: Commitment }
  | { readonly kind: 'as-long'; readonly minutes: number }
  | { readonly kind: 'starts-this-week' }
  | { readonly kind: 'open-at-age'; readonly age: number }
  | { readonly kind: 'step-free' }

/** What somebody should know before they choose. */
export type Against =
  | { readonly kind: 'not-step-free' }
  | { readonly kind: 'only-waiting' }
  | { readonly kind: 'unknown-distance' }

/** The reasons of one result, the strongest first. */
export function reasonsFor(way: Way, fit: Fit, asked: Asked, facts: FactTable): Reason[] {
  const { question } = asked
  const reasons: Reason[] = []
  if (fit.miles !== null) {
    reasons.push({
      kind: 'miles',
      miles: roundMiles(fit.miles, asked.from?.precision === 'area' ? 'roughly' : 'closely'),
    })
  }
  if (way.where === 'home' && (asked.from || question.where === 'home')) reasons.push({ kind: 'from-home' })
  if (asked.cells) reasons.push(whenReason(way, asked, facts, fit.slot))
  const spoken = asked.language & facts.languages(fit.slot)
  if (spoken !== 0) reasons.push({ kind: 'uses-languages', languages: spoken })
  for (const skill of question.skill)
    if (way.skills.includes(skill)) reasons.push({ kind: 'uses-skill', skill })
  if (question.give === 'experience') reasons.push({ kind: 'lived-experience' })
  if (question.often.length > 0) reasons.push({ kind: 'as-often', often: way.commitment })
  const minutes = lengthOf(way, fit, facts)
  if (question.long !== null && minutes !== null) reasons.push({ kind: 'as-long', minutes })
  if (question.start === 'week') reasons.push({ kind: 'starts-this-week' })
  if (question.age !== null && question.age < 18) reasons.push({ kind: 'open-at-age', age: question.age })
  if (question.stepfree && way.where !== 'home') reasons.push({ kind: 'step-free' })
  return reasons
}

/** What speaks against a result, said as plainly as what speaks for it. */
export function againstFor(way: Way, fit: Fit, asked: Asked): Against[] {
  const against: Against[] = []
  if (fit.shift >= 0 && fit.left === 0) against.push({ kind: 'only-waiting' })
  if (way.where !== 'home' && way.stepFree === 'no') against.push({ kind: 'not-step-free' })
  if (asked.from && way.where !== 'home' && fit.miles === null) against.push({ kind: 'unknown-distance' })
  return against
}

/**
 * Results with the same `whatOf` have the same reasons, but for their miles, and the same against them, whoever asks
 * with the same `mannerOf` and has the same in common with them (`sharedOf`). Cheaper by far than the reasons.
 */
export function whatOf(fit: Fit, asked: Asked, facts: FactTable): number {
  const { question } = asked
  const { slot, shift } = fit
  const flags = facts.flags(slot)
  const isFull = shift >= 0 && fit.left === 0
  const place = facts.isHome(slot) ? 1 : fit.miles === null ? 2 : 0
  const flat = place | (flags & flag.steps ? 4 : 0) | (isFull ? 8 : 0) | (facts.kind(slot) << 4)
  const when = asked.cells && flags & flag.shifted ? fittingDays(asked, facts, slot) : 0
  const often = question.often.length > 0 ? facts.often(slot) : 0
  const what = flat | (when << 8) | (often << 18)
  if (question.long === null) return what
  return what + 2 ** 23 * ((shift >= 0 ? lastsOf(facts.packed(slot, shift)) : facts.minutes(slot)) + 1)
}

/** Languages and skills that a result and a question have in common: a bit for each of them. */
export const sharedOf = ({ slot }: Fit, asked: Asked, facts: FactTable): number =>
  (asked.language & facts.languages(slot)) * 2 ** skills.length + (asked.skill & facts.skills(slot))

/** What of a question decides about reasons, whatever the result is: thirteen bits. */
export const mannerOf = ({ question, cells, from }: Asked): number =>
  (cells ? 1 : 0) |
  (from ? 2 : 0) |
  (question.where === 'home' ? 4 : 0) |
  (question.give === 'experience' ? 8 : 0) |
  (question.often.length > 0 ? 16 : 0) |
  (question.long === null ? 0 : 32) |
  (question.start === 'week' ? 64 : 0) |
  (question.stepfree ? 128 : 0) |
  (question.age !== null && question.age < 18 ? question.age << 8 : 0)

/** On which of the days somebody asked for its shifts fall; the parts only where they asked for parts. */
function whenReason(way: Way, asked: Asked, facts: FactTable, slot: number): Reason {
  if (!way.shifted) return way.kind === 'task' ? { kind: 'in-own-time' } : { kind: 'times-agreed' }
  const fitting = fittingDays(asked, facts, slot)
  return { kind: 'on-the-days', days: fitting >> 3, parts: fitting & 7 }
}

/** Of the days and parts asked for, those on which fitting shifts fall: seven bits of days before three of parts. */
function fittingDays(asked: Asked, facts: FactTable, slot: number): number {
  let days = 0
  let parts = 0
  const count = facts.shiftCount(slot)
  for (let shift = 0; shift < count; shift++) {
    if (!shiftFits(facts, slot, shift, asked)) continue
    const cell = cellOfPacked(facts.packed(slot, shift))
    days |= 1 << (cell >> 3)
    parts |= cell & 7
  }
  return ((days & asked.days) << 3) | (parts & asked.parts)
}

/** How long one time takes: the shift that fits, else what the way says of itself. */
function lengthOf(way: Way, fit: Fit, facts: FactTable): number | null {
  return fit.shift >= 0 ? lastsOf(facts.packed(fit.slot, fit.shift)) : way.minutes
}
