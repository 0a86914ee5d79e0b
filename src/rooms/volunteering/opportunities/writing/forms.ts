import { z } from 'zod'
import { wallTime } from '../../../../platform/calendar/customs.ts'
import { email, text, ticked } from '../../../../platform/web/text.ts'
import { orSay, sentence } from '../../../../platform/words/sentence.ts'
import { ask, phrases, type Sentence } from '../../../../platform/words/words.ts'
import { checks, commitments, kinds, languages, sides, skills, stepFree } from '../../lists.ts'

const say = phrases('opportunity-draft-form', {
  oneOf: 'Choose one of these',
  fromList: 'Choose from the list',
  onceEach: 'Choose each once',
  day: 'Enter a day, like 24 November 2026',
  rows: 'That is more rows than a series can have',
  every: 'Enter a number of weeks or months from 1 to 12',
  minutesEach: 'Enter how many minutes it takes, from 5 to 2880',
  youngestAge: 'Enter an age in full years, like 18',
  capacity: 'Enter how many people you need, from 1 to 10,000',
  largestGroup: 'Enter how many may come together, from 1 to 500',
  hours: ask<{ least: number; most: number }>('Enter a number of hours from {least} to {most}'),
})

const isBlank = (typed: unknown): boolean => typeof typed === 'string' && typed.trim() === ''

const upTo = (max: number, lines = false) =>
  z.preprocess((typed) => (typed === undefined || isBlank(typed) ? '' : typed), text({ max, min: 0, lines }))

const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((typed) => (typed === undefined || isBlank(typed) ? null : typed), schema.nullable())

const oneOf = <const Values extends readonly [string, ...string[]]>(
  values: Values,
  standard: Values[number],
) =>
  z.preprocess(
    (typed) => (typed === undefined || isBlank(typed) ? standard : typed),
    z.enum(values, orSay(say.oneOf)),
  )

/** Ticked boxes of one name; a value that is none of ours is a forged one. */
const anyOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess(listed, z.array(z.enum(values, orSay(say.fromList))).max(values.length, orSay(say.onceEach)))

export const listed = (typed: unknown): unknown[] =>
  typed === undefined || isBlank(typed) ? [] : Array.isArray(typed) ? typed : [typed]

const number = (least: number, most: number, told: Sentence) => {
  const words = orSay(told)
  return orNull(
    z.preprocess(
      (typed) => (typeof typed === 'string' ? Number(typed.trim().replace(',', '.')) : typed),
      z.number(words).int(words).min(least, words).max(most, words),
    ),
  )
}

const hours = (least: number, most: number) => number(least, most, sentence(say.hours, { least, most }))

const date = () => orNull(z.iso.date(orSay(say.day)))
const time = () => orNull(wallTime)

/** One of the fields that come again in each row of a list; rows are read together, in `reading.ts`. */
const column = (max: number) => z.preprocess(listed, z.array(upTo(max)).max(300, orSay(say.rows)))

export const repeats = ['weekly', 'monthly', 'dates'] as const
export const weekdayNumbers = ['1', '2', '3', '4', '5', '6', '7'] as const
export const nths = ['1', '2', '3', '4', '5', 'last'] as const

/** What an exception does: leaves a day out, changes it, or says why it goes ahead although rest touches it. */
export const exceptionKinds = ['left-out', 'changed', 'kept'] as const
export type ExceptionKind = (typeof exceptionKinds)[number]

export const exceptionColumns = [
  'exceptionOn',
  'exceptionWhat',
  'exceptionTo',
  'exceptionStarts',
  'exceptionEnds',
  'exceptionPlaces',
  'exceptionReason',
] as const
export const extraColumns = ['extraOn', 'extraStarts', 'extraEnds', 'extraPlaces', 'extraReason'] as const

const exceptionShape = {
  exceptionOn: column(10),
  exceptionWhat: column(10),
  exceptionTo: column(10),
  exceptionStarts: column(5),
  exceptionEnds: column(5),
  exceptionPlaces: column(8),
  exceptionReason: column(200),
} as const

const extraShape = {
  extraOn: column(10),
  extraStarts: column(5),
  extraEnds: column(5),
  extraPlaces: column(8),
  extraReason: column(200),
} as const

/** How the fields of the editor are read, each for itself. A draft may lack any of them. */
export const draftForm = z.strictObject({
  title: upTo(90),
  summary: upTo(320, true),
  whatYouWillDo: upTo(4000, true),
  whoItHelps: upTo(800, true),
  side: oneOf(sides, 'supporting'),
  kind: oneOf(kinds, 'series'),

  where: oneOf(['place', 'area', 'home'], 'place'),
  placeName: upTo(120),
  postcode: upTo(10),
  exactPlace: upTo(300, true),
  exactOnlyForThoseWhoCome: ticked(),
  gettingThere: upTo(800, true),
  stepFree: oneOf(stepFree, 'unknown'),
  access: upTo(600, true),

  repeats: oneOf(repeats, 'weekly'),
  every: number(1, 12, say.every),
  weekdays: anyOf(weekdayNumbers),
  nths: anyOf(nths),
  dates: column(10),
  first: date(),
  last: date(),
  starts: time(),
  ends: time(),
  ...exceptionShape,
  ...extraShape,

  timesInWords: upTo(300, true),
  commitment: oneOf(commitments, 'once'),
  minutesEach: number(5, 2880, say.minutesEach),

  skills: anyOf(skills),
  languages: anyOf(languages),
  livedExperience: ticked(),
  youngestAge: number(0, 99, say.youngestAge),
  checks: anyOf(checks),
  checksInWords: upTo(800, true),
  expenses: upTo(400, true),
  bring: upTo(600, true),

  contactName: upTo(120),
  contactEmail: z
    .preprocess((typed) => (isBlank(typed) ? undefined : typed), email().optional())
    .transform((typed) => typed ?? ''),
  contactPhone: upTo(40),

  capacity: number(1, 10_000, say.capacity),
  waitingList: ticked(),
  largestGroup: number(1, 500, say.largestGroup),
  answerHours: hours(1, 168),
  changeHours: hours(0, 168),

  picture: upTo(80),
  pictureAlt: upTo(200),
  closesOn: date(),
  urgent: ticked(),
})
export type DraftValues = z.output<typeof draftForm>
export type DraftField = keyof DraftValues

export const draftFields = Object.keys(draftForm.shape) as DraftField[]
export const isDraftField = (name: string): name is DraftField => name in draftForm.shape

const columns: readonly DraftField[] = [...exceptionColumns, ...extraColumns]
export const isColumn = (name: string): boolean => columns.includes(name as DraftField)

/** The rows of what was read, as answers again. */
export const columnsOf = (values: DraftValues): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(columns.map((name) => [name, values[name] as readonly string[]]))
