import type { Day } from '../clock.ts'
import { plain, plusDays } from '../clock.ts'
import type { ChristianRest } from './customs.ts'
import { orthodoxEaster, westernEaster } from './easter.ts'

type ChristianDay = ChristianRest['days'][number]

const names: Record<ChristianDay, string> = {
  'good-friday': 'Good Friday',
  'holy-saturday': 'Holy Saturday',
  'easter-sunday': 'Easter Sunday',
  'easter-monday': 'Easter Monday',
  'ascension-day': 'Ascension Day',
  pentecost: 'Pentecost',
  'christmas-eve': 'Christmas Eve',
  'christmas-day': 'Christmas Day',
}

/** Days after Easter Sunday. */
const fromEaster: Partial<Record<ChristianDay, number>> = {
  'good-friday': -2,
  'holy-saturday': -1,
  'easter-sunday': 0,
  'easter-monday': 1,
  'ascension-day': 39,
  pentecost: 49,
}

const christmas = {
  western: { 'christmas-eve': '12-24', 'christmas-day': '12-25' },
  orthodox: { 'christmas-eve': '01-06', 'christmas-day': '01-07' },
} as const

/** The day of rest this day is for these customs, by name, or null. */
export function christianDay(on: Day, { days, tradition }: Pick<ChristianRest, 'days' | 'tradition'>): string | null {
  const { year } = plain(on)
  const easter = tradition === 'western' ? westernEaster(year) : orthodoxEaster(year)
  const falls = (which: ChristianDay): boolean => {
    if (which === 'christmas-eve' || which === 'christmas-day') return on.slice(5) === christmas[tradition][which]
    return on === plusDays(easter, fromEaster[which] ?? 0)
  }
  const found = days.find(falls)
  return found ? names[found] : null
}
