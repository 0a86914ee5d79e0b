import { z } from 'zod'
import { optionalText, text, ticked, typedNumber } from '../../../platform/web/text.ts'

const came = typedNumber('Enter how many came').pipe(z.int('Enter a whole number').min(0, 'Enter how many came').max(500, 'For so many, please ring us'))

/** A press on one row: how many of this party came; left out, the press takes it back. */
export const welcomeForm = z.strictObject({
  place: z.uuid(),
  came: z.union([z.literal('').transform(() => null), came]).optional(),
  q: z.string().max(200).optional(),
})

/** A press on one row that is only about that place. */
export const rowForm = z.strictObject({ place: z.uuid() })

export const walkInForm = z.strictObject({
  name: text({ max: 120, empty: 'Enter a name. Any name will do.' }),
  phone: optionalText({ max: 40 }),
  people: typedNumber('Enter how many they are').pipe(z.int('Enter a whole number').min(1, 'Enter how many they are').max(200, 'That is more than a door can take')),
  makeRoom: ticked(),
})

export const writeForm = z.strictObject({
  subject: text({ max: 120, empty: 'Enter what it is about, in a few words' }),
  words: text({ max: 4000, lines: true, empty: 'Write what they should know' }),
  alsoWaiting: ticked(),
})

/** What of the list is shown. */
export const listQuery = z.object({
  q: z.string().max(200).catch('').default(''),
  show: z.enum(['everyone', 'expected', 'waiting']).catch('everyone').default('everyone'),
  needs: z.literal('yes').optional().catch(undefined),
  said: z.string().max(40).catch('').default(''),
})
