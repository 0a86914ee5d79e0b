import { z } from 'zod'
import { houseSetting } from '../settings/house.ts'
import { orSay } from '../words/sentence.ts'
import { bankHolidayChange, knownChanges, nations } from './bank-holidays.ts'
import { careAround } from './care.ts'
import { keptCustom, point } from './customs.ts'
import { leavesTimeOpen } from './windows.ts'
import { withHolidays } from './with-holidays.ts'
import { say } from './words.ts'

/** The days of rest of a hub: none, one community's, or several together. */
export const restCustoms = z
  .array(keptCustom)
  .max(12)
  .refine(
    (customs) =>
      leavesTimeOpen(withHolidays(customs, { charity: 'england-and-wales', changes: knownChanges })),
    orSay(say.noTimeOpen),
  )

/** A new hub rests on no day until its people say so. */
export const daysOfRest = houseSetting('calendar.rest', restCustoms, [])

/** What rest does. Each can be switched off; then it is as if nothing rested. */
export const restRules = houseSetting(
  'calendar.rules',
  z.object({
    /** Whoever plans a shift that touches rest or a fast is told so, and asked before it goes out. */
    warnsPlanners: z.boolean().default(true),
    /** Reminders and other letters that answer nobody's press wait until rest is over. */
    lettersWait: z.boolean().default(true),
    /** The hours and days in which people answer, or are answered, do not run on. */
    clocksPause: z.boolean().default(true),
  }),
  { warnsPlanners: true, lettersWait: true, clocksPause: true },
)

/** Until they could be ours by name, bank holidays were whole rules of a nation, or null for nobody's. */
function asChosen(kept: unknown): unknown {
  if (kept === null) return { whose: 'nobody' }
  if (typeof kept !== 'object' || !('nation' in kept)) return kept
  const { nation, ...rest } = kept
  return { ...rest, whose: nation }
}

export const whoseHolidays = ['nobody', 'charity', ...nations] as const

const bankHolidays = z.object({
  /** Those of the charity's own nation, as its page says, of one named here, or none. */
  whose: z.enum(whoseHolidays).default('nobody'),
  /** One-off days; they are kept while nobody's count. */
  changes: z
    .array(bankHolidayChange)
    .max(200)
    .default([...knownChanges]),
  /** Whoever plans a shift on one is told so. */
  warnsPlanners: z.boolean().default(true),
  /** They are left out of the working days in which an answer is promised. */
  pausesAnswers: z.boolean().default(true),
})

export const keptCare = careAround.extend({
  bankHolidays: z.preprocess(asChosen, bankHolidays).default(bankHolidays.parse({})),
  /** Null: as the days of rest say, else the middle of London. */
  place: point.nullable().default(null),
})
export type KeptCare = z.output<typeof keptCare>

/** What a new hub takes care around: every day known to the calendar, and no bank holidays until a nation is chosen. */
export const careAroundDays = houseSetting('calendar.care', keptCare, keptCare.parse({}))
