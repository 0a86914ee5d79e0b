import { sides } from '../lists.ts'
import type { Asked } from './asked.ts'
import { cellOfPacked, flag, lastsOf, leftOf, type FactTable } from './facts.ts'
import { agreed, blankJudgement, type Fit, type Judgement } from './fit.ts'
import type { Question } from './question.ts'
import { scoreOf } from './score.ts'
import type { OpenShift } from './way.ts'

/** No shift of it fits. */
const noneFits = -2

/**
 * Whether a way to help fits, and how well. Words were asked of the word index before; `relevance` (0 to 40) is
 * its answer.
 */
export function fitOf(facts: FactTable, slot: number, asked: Asked, relevance = 0): Fit | null {
  const verdict = blankJudgement()
  if (!judge(facts, slot, asked, relevance, verdict)) return null
  const { miles, shift, starts, left, urgent, score } = verdict
  return { slot, miles: miles < 0 ? null : miles, shift, starts, left, urgent, score }
}

/** The same, written into a verdict that is used again. */
export function judge(
  facts: FactTable,
  slot: number,
  asked: Asked,
  relevance: number,
  verdict: Judgement,
): boolean {
  if (facts.isClosed(slot, asked.now)) return false
  const flags = facts.flags(slot)
  const isHome = facts.isHome(slot)
  const miles = asked.from && flags & flag.placed ? facts.milesFrom(slot, asked.from.unit) : -1
  if (!isHome && asked.within !== Infinity && (miles < 0 || miles > asked.within)) return false
  if (asked.seldom && !fitsSeldomAsked(facts, slot, asked)) return false
  const skillsShared = asked.skill === 0 ? 0 : shared(facts.skills(slot), asked.skill)
  if (skillsShared === lacksAll) return false
  const languagesShared = asked.language === 0 ? 0 : shared(facts.languages(slot), asked.language)
  if (languagesShared === lacksAll) return false
  const shift =
    flags & flag.shifted ? firstShift(facts, slot, asked) : shortEnough(facts.minutes(slot), asked)
  if (shift === noneFits) return false
  verdict.miles = miles
  verdict.shift = shift
  verdict.starts = shift < 0 ? 0 : facts.starts(slot, shift)
  verdict.left = shift < 0 ? -1 : leftOf(facts.packed(slot, shift))
  verdict.urgent = (flags & flag.urgent) !== 0
  verdict.relevance = relevance
  verdict.isHome = isHome
  verdict.skillsShared = skillsShared
  verdict.languagesShared = languagesShared
  verdict.score = scoreOf(asked, verdict)
  return true
}

/**
 * What few people ask. It stands apart because the compiler only lays short functions into one another, and most
 * of a search is `judge`.
 */
function fitsSeldomAsked(facts: FactTable, slot: number, asked: Asked): boolean {
  const { question } = asked
  const flags = facts.flags(slot)
  const isHome = facts.isHome(slot)
  if (question.where === 'home' && !isHome) return false
  if (question.where === 'place' && isHome) return false
  if (asked.side !== 0 && (asked.side & facts.side(slot)) === 0) return false
  if (asked.kind !== 0 && (asked.kind & facts.kind(slot)) === 0) return false
  if (asked.often !== 0 && (asked.often & facts.often(slot)) === 0) return false
  if (question.programme !== null && facts.programme(slot) !== asked.programme) return false
  if (question.give !== null && !answersGift(question.give, flags, facts.side(slot))) return false
  if (question.age !== null && facts.youngestAge(slot) > question.age) return false
  if (question.stepfree && !(flags & flag.stepFree)) return false
  return question.start === null || !(flags & flag.waits)
}

const lacksAll = -1

/** How many of the things asked for somebody has; `lacksAll` when something is asked for and they have none of it. */
function shared(wanted: number, have: number): number {
  if (wanted === 0) return 0
  let both = wanted & have
  if (both === 0) return lacksAll
  let count = 0
  for (; both !== 0; both &= both - 1) count++
  return count
}

const advocating = 1 << sides.indexOf('advocating')

/** The four doors: shifts anybody can take, what asks for a skill, speaking up, and lived experience. */
function answersGift(gift: NonNullable<Question['give']>, flags: number, side: number): boolean {
  switch (gift) {
    case 'hour':
      return (flags & flag.shifted) !== 0
    case 'skill':
      return (flags & flag.asks) !== 0
    case 'voice':
      return side === advocating
    case 'experience':
      return (flags & flag.experience) !== 0
  }
}

/** What has no length of its own is agreed between people, and fits everybody. */
const shortEnough = (minutes: number, { longest }: Asked): number => (minutes <= longest ? agreed : noneFits)

/** The first shift that fits with a place left; without one, the first whose waiting list is open. */
function firstShift(facts: FactTable, slot: number, asked: Asked): number {
  const count = facts.shiftCount(slot)
  let toWaitFor = noneFits
  for (let at = 0; at < count; at++) {
    if (!shiftFits(facts, slot, at, asked)) continue
    if (leftOf(facts.packed(slot, at)) !== 0) return at
    if (toWaitFor === noneFits) toWaitFor = at
  }
  return toWaitFor
}

/** Whether a shift begins from now on, no later than a moment, and can still be signed up for. */
export function openWithin(
  facts: FactTable,
  slot: number,
  at: number,
  { now, latestStart }: Pick<Asked, 'now' | 'latestStart'>,
): boolean {
  const starts = facts.starts(slot, at)
  return starts > now && starts <= latestStart && facts.until(slot, at) > now
}

/** Whether a shift lies ahead, is open, and falls when somebody has time. */
export function shiftFits(facts: FactTable, slot: number, at: number, asked: Asked): boolean {
  const { cells, longest } = asked
  if (!openWithin(facts, slot, at, asked)) return false
  const packed = facts.packed(slot, at)
  return (cells === null || cells[cellOfPacked(packed)] === 1) && lastsOf(packed) <= longest
}

/** The same of a shift that stands by itself. */
export const openShiftFits = (
  { starts, until, lasts, cell }: OpenShift,
  { now, cells, longest, latestStart }: Asked,
): boolean =>
  starts > now &&
  starts <= latestStart &&
  until > now &&
  (cells === null || cells[cell] === 1) &&
  lasts <= longest
