declare const dayMark: unique symbol

/** A civil day, `2026-11-24`. As text it compares, sorts, and travels to the database unchanged. */
export type Day = string & { readonly [dayMark]: true }

/** A span of days, both ends included. */
export interface Period {
  readonly from: Day
  readonly to: Day
}

/** Where the time comes from. Passed in, so that a test can say what day it is. */
export interface Clock {
  now(): Temporal.Instant
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() }

/** The civil time of the charity; schedules and days are counted in it. */
export const homeZone = 'Europe/London'

/** Reads a day from text; throws on anything that is not exactly `YYYY-MM-DD` of a real day. */
export function day(text: string): Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError(`Not a day: ${text}`)
  return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as Day
}

export const plain = (of: Day): Temporal.PlainDate => Temporal.PlainDate.from(of)
export const dayOf = (date: Temporal.PlainDate): Day => date.withCalendar('iso8601').toString() as Day
export const plusDays = (from: Day, days: number): Day => dayOf(plain(from).add({ days }))
export const daysBetween = (from: Day, to: Day): number => plain(from).until(plain(to)).days

/** The day it is in London at this moment. */
export const dayAt = (moment: Temporal.Instant, zone: string = homeZone): Day =>
  moment.toZonedDateTimeISO(zone).toPlainDate().toString() as Day

/** The moment at which a London wall clock shows this time; in the skipped hour of spring, an hour later. */
export const momentAt = (on: Day, time: string, zone: string = homeZone): Temporal.Instant =>
  Temporal.PlainDateTime.from(`${on}T${time}`).toZonedDateTime(zone).toInstant()

/** Full years of age on a day. Someone born on 29 February turns a year older on 1 March of common years. */
export function ageOn(born: Day, on: Day): number {
  const birth = plain(born)
  const years = plain(on).year - birth.year
  const birthday =
    birth.month === 2 && birth.day === 29 && !plain(on).inLeapYear
      ? Temporal.PlainDate.from({ year: plain(on).year, month: 3, day: 1 })
      : birth.with({ year: plain(on).year })
  return Temporal.PlainDate.compare(plain(on), birthday) < 0 ? years - 1 : years
}

export const calendarYear = (year: number): Period => ({
  from: day(`${year}-01-01`),
  to: day(`${year}-12-31`),
})

/** The UK tax year that begins on 6 April of this year. */
export const taxYear = (year: number): Period => ({
  from: day(`${year}-04-06`),
  to: day(`${year + 1}-04-05`),
})

/** The days of a Hebrew year, 1 Tishri to 29 Elul; each day is the civil day on whose evening the Hebrew day ends. */
export function jewishYear(year: number): Period {
  const first = (of: number): Temporal.PlainDate =>
    Temporal.PlainDate.from({ calendar: 'hebrew', year: of, monthCode: 'M01', day: 1 })
  return { from: dayOf(first(year)), to: dayOf(first(year + 1).subtract({ days: 1 })) }
}

/** The last so many days before and including today. */
export const last = (count: number, _unit: 'days', today: Day): Period => ({
  from: plusDays(today, 1 - count),
  to: today,
})

export const within = (period: Period, on: Day): boolean => period.from <= on && on <= period.to

/** Which of two moments comes first, as sorting asks it: below zero when the first does. */
export const byTime = (one: Temporal.Instant, other: Temporal.Instant): number =>
  Temporal.Instant.compare(one, other)
