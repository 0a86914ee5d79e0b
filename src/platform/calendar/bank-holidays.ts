import { z } from 'zod'
import type { Day, Period } from '../clock.ts'
import { day, dayOf, plain, plusDays } from '../clock.ts'
import { orSay } from '../words/sentence.ts'
import { westernEaster } from './easter.ts'
import { say } from './words.ts'

export const nations = ['england-and-wales', 'scotland', 'northern-ireland'] as const
export type Nation = (typeof nations)[number]

/** A civil day, `2026-12-05`. */
export const civilDay = z.iso.date({ error: orSay(say.day), abort: true }).transform(day)

const changeNations = z
  .array(z.enum(nations))
  .min(1)
  .default([...nations])

/** A one-off: a day added by proclamation, or a usual one moved. */
export const bankHolidayChange = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('added'),
    on: civilDay,
    name: z.string().trim().min(1).max(80),
    nations: changeNations,
  }),
  z.object({ kind: z.literal('moved'), from: civilDay, to: civilDay, nations: changeNations }),
])
export type BankHolidayChange = z.output<typeof bankHolidayChange>

const everywhere = [...nations]

/** The one-offs proclaimed since 2011; a charity adds later ones on its settings page. */
export const knownChanges: readonly BankHolidayChange[] = [
  { kind: 'added', on: day('2011-04-29'), name: 'Royal wedding', nations: everywhere },
  { kind: 'moved', from: day('2012-05-28'), to: day('2012-06-04'), nations: everywhere },
  { kind: 'added', on: day('2012-06-05'), name: 'Queen’s Diamond Jubilee', nations: everywhere },
  { kind: 'moved', from: day('2020-05-04'), to: day('2020-05-08'), nations: everywhere },
  { kind: 'moved', from: day('2022-05-30'), to: day('2022-06-02'), nations: everywhere },
  { kind: 'added', on: day('2022-06-03'), name: 'Queen’s Platinum Jubilee', nations: everywhere },
  { kind: 'added', on: day('2022-09-19'), name: 'State Funeral of Queen Elizabeth II', nations: everywhere },
  { kind: 'added', on: day('2023-05-08'), name: 'Coronation of King Charles III', nations: everywhere },
  { kind: 'added', on: day('2026-06-15'), name: 'World Cup', nations: ['scotland'] },
]

/** Whose bank holidays, with the one-offs the charity knows of. */
export const bankHolidayRules = z.object({
  nation: z.enum(nations),
  changes: z
    .array(bankHolidayChange)
    .max(200)
    .default([...knownChanges]),
})
export type BankHolidayRules = z.output<typeof bankHolidayRules>

export interface BankHoliday {
  readonly on: Day
  readonly name: string
  /** The day itself fell on a weekend, or on another bank holiday. */
  readonly substitute: boolean
}

interface Usual {
  readonly name: string
  readonly on: Day
}

const monday = 1
const firstMonday = (year: number, month: number): Day => {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  return dayOf(first.add({ days: (monday - first.dayOfWeek + 7) % 7 }))
}
const lastMonday = (year: number, month: number): Day => {
  const last = Temporal.PlainDate.from({ year, month, day: 1 }).add({ months: 1 }).subtract({ days: 1 })
  return dayOf(last.subtract({ days: last.dayOfWeek - monday }))
}

/** The days of a year by rule, before weekends are looked at: Banking and Financial Dealings Act 1971, and usage. */
function usualDays(nation: Nation, year: number): Usual[] {
  const on = (monthDay: string): Day => day(`${year}-${monthDay}`)
  const easter = westernEaster(year)
  const scotland = nation === 'scotland'
  return [
    { name: 'New Year’s Day', on: on('01-01') },
    ...(scotland ? [{ name: '2nd January', on: on('01-02') }] : []),
    ...(nation === 'northern-ireland' ? [{ name: 'St Patrick’s Day', on: on('03-17') }] : []),
    { name: 'Good Friday', on: plusDays(easter, -2) },
    ...(scotland ? [] : [{ name: 'Easter Monday', on: plusDays(easter, 1) }]),
    { name: 'Early May bank holiday', on: firstMonday(year, 5) },
    { name: 'Spring bank holiday', on: lastMonday(year, 5) },
    ...(nation === 'northern-ireland'
      ? [{ name: 'Battle of the Boyne (Orangemen’s Day)', on: on('07-12') }]
      : []),
    { name: 'Summer bank holiday', on: scotland ? firstMonday(year, 8) : lastMonday(year, 8) },
    ...(scotland ? [{ name: 'St Andrew’s Day', on: on('11-30') }] : []),
    { name: 'Christmas Day', on: on('12-25') },
    { name: 'Boxing Day', on: on('12-26') },
  ]
}

const isWeekend = (on: Day): boolean => plain(on).dayOfWeek >= 6

/**
 * The bank holidays of a nation in a year, in order. A day that falls on a weekend has a substitute:
 * the next weekday that is not itself a bank holiday. Rules as they stand since 2007.
 */
export function bankHolidays({ nation, changes }: BankHolidayRules, year: number): BankHoliday[] {
  const mine = changes.filter((change) => change.nations.includes(nation))
  const days = usualDays(nation, year)
  const taken = new Set(days.filter((one) => !isWeekend(one.on)).map((one) => one.on))
  const found = days.map((one): BankHoliday => {
    if (!isWeekend(one.on)) return { ...one, substitute: false }
    let on = one.on
    while (isWeekend(on) || taken.has(on)) on = plusDays(on, 1)
    taken.add(on)
    return { name: one.name, on, substitute: true }
  })
  for (const change of mine) {
    if (change.kind === 'added' && plain(change.on).year === year) {
      found.push({ on: change.on, name: change.name, substitute: false })
    }
    if (change.kind !== 'moved') continue
    const moved = found.findIndex((one) => one.on === change.from)
    const known = found[moved]
    if (known) found[moved] = { ...known, on: change.to }
  }
  return found.toSorted((one, other) => (one.on < other.on ? -1 : 1))
}

/** The bank holidays of a nation within a period. */
export function bankHolidaysIn(rules: BankHolidayRules, { from, to }: Period): BankHoliday[] {
  const first = plain(from).year
  const count = plain(to).year - first + 1
  return Array.from({ length: count }, (_, index) => bankHolidays(rules, first + index))
    .flat()
    .filter(({ on }) => from <= on && on <= to)
}
