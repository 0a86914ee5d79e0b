import { z } from 'zod'
import { day } from '../../../platform/clock.ts'
import { email, optionalText, text } from '../../../platform/web/text.ts'
import { orSay } from '../../../platform/words/sentence.ts'
import { phrases } from '../../../platform/words/words.ts'
import { requestKinds, toldWays, type DeskStep } from './lists.ts'

export const say = phrases('people.request-form', {
  kind: 'Choose what you would like',
  words: 'Write a few words, so that we know what it is about',
  name: 'Enter your name',
  theirName: 'Enter their name',
  noWay: 'Give an email, or another way to answer you',
  noWayToThem: 'Enter an email, or another way to answer them',
  how: 'Choose how it came',
  day: 'Enter the day, like 24/11/2026',
  dayBeen: 'Enter a day that has been, within the last year',
  dayBetween: 'Enter a day that has been, and not before we asked',
  check: 'Write how you know that it is them',
  record: 'Choose whose record it is, or that we hold nothing on them',
  answer: 'Write what they are to read',
  reason: 'Write the reason: they are to read it',
})

const kind = z.enum(requestKinds, orSay(say.kind))
const words = text({ max: 4000, lines: true, empty: say.words })
const theDay = z.iso.date(orSay(say.day)).transform(day)
const emailIfAny = z
  .preprocess(
    (typed) => (typeof typed === 'string' && typed.trim() === '' ? undefined : typed),
    email().optional(),
  )
  .transform((value) => value ?? null)
const reach = optionalText({ max: 300, lines: true }).transform((value) => value ?? null)

/** From one's own tent: we know who asks, and where to answer. */
export const ownForm = z.strictObject({ kind, words })

/** From a page of ours, by somebody nobody knows. */
export const publicForm = z
  .strictObject({ kind, words, name: text({ max: 120, empty: say.name }), email: emailIfAny, reach })
  .superRefine((form, check) => {
    if (form.email === null && form.reach === null)
      check.addIssue({ code: 'custom', path: ['email'], message: orSay(say.noWay) })
  })
export type PublicForm = z.output<typeof publicForm>

/** Written down by one of us, for somebody who wrote, rang or came. */
export const writtenDownForm = z
  .strictObject({
    kind,
    cameBy: z.enum(toldWays, orSay(say.how)),
    receivedOn: theDay,
    name: text({ max: 120, empty: say.theirName }),
    email: emailIfAny,
    reach,
    words,
    /** Whose record it is, where it was written down from there. */
    person: z.preprocess((given) => (given === '' ? undefined : given), z.uuid().optional()),
  })
  .superRefine((form, check) => {
    if (form.email === null && form.reach === null)
      check.addIssue({ code: 'custom', path: ['email'], message: orSay(say.noWayToThem) })
  })
export type WrittenDown = z.output<typeof writtenDownForm>

const told = { words: text({ max: 4000, lines: true, empty: say.answer }) }
const because = { words: text({ max: 4000, lines: true, empty: say.reason }) }

/** For whoever we hold nothing on. */
export const nobody = 'nobody'

/** What each step at the desk is told with. */
export const stepForms = {
  acknowledged: z.strictObject(told),
  'identity-asked': z.strictObject(told),
  'identity-shown': z.strictObject({
    words: text({ max: 1000, lines: true, empty: say.check }),
    onDay: theDay,
    person: z.union([z.literal(nobody), z.uuid()], orSay(say.record)),
  }),
  asked: z.strictObject(told),
  heard: z.strictObject({ ...told, onDay: theDay }),
  extended: z.strictObject(because),
  wrote: z.strictObject(told),
  answered: z.strictObject(told),
  refused: z.strictObject(because),
  withdrawn: z.strictObject(because),
} as const satisfies Readonly<Record<DeskStep, z.ZodType>>

/** A step as it was told: the words, and where it asks for them the day and the record. */
export interface StepTold {
  readonly words: string
  readonly onDay?: z.output<typeof theDay>
  readonly person?: string
}
