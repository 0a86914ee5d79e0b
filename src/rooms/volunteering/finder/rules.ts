import type { Place } from '../../../platform/places/places.ts'
import { commitments, kinds, languages, sides, skills, type Check } from '../lists.ts'
import { milesApart, unitOf, type Unit } from './nearness.ts'
import type { Question } from './question.ts'
import type { Way } from './way.ts'
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
  readonly often: number
  readonly side: number
  readonly kind: number
}

const bitsOf = <Value>(list: readonly Value[], values: readonly Value[]): number =>
  values.reduce((bits, one) => bits | (1 << list.indexOf(one)), 0)

export const skillBits = (values: Way['skills']): number => bitsOf(skills, values)
export const languageBits = (values: Way['languages']): number => bitsOf(languages, values)

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
    skill: skillBits(question.skill),
    language: languageBits(question.language),
    often: bitsOf(commitments, question.often),
    side: bitsOf(sides, question.side),
    kind: bitsOf(kinds, question.kind),
  }
}

/** How a way to help fits what somebody asked. */
export interface Fit {
  readonly way: Way
  /** Miles from the reader; null where nobody meets, or where it is not known. */
  readonly miles: number | null
  /** Which of its shifts fits first: one with a place left, else one to wait for; -1 where times are agreed. */
  readonly shift: number
  readonly score: number
}

/** What keeps somebody from starting this week; the film is watched while signing up. */
export const waitsFor = (check: Check): boolean => check !== 'film'

const agreed = -1
const noneFits = -2

/**
 * Whether a way to help fits, and how well. Words were asked of the word index before; `relevance` (0 to 40) is
 * its answer.
 */
export function fitOf(way: Way, asked: Asked, relevance = 0): Fit | null {
  const { question } = asked
  if (way.closesAt <= asked.now) return null
  if (question.where === 'home' && way.where !== 'home') return null
  if (question.where === 'place' && way.where === 'home') return null
  if (asked.side !== 0 && (asked.side & (1 << sides.indexOf(way.side))) === 0) return null
  if (asked.kind !== 0 && (asked.kind & (1 << kinds.indexOf(way.kind))) === 0) return null
  if (asked.often !== 0 && (asked.often & (1 << commitments.indexOf(way.commitment))) === 0) return null
  if (question.programme !== null && way.programmeId !== question.programme) return null
  if (question.give !== null && !answersGift(way, question.give)) return null
  if (question.age !== null && way.youngestAge > question.age) return null
  if (question.stepfree && way.where !== 'home' && way.stepFree !== 'yes') return null
  if (question.start === 'week' && way.checks.some(waitsFor)) return null
  const skillsShared = asked.skill === 0 ? 0 : shared(skillBits(way.skills), asked.skill)
  if (skillsShared === lacksAll) return null
  const languagesShared = asked.language === 0 ? 0 : shared(languageBits(way.languages), asked.language)
  if (languagesShared === lacksAll) return null
  const miles = asked.from && way.unit ? milesApart(asked.from.unit, way.unit) : null
  if (way.where !== 'home' && asked.within !== Infinity && (miles === null || miles > asked.within)) return null
  const shift = way.shifted ? firstShift(way, asked) : longEnough(way, asked) ? agreed : noneFits
  if (shift === noneFits) return null
  return { way, miles, shift, score: scoreOf(way, asked, { relevance, miles, shift, skillsShared, languagesShared }) }
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

/** The four doors: shifts anybody can take, what asks for a skill, speaking up, and lived experience. */
function answersGift(way: Way, gift: NonNullable<Question['give']>): boolean {
  switch (gift) {
    case 'hour':
      return way.shifted
    case 'skill':
      return way.skills.length > 0 || way.languages.length > 0
    case 'voice':
      return way.side === 'advocating'
    case 'experience':
      return way.livedExperience
  }
}

const longEnough = (way: Way, { longest }: Asked): boolean => way.minutes === null || way.minutes <= longest

/** The first shift that fits with a place left; without one, the first whose waiting list is open. */
function firstShift({ shifts }: Way, { now, cells, longest, latestStart }: Asked): number {
  let toWaitFor = noneFits
  for (let at = 0; at < shifts.count; at++) {
    const starts = shifts.starts[at]!
    if (starts <= now) continue
    if (starts > latestStart) break
    if (cells !== null && cells[shifts.cells[at]!] === 0) continue
    if (shifts.lasts[at]! > longest) continue
    if (shifts.left[at] !== 0) return at
    if (toWaitFor === noneFits) toWaitFor = at
  }
  return toWaitFor
}

/** Every shift that fits, soonest first; for a calendar, and for saying on which days. */
export function fittingShifts({ shifts }: Way, { now, cells, longest, latestStart }: Asked): number[] {
  const fitting: number[] = []
  for (let at = 0; at < shifts.count; at++) {
    const starts = shifts.starts[at]!
    if (starts <= now || starts > latestStart) continue
    if (cells !== null && cells[shifts.cells[at]!] === 0) continue
    if (shifts.lasts[at]! <= longest) fitting.push(at)
  }
  return fitting
}

interface Parts {
  relevance: number
  miles: number | null
  shift: number
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
  mostSkill: 20,
  experience: 10,
  urgent: 8,
  soon: 6,
  onlyWaiting: -10,
} as const

/** Beyond so many miles nearness is worth nothing. */
const farAway = 30
const fortnight = 14 * 24 * 60

/** How well it fits: whole points, so that the order never hangs on a rounding. */
function scoreOf(way: Way, asked: Asked, parts: Parts): number {
  const { question } = asked
  let score = parts.relevance
  if (asked.from) {
    if (way.where === 'home') score += worth.fromHome
    else if (parts.miles !== null) score += Math.max(0, Math.round(worth.here * (1 - parts.miles / Math.min(asked.within, farAway))))
  }
  if (asked.cells) score += parts.shift === agreed ? worth.agreedTimes : worth.onTheDay
  if (parts.skillsShared > 0) score += Math.min(worth.mostSkill, worth.firstSkill + (parts.skillsShared - 1) * worth.moreSkill)
  if (parts.languagesShared > 0) {
    score += Math.min(worth.mostSkill, worth.firstLanguage + (parts.languagesShared - 1) * worth.moreLanguage)
  }
  if (question.give === 'experience') score += worth.experience
  if (way.urgent) score += worth.urgent
  if (parts.shift >= 0) {
    if (way.shifts.left[parts.shift] === 0) score += worth.onlyWaiting
    else if (way.shifts.starts[parts.shift]! - asked.now < fortnight) score += worth.soon
  }
  return score
}
