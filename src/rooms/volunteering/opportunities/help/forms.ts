import { createRequire } from 'node:module'
import { z } from 'zod'
import { email, optionalText, several, text, ticked } from '../../../../platform/web/text.ts'
import { languages } from '../../lists.ts'
import type { Content } from '../content.ts'

const require = createRequire(import.meta.url)
/** The plan of the world's numbers is large: read by the first sign-up, not at the start. */
const numbers = () => require('libphonenumber-js/min') as typeof import('libphonenumber-js/min')

/** A number people can be rung on: British as typed, others with their country's. */
const phone = z.preprocess(
  (typed) => (typeof typed === 'string' && typed.trim() === '' ? undefined : typed),
  text({ max: 40 })
    .transform((typed, context) => {
      const number = numbers().parsePhoneNumberFromString(typed, 'GB')
      if (number?.isPossible()) return number.formatInternational()
      context.addIssue('Enter a number we can ring, like 07700 900123')
      return z.NEVER
    })
    .optional(),
)

const listed = (typed: unknown): unknown =>
  typed === undefined || typed === '' ? [] : Array.isArray(typed) ? typed : [typed]

const shifts = z
  .preprocess(
    listed,
    z
      .array(z.uuid('Choose from the dates on this page'))
      .min(1, 'Choose at least one date')
      .max(60, 'Choose at most 60 dates at once'),
  )
  .describe('Shifts to take a place on, by the ids that the way to help lists.')

const people = (most: number) =>
  z
    .preprocess(
      (typed) =>
        typed === '' || typed === undefined ? 1 : typeof typed === 'string' ? Number(typed) : typed,
      z
        .int('Enter how many of you come')
        .min(1, 'Enter how many of you come')
        .max(most, `At most ${most} can come together`),
    )
    .describe('How many come, the one who signs up included.')

const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((typed) => (typed === '' ? undefined : typed), schema.optional())

const others = optionalText({ max: 2000, lines: true }).describe('Names of the others, one a line.')

/** What a form needs to know of the way to help it is for. */
export type Asks = Pick<Content, 'largestGroup' | 'youngestAge'>

const common = ({ largestGroup }: Asks) => ({
  shift: shifts,
  people: people(largestGroup),
  group: optionalText({ max: 120 }).describe('The name of a group.'),
  others,
  note: optionalText({ max: 1000, lines: true }).describe(
    'What would help us look after them. Sealed; only those who run the day read it.',
  ),
  clash: orNothing(z.enum(['both', 'instead'], 'Choose what you keep')).describe(
    'When two lie at the same time: keep both, or give back what they have for the new.',
  ),
})

const guardianShape = {
  guardianName: optionalText({ max: 120 }),
  guardianEmail: z.preprocess(
    (typed) => (typeof typed === 'string' && typed.trim() === '' ? undefined : typed),
    email('Enter their email address with an @').optional(),
  ),
}

const visitorShape = (asks: Asks) => ({
  ...common(asks),
  name: text({ max: 120, empty: 'Enter your name' }),
  email: email(),
  phone,
  age: z
    .enum(
      ['adult', 'young'],
      asks.youngestAge >= 18 ? `Say that you are ${asks.youngestAge} or over` : 'Say how old you are',
    )
    .describe('`adult`: 18 or over, and as old as this asks for.'),
  ...guardianShape,
  languages: several(languages),
  news: ticked().describe('They agree to news and ways to help from the charity.'),
  partnerNews: ticked().describe('They agree to letters from the partner organisation.'),
})

interface GuardianAnswers {
  readonly guardianName?: string | undefined
  readonly guardianEmail?: string | undefined
}

interface YoungAnswers extends GuardianAnswers {
  readonly age: 'adult' | 'young'
  readonly email: string
}

/** What is missing of the parent or guardian of somebody under 18, field by field. */
export function guardianFaults(
  { guardianName, guardianEmail }: GuardianAnswers,
  own: string | null,
): Readonly<Record<string, string>> {
  return {
    ...(guardianName ? {} : { guardianName: 'Enter the name of a parent or guardian' }),
    ...(guardianEmail ? {} : { guardianEmail: 'Enter their email address, so that we can ask them' }),
    ...(guardianEmail && guardianEmail === own
      ? { guardianEmail: 'Enter an address of theirs, not your own' }
      : {}),
  }
}

/** Under 18 a parent or guardian is needed; where only adults can come, nobody younger can. */
function guarded({ youngestAge }: Asks) {
  return (typed: YoungAnswers, context: z.core.$RefinementCtx): void => {
    if (typed.age === 'adult') return
    const issue = (path: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [path], message })
    }
    if (youngestAge >= 18) issue('age', `This is for people who are ${youngestAge} or over`)
    for (const [path, message] of Object.entries(guardianFaults(typed, typed.email))) issue(path, message)
  }
}

const remembered = new Map<
  string,
  { visitor: ReturnType<typeof makeVisitor>; known: ReturnType<typeof makeKnown> }
>()
const makeVisitor = (asks: Asks) => z.strictObject(visitorShape(asks)).superRefine(guarded(asks))
const makeKnown = (asks: Asks) => z.strictObject({ ...common(asks), ...guardianShape })

/** The sign-up forms of a way to help: a visitor's, and the short one of somebody known. Made once for each kind. */
export function signUpForms({ largestGroup, youngestAge }: Asks) {
  const key = `${largestGroup} ${youngestAge}`
  const known = remembered.get(key)
  if (known) return known
  const asks = { largestGroup, youngestAge }
  const made = { visitor: makeVisitor(asks), known: makeKnown(asks) }
  remembered.set(key, made)
  return made
}
export type VisitorSignUp = z.output<ReturnType<typeof makeVisitor>>
export type KnownSignUp = z.output<ReturnType<typeof makeKnown>>

/** The sign-up as the JSON API takes it; the same schema as the page's, for any way to help. */
export const signUpBody = makeVisitor({ largestGroup: 500, youngestAge: 0 })

/** A question to whoever looks after a way to help. */
export const askForm = z.strictObject({
  name: text({ max: 120, empty: 'Enter your name' }),
  email: email(),
  question: text({ max: 2000, lines: true, empty: 'Write your question' }),
})
