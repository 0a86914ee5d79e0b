import type { Asked } from './asked.ts'
import { agreed, type Judgement } from './fit.ts'

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
export function scoreOf(asked: Asked, verdict: Judgement): number {
  const { shift, starts, left, urgent } = verdict
  let score = verdict.relevance
  if (asked.from) score += verdict.isHome ? worth.fromHome : nearnessOf(verdict.miles, asked.within)
  if (asked.cells) score += shift === agreed ? worth.agreedTimes : worth.onTheDay
  score += sharedWorth(verdict.skillsShared, worth.firstSkill, worth.moreSkill)
  score += sharedWorth(verdict.languagesShared, worth.firstLanguage, worth.moreLanguage)
  if (urgent) score += worth.urgent
  if (left === 0) score += worth.onlyWaiting
  else if (shift >= 0 && starts - asked.now < fortnight) score += worth.soon
  return score
}

const sharedWorth = (count: number, first: number, more: number): number =>
  count <= 0 ? 0 : Math.min(worth.mostShared, first + (count - 1) * more)

const nearnessOf = (miles: number, within: number): number => {
  const furthest = within < farAway ? within : farAway
  return miles < 0 || miles >= furthest ? 0 : Math.floor(worth.here * (1 - miles / furthest) + 0.5) | 0
}
