import { z } from 'zod'
import { email, optionalText, text } from '../../../platform/web/text.ts'
import { orSay } from '../../../platform/words/sentence.ts'
import { phrases } from '../../../platform/words/words.ts'
import { phone } from '../forms.ts'
import { reasonsFor, type Opened } from './lists.ts'

const say = phrases('people-kin-form', {
  name: 'Enter their name',
  reach: 'Enter a number or an email address',
  reason: 'Choose why you open it',
})

export const kinForm = z
  .strictObject({
    name: text({ max: 120, empty: say.name }),
    relation: optionalText({ max: 60 }).transform((value) => value ?? null),
    phone: phone(),
    email: z
      .preprocess(
        (typed) => (typeof typed === 'string' && typed.trim() === '' ? undefined : typed),
        email().optional(),
      )
      .transform((value) => value ?? null),
  })
  .refine((typed) => typed.phone !== null || typed.email !== null, {
    path: ['phone'],
    error: orSay(say.reach),
  })

/** Why something closed is opened. */
export const openForm = (what: Opened) =>
  z.strictObject({ reason: z.enum(reasonsFor[what] as readonly string[], orSay(say.reason)) })
