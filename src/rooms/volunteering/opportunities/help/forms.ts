import { createRequire } from 'node:module'
import { z } from 'zod'
import { email, optionalText, several, text, ticked } from '../../../../platform/web/text.ts'
import { orSay, sentence } from '../../../../platform/words/sentence.ts'
import { ask, phrases } from '../../../../platform/words/words.ts'
import type { Faults } from '../../../../platform/web/faults.ts'
import { languages } from '../../lists.ts'
import type { Content } from '../content.ts'
import { partyFaults, type Party } from './party.ts'

const say = phrases('opportunity-form', {
  phone: 'Enter a number we can ring, like 07700 900123',
  notOurDate: 'Choose from the dates on this page',
  noDate: 'Choose at least one date',
  tooManyDates: ask<{ most: number }>('Choose at most {most} dates at once'),
  people: 'Enter how many of you come',
  tooManyPeople: ask<{ most: number }>('At most {most} can come together'),
  clash: 'Choose what you keep',
  name: 'Enter your name',
  age: 'Say how old you are',
  ageOver: ask<{ age: number }>('Say that you are {age} or over'),
  tooYoung: ask<{ age: number }>('This is for people who are {age} or over'),
  theirAddress: 'Enter their email address with an @',
  guardianName: 'Enter the name of a parent or guardian',
  guardianEmail: 'Enter their email address, so that we can ask them',
  guardianNotYou: 'Enter an address of theirs, not your own',
  question: 'Write your question',
})

/** A date of another page. */
export const notOurDate: Faults = { shift: say.notOurDate }

const require = createRequire(import.meta.url)
/** The plan of the world's numbers is large: read by the first sign-up, not at the start. */
const numbers = () => require('libphonenumber-js/min') as typeof import('libphonenumber-js/min')

/** A number people can be rung on: British as typed, others with their country's. */
export const phone = z.preprocess(
  (typed) => (typeof typed === 'string' && typed.trim() === '' ? undefined : typed),
  text({ max: 40 })
    .transform((typed, context) => {
      const number = numbers().parsePhoneNumberFromString(typed, 'GB')
      if (number?.isPossible()) return number.formatInternational()
      context.addIssue(orSay(say.phone))
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
      .array(z.uuid(orSay(say.notOurDate)))
      .min(1, orSay(say.noDate))
      .max(60, orSay(say.tooManyDates, { most: 60 })),
  )
  .describe('Shifts to take a place on, by the ids that the way to help lists.')

const people = (most: number) =>
  z
    .preprocess(
      (typed) =>
        typed === '' || typed === undefined ? 1 : typeof typed === 'string' ? Number(typed) : typed,
      z.int(orSay(say.people)).min(1, orSay(say.people)).max(most, orSay(say.tooManyPeople, { most })),
    )
    .describe('How many come, the one who signs up included.')

const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((typed) => (typed === '' ? undefined : typed), schema.optional())

const others = optionalText({ max: 2000, lines: true }).describe('Names of the others, one a line.')

const together = {
  ages: orNothing(z.enum(['adults', 'young'])).describe(
    'Of those who come too, needed when `people` is more than 1. `adults`: each is 18 or over, and as old as this asks for.',
  ),
  young: optionalText({ max: 2000, lines: true }).describe(
    'Those under 18 who come too: a name and an age, one a line, like `Ben, 9`.',
  ),
  responsible: ticked().describe(
    'They ticked a box beside `consents.responsible`: an adult, who answers for those under 18 they bring. Those words are kept as what they said.',
  ),
}

/** What a form needs to know of the way to help it is for. */
export type Asks = Pick<Content, 'largestGroup' | 'youngestAge'>

const common = ({ largestGroup }: Asks) => ({
  shift: shifts,
  people: people(largestGroup),
  group: optionalText({ max: 120 }).describe('The name of a group.'),
  others,
  ...together,
  note: optionalText({ max: 1000, lines: true }).describe(
    'What would help us look after them. Sealed; only those who run the day read it.',
  ),
  clash: orNothing(z.enum(['both', 'instead'], orSay(say.clash))).describe(
    'When two lie at the same time: keep both, or give back what they have for the new.',
  ),
})

export const guardianShape = {
  guardianName: optionalText({ max: 120 }),
  guardianEmail: z.preprocess(
    (typed) => (typeof typed === 'string' && typed.trim() === '' ? undefined : typed),
    email(say.theirAddress).optional(),
  ),
}

/** Whether somebody is 18 or over, and as old as is asked for. */
export const ageField = ({ youngestAge }: Pick<Asks, 'youngestAge'>) =>
  z
    .enum(['adult', 'young'], youngestAge >= 18 ? orSay(say.ageOver, { age: youngestAge }) : orSay(say.age))
    .describe('`adult`: 18 or over, and as old as this asks for.')

const visitorShape = (asks: Asks) => ({
  ...common(asks),
  name: text({ max: 120, empty: say.name }),
  email: email(),
  phone,
  age: ageField(asks),
  ...guardianShape,
  languages: several(languages),
  news: ticked().describe(
    'They ticked a box beside `consents.news` of this way to help. Those words are kept as what they agreed to, with the source `api`.',
  ),
  noNews: ticked().describe('Our own pages only, where they offer a way to say no; a program leaves it out.'),
  partnerNews: ticked().describe(
    'They ticked a box beside `consents.partnerNews` of this way to help; kept in the same way.',
  ),
})

interface GuardianAnswers {
  readonly guardianName?: string | undefined
  readonly guardianEmail?: string | undefined
}

interface AgeAnswers extends GuardianAnswers {
  readonly age: 'adult' | 'young'
  readonly email: string
}

/** What is missing of the parent or guardian of somebody under 18, field by field. */
export function guardianFaults({ guardianName, guardianEmail }: GuardianAnswers, own: string | null): Faults {
  return {
    ...(guardianName ? {} : { guardianName: say.guardianName }),
    ...(guardianEmail ? {} : { guardianEmail: say.guardianEmail }),
    ...(guardianEmail && guardianEmail === own ? { guardianEmail: say.guardianNotYou } : {}),
  }
}

/** Under 18 a parent or guardian is needed; where only adults can come, nobody younger can. */
export const ageFaults = (typed: AgeAnswers, { youngestAge }: Pick<Asks, 'youngestAge'>): Faults =>
  typed.age === 'adult'
    ? {}
    : {
        ...(youngestAge >= 18 ? { age: sentence(say.tooYoung, { age: youngestAge }) } : {}),
        ...guardianFaults(typed, typed.email),
      }

/** Puts what a rule found where the schema's own faults stand. */
export function tellFaults(faults: Faults, context: z.core.$RefinementCtx): void {
  for (const [path, fault] of Object.entries(faults))
    context.addIssue({ code: 'custom', path: [path], message: orSay(fault) })
}

/** The age of the one who signs up, and of those they bring. */
const guarded =
  (asks: Asks) =>
  (typed: AgeAnswers & Party, context: z.core.$RefinementCtx): void => {
    const along = partyFaults(typed, asks, typed.age === 'young')
    tellFaults({ ...along, ...ageFaults(typed, asks) }, context)
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
  name: text({ max: 120, empty: say.name }),
  email: email(),
  question: text({ max: 2000, lines: true, empty: say.question }),
})
