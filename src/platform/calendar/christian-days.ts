import type { Day } from '../clock.ts'
import { day, plusDays } from '../clock.ts'
import type { ChristianRest } from './customs.ts'
import { orthodoxEaster, westernEaster } from './easter.ts'

type ChristianDay = ChristianRest['days'][number]

export const christianNames: Readonly<Record<ChristianDay, string>> = {
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
const fromEaster: Record<Exclude<ChristianDay, 'christmas-eve' | 'christmas-day'>, number> = {
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

/** The days of rest these customs keep in a civil year, besides Sundays. */
export function christianDaysOf(
  year: number,
  { days, tradition }: Pick<ChristianRest, 'days' | 'tradition'>,
): { on: Day; name: string }[] {
  const easter = tradition === 'western' ? westernEaster(year) : orthodoxEaster(year)
  return days.map((which) => {
    const fixed = which === 'christmas-eve' || which === 'christmas-day'
    const on = fixed ? day(`${year}-${christmas[tradition][which]}`) : plusDays(easter, fromEaster[which])
    return { on, name: christianNames[which] }
  })
}
