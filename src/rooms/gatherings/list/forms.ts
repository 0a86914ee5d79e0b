import { z } from 'zod'
import { optionalText, text, ticked, typedNumber } from '../../../platform/web/text.ts'

const whole = (words: string, most: number) =>
  z.int('Enter a whole number').min(0, words).max(most, `At most ${most}`)

/** A press on one row: how many of this party came; empty takes it back. */
export const welcomeForm = z.strictObject({
  place: z.uuid(),
  came: z.union([
    z.literal('').transform(() => null),
    typedNumber('Enter how many came').pipe(whole('Enter how many came', 500)),
  ]),
})

/** A press on one row that is only about that place. */
export const rowForm = z.strictObject({ place: z.uuid() })

export const walkInForm = z.strictObject({
  name: text({ max: 120, empty: 'Enter a name. Any name will do.' }),
  phone: optionalText({ max: 40 }),
  people: typedNumber('Enter how many they are').pipe(
    whole('Enter how many they are', 200).min(1, 'Enter how many they are'),
  ),
  makeRoom: ticked(),
})

export const writeForm = z.strictObject({
  subject: text({ max: 120, empty: 'Enter what it is about, in a few words' }),
  words: text({ max: 4000, lines: true, empty: 'Write what they should know' }),
  alsoWaiting: ticked(),
})

export const shows = ['everyone', 'expected', 'here', 'absent'] as const

/** What of the list is shown. */
export const listQuery = z.object({
  q: z.string().max(200).catch('').default(''),
  show: z.enum(shows).catch('everyone').default('everyone'),
  needs: z.string().max(3).catch('').default(''),
  said: z.string().max(40).catch('').default(''),
})
export type ListQuery = z.output<typeof listQuery>
