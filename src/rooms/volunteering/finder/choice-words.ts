import { phrases, type Phrase } from '../../../platform/words/words.ts'
import type { PartOfDay, Skill, Weekday } from '../lists.ts'
import type { Gift, Length, Sort, WithinReach } from './forms.ts'

/** How the finder's own lists are said. */

export const weekdayShort: Record<Weekday, Phrase> = phrases('weekday-short', {
  mon: 'Mon',
  tue: 'Tue',
  wed: 'Wed',
  thu: 'Thu',
  fri: 'Fri',
  sat: 'Sat',
  sun: 'Sun',
})
export const weekdayPlural: Record<Weekday, Phrase> = phrases('weekday-plural', {
  mon: 'Mondays',
  tue: 'Tuesdays',
  wed: 'Wednesdays',
  thu: 'Thursdays',
  fri: 'Fridays',
  sat: 'Saturdays',
  sun: 'Sundays',
})
export const weekdayName: Record<Weekday, Phrase> = phrases('weekday', {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
})
export const partName: Record<PartOfDay, Phrase> = phrases('part-of-day', {
  morning: 'Morning',
  afternoon: 'Afternoon',
  evening: 'Evening',
})
export const partPlural: Record<PartOfDay, Phrase> = phrases('part-of-day-plural', {
  morning: 'mornings',
  afternoon: 'afternoons',
  evening: 'evenings',
})
export const partPluralFirst: Record<PartOfDay, Phrase> = phrases('part-of-day-plural-first', {
  morning: 'Mornings',
  afternoon: 'Afternoons',
  evening: 'Evenings',
})
export const reachWords: Record<WithinReach, Phrase> = phrases('finder-reach', {
  2: 'Up to 2 miles',
  5: 'Up to 5 miles',
  10: 'Up to 10 miles',
  20: 'Up to 20 miles',
  any: 'Anywhere',
})
export const lengthWords: Record<Length, Phrase> = phrases('finder-length', {
  60: 'Up to an hour',
  120: 'Up to two hours',
  240: 'Up to half a day',
})
export const giftWords: Record<Gift, Phrase> = phrases('finder-gift', {
  hour: 'An hour',
  skill: 'A skill',
  voice: 'A voice',
  experience: 'A lived experience',
})
export const sortWords: Record<Sort, Phrase> = phrases('finder-sort', {
  best: 'Best fit for me',
  near: 'Nearest',
  soon: 'Soonest',
  needed: 'Most needed',
})

/** A reason that names a skill somebody has. */
export const usesWords: Record<Skill, Phrase> = phrases('finder-uses', {
  cook: 'Uses your cooking',
  drive: 'Uses your driving',
  teach: 'Uses your teaching',
  listen: 'Uses your listening',
  translate: 'Uses your translating',
  medical: 'Uses your medical training',
  legal: 'Uses your knowledge of the law',
  build: 'Uses your skill with tools',
  organise: 'Uses your organising',
  money: 'Uses your head for figures',
  write: 'Uses your writing',
  design: 'Uses your design',
  computers: 'Uses your way with computers',
  music: 'Uses your music',
  sport: 'Uses your sport',
  sew: 'Uses your sewing',
  garden: 'Uses your gardening',
  speak: 'Uses your public speaking',
  fundraise: 'Uses your fundraising',
  host: 'Uses your hosting',
})
