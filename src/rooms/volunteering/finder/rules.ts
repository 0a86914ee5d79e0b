import type { Place } from '../../../platform/places/places.ts'
import { commitments, kinds, languages, partsOfDay, sides, skills, weekdays } from '../lists.ts'
import { bitsOf, cellOfPacked, flag, lastsOf, leftOf, programmeNumber, type FactTable } from './facts.ts'
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
  }
}

/** How a way to help fits what somebody asked. */
export interface Fit {
  readonly slot: number
  /** Miles from the reader; null where nobody meets, or where it is not known. */
  readonly miles: number | null
  /** Which of its shifts fits first: one with a place left, else one to wait for; -1 where times are agreed. */
  readonly shift: number
  /** When that shift starts, in minutes since 1970; 0 without. */
  readonly starts: number
  /** Its places left; 0: the waiting list is open; -1: as many as come, or no shift. */
  readonly left: number
  readonly urgent: boolean
  readonly score: number
}

const agreed = -1
const noneFits = -2

/** How a way fits, written anew for each one looked at: of ten thousand, fifty are kept. */
export interface Verdict {
  /** -1 where nobody meets, or where it is not known. */
  miles: number
  shift: number
  starts: number
  left: number
  urgent: boolean
  score: number
}

export const blankVerdict = (): Verdict => ({ miles: -1, shift: agreed, starts: 0, left: -1, urgent: false, score: 0 })

/**
 * Whether a way to help fits, and how well. Words were asked of the word index before; `relevance` (0 to 40) is
 * its answer.
 */
export function fitOf(facts: FactTable, slot: number, asked: Asked, relevance = 0): Fit | null {
  const verdict = blankVerdict()
  if (!judge(facts, slot, asked, relevance, verdict)) return null
  return { slot, ...verdict, miles: verdict.miles < 0 ? null : verdict.miles }
}

/** The same, written into a verdict that is used again. */
export function judge(facts: FactTable, slot: number, asked: Asked, relevance: number, verdict: Verdict): boolean {
  const { question } = asked
  if (facts.isClosed(slot, asked.now)) return false
  const isHome = facts.isHome(slot)
  if (question.where === 'home' && !isHome) return false
  if (question.where === 'place' && isHome) return false
  const flags = facts.flags(slot)
  const miles = asked.from && flags & flag.placed ? facts.milesFrom(slot, asked.from.unit) : -1
  if (!isHome && asked.within !== Infinity && (miles < 0 || miles > asked.within)) return false
  if (asked.side !== 0 && (asked.side & facts.side(slot)) === 0) return false
  if (asked.kind !== 0 && (asked.kind & facts.kind(slot)) === 0) return false
  if (asked.often !== 0 && (asked.often & facts.often(slot)) === 0) return false
  if (question.programme !== null && facts.programme(slot) !== asked.programme) return false
  if (question.give !== null && !answersGift(question.give, flags, facts.side(slot))) return false
  if (question.age !== null && facts.youngestAge(slot) > question.age) return false
  if (question.stepfree && !(flags & flag.stepFree)) return false
  if (question.start === 'week' && flags & flag.waits) return false
  const skillsShared = asked.skill === 0 ? 0 : shared(facts.skills(slot), asked.skill)
  if (skillsShared === lacksAll) return false
  const languagesShared = asked.language === 0 ? 0 : shared(facts.languages(slot), asked.language)
  if (languagesShared === lacksAll) return false
  const shift = flags & flag.shifted ? firstShift(facts, slot, asked) : shortEnough(facts.minutes(slot), asked)
  if (shift === noneFits) return false
  verdict.miles = miles
  verdict.shift = shift
  verdict.starts = shift < 0 ? 0 : facts.starts(slot, shift)
  verdict.left = shift < 0 ? -1 : leftOf(facts.packed(slot, shift))
  verdict.urgent = (flags & flag.urgent) !== 0
  verdict.score = scoreOf(asked, verdict, { relevance, isHome, skillsShared, languagesShared })
  return true
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

/** Whether a shift lies ahead, is open, and falls when somebody has time. */
export function shiftFits(facts: FactTable, slot: number, at: number, { now, cells, longest, latestStart }: Asked): boolean {
  const starts = facts.starts(slot, at)
  if (starts <= now || starts > latestStart || facts.until(slot, at) <= now) return false
  const packed = facts.packed(slot, at)
  return (cells === null || cells[cellOfPacked(packed)] === 1) && lastsOf(packed) <= longest
}

interface Parts {
  relevance: number
  isHome: boolean
  skillsShared: number
  languagesShared: number
}

/** What each thing is worth; the README says why. */
export const worth = {
  words: 40,
  here: 30,
  fromHome: 12,
  onTheDay: 15,
  agreedTimes: 6,
  firstSkill: 12,
  moreSkill: 4,
  firstLanguage: 15,
  moreLanguage: 5,
  mostShared: 20,
  urgent: 8,
  soon: 6,
  onlyWaiting: -10,
} as const

/** Beyond so many miles nearness is worth nothing. */
const farAway = 30
const fortnight = 14 * 24 * 60

/** How well it fits: whole points, so that the order never hangs on a rounding. */
function scoreOf(asked: Asked, { miles, shift, starts, left, urgent }: Verdict, parts: Parts): number {
  let score = parts.relevance
  if (asked.from) score += parts.isHome ? worth.fromHome : nearnessOf(miles, asked.within)
  if (asked.cells) score += shift === agreed ? worth.agreedTimes : worth.onTheDay
  score += sharedWorth(parts.skillsShared, worth.firstSkill, worth.moreSkill)
  score += sharedWorth(parts.languagesShared, worth.firstLanguage, worth.moreLanguage)
  if (urgent) score += worth.urgent
  if (left === 0) score += worth.onlyWaiting
  else if (shift >= 0 && starts - asked.now < fortnight) score += worth.soon
  return score
}

const sharedWorth = (count: number, first: number, more: number): number =>
  count <= 0 ? 0 : Math.min(worth.mostShared, first + (count - 1) * more)

const nearnessOf = (miles: number, within: number): number => {
  const furthest = within < farAway ? within : farAway
  return miles < 0 || miles >= furthest ? 0 : Math.floor(worth.here * (1 - miles / furthest) + 0.5)
}
