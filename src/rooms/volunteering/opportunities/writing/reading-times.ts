import { wallTime } from '../../../../platform/calendar/customs.ts'
import {
  isUsual,
  type Nth,
  type SeriesFault,
  type Weekday,
} from '../../../../platform/calendar/recurrence.ts'
import { day, type Day } from '../../../../platform/clock.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import { phrases, type Phrase } from '../../../../platform/words/words.ts'
import { hasShifts, checkTimes, type Times } from '../times.ts'
import { columnsOf, exceptionKinds, type DraftValues, type ExceptionKind } from './forms.ts'
import { exceptionRows, extraRows, type ExceptionRow, type ExtraRow } from './rows.ts'

const say = phrases('opportunity-times', {
  first: 'Enter the day it happens',
  dates: 'Choose at least one day',
  firstDay: 'Enter the first day',
  weekdays: 'Choose at least one weekday',
  nths: 'Choose which weeks of the month',
  starts: 'Enter when it starts',
  ends: 'Enter when it ends',
  eachDate: 'Enter each day like 24 November 2026',
  lastFirst: 'The last day comes before the first',
  every: 'Enter a number of weeks or months from 1 to 12',
  endsAtStart: 'It cannot end at the time it starts; look at the days that differ too',
  twoExceptions: 'One day has two exceptions. Keep the right one.',
  twoExtras: 'One day is an extra day twice. Keep the right one.',
})

/** What makes no sense in a row. */
const rowSays = phrases('opportunity-times-row', {
  time: 'Enter a time, like 16:00',
  places: 'Enter how many people you need that day, from 1 to 10,000',
  on: 'Enter the day this is about, like 24 November 2026',
  what: 'Choose what happens that day',
  whyLeftOut: 'Say why this day is left out; people who look for it will read it',
  whyKept: 'Say why it goes ahead although it touches a time of rest',
  to: 'Enter the day it moves to, like 25 November 2026',
  nothingDiffers: 'Say what is different that day: the day, the time or the number of places',
  extraOn: 'Enter the extra day, like 24 November 2026',
  noShift: 'The series has no shift on this day, so there is nothing to leave out or change',
})
type RowFault = keyof typeof rowSays

type Found = Record<string, Phrase>

export interface ReadTimes {
  readonly times: Times | null
  /** What was typed and makes no sense. */
  readonly faults: Readonly<Found>
  /** What is not typed yet, and must be before others read it. */
  readonly missing: Readonly<Found>
}

type Pattern = Times['pattern']
type Exception = Times['exceptions'][number]
type Kept = Times['kept'][number]
type Extra = Times['extras'][number]

const isDay = (typed: string): boolean => {
  try {
    return Boolean(day(typed))
  } catch {
    return false
  }
}

/** The pattern as chosen, or what is missing to make one. */
function patternOf(
  values: DraftValues,
): { pattern: Pattern; from: Day; to: Day | null } | { missing: Found } {
  const first = values.first === null ? null : day(values.first)
  if (values.kind === 'one-off') {
    if (!first) return { missing: { first: say.first } }
    return { pattern: { kind: 'dates', days: [first] }, from: first, to: first }
  }
  if (values.repeats === 'dates') {
    const days = values.dates.filter(isDay).map(day).toSorted()
    if (days.length === 0) return { missing: { dates: say.dates } }
    return { pattern: { kind: 'dates', days }, from: days[0]!, to: days.at(-1)! }
  }
  const missing: Found = {}
  if (!first) missing['first'] = say.firstDay
  if (values.weekdays.length === 0) missing['weekdays'] = say.weekdays
  if (values.repeats === 'monthly' && values.nths.length === 0) missing['nths'] = say.nths
  if (!first || Object.keys(missing).length > 0) return { missing }

  const weekdays = values.weekdays.map((one) => Number(one) as Weekday)
  const every = values.every ?? 1
  const pattern: Pattern =
    values.repeats === 'weekly'
      ? { kind: 'weekly', every, weekdays }
      : {
          kind: 'monthly',
          every,
          on: values.nths.flatMap((nth) =>
            weekdays.map((weekday) => ({ nth: nth === 'last' ? nth : (Number(nth) as Nth), weekday })),
          ),
        }
  return { pattern, from: first, to: values.last === null ? null : day(values.last) }
}

/** What differs in a row: times and places, each as typed or left as usual. */
function readDifference(row: ExtraRow): Outcome<Omit<Extra, 'on'>, RowFault> {
  const { starts, ends, places, reason } = row
  for (const time of [starts, ends]) {
    if (time !== '' && !wallTime.safeParse(time).success) return refuse('time')
  }
  const capacity = places === '' ? undefined : Number(places)
  if (capacity !== undefined && !(Number.isInteger(capacity) && capacity >= 1 && capacity <= 10_000)) {
    return refuse('places')
  }
  return allow({
    ...(starts && { starts }),
    ...(ends && { ends }),
    ...(capacity !== undefined && { capacity }),
    ...(reason && { reason }),
  })
}

type ReadRow = { exception: Exception } | { kept: Kept }

function readException(row: ExceptionRow): Outcome<ReadRow, RowFault> {
  if (!isDay(row.on)) return refuse('on')
  const on = day(row.on)
  const what = exceptionKinds.find((one) => one === row.what) satisfies ExceptionKind | undefined
  if (!what) return refuse('what')
  if (what === 'left-out') {
    if (!row.reason) return refuse('whyLeftOut')
    return allow({ exception: { kind: 'left-out', on, reason: row.reason } })
  }
  if (what === 'kept') {
    if (!row.reason) return refuse('whyKept')
    return allow({ kept: { on, reason: row.reason } })
  }
  if (row.to !== '' && !isDay(row.to)) return refuse('to')
  const difference = readDifference(row)
  if (!difference.ok) return difference
  const to = row.to && row.to !== row.on ? { to: day(row.to) } : {}
  const { starts, ends, capacity } = difference.value
  if (!('to' in to) && !starts && !ends && capacity === undefined) {
    return refuse('nothingDiffers')
  }
  return allow({ exception: { kind: 'changed', on, ...to, ...difference.value } })
}

function readExtra(row: ExtraRow): Outcome<Extra, RowFault> {
  if (!isDay(row.on)) return refuse('extraOn')
  const difference = readDifference(row)
  return difference.ok ? allow({ on: day(row.on), ...difference.value }) : difference
}

const where: Record<SeriesFault, readonly [field: string, fault: Phrase]> = {
  'ends-before-it-begins': ['last', say.lastFirst],
  'no-days-chosen': ['dates', say.dates],
  'every-must-be-one-or-more': ['every', say.every],
  'starts-and-ends-together': ['ends', say.endsAtStart],
  'two-exceptions-for-one-day': ['exceptions', say.twoExceptions],
  'two-extras-on-one-day': ['extras', say.twoExtras],
}

/** The times of a draft, from its fields, each read for itself. */
export function readTimes(values: DraftValues): ReadTimes {
  if (!hasShifts(values.kind)) return { times: null, faults: {}, missing: {} }
  const faults: Found = {}
  const missing: Found = {}
  if (values.starts === null) missing['starts'] = say.starts
  if (values.ends === null) missing['ends'] = say.ends
  if (values.repeats === 'dates' && values.kind === 'series') {
    if (values.dates.some((typed) => typed !== '' && !isDay(typed))) faults['dates'] = say.eachDate
  }
  const base = patternOf(values)
  if ('missing' in base) Object.assign(missing, base.missing)
  if ('missing' in base || values.starts === null || values.ends === null)
    return { times: null, faults, missing }

  const exceptions: Exception[] = []
  const kept: Kept[] = []
  for (const [at, row] of exceptionRows(columnsOf(values)).entries()) {
    const read = readException(row)
    if (!read.ok) faults[`exception-${at}`] = rowSays[read.refusal]
    else if ('kept' in read.value) kept.push(read.value.kept)
    else if (isUsual(base, read.value.exception.on)) exceptions.push(read.value.exception)
    else faults[`exception-${at}`] = rowSays.noShift
  }
  const extras: Extra[] = []
  for (const [at, row] of extraRows(columnsOf(values)).entries()) {
    const read = readExtra(row)
    if (read.ok) extras.push(read.value)
    else faults[`extra-${at}`] = rowSays[read.refusal]
  }
  const times: Times = { ...base, starts: values.starts, ends: values.ends, exceptions, extras, kept }
  const sound = checkTimes(times)
  if (sound.ok) return { times, faults, missing }
  const [field, fault] = where[sound.refusal]
  return { times: null, faults: { ...faults, [field]: fault }, missing }
}
