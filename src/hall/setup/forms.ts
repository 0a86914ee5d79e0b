import { z } from 'zod'
import { email, text } from '../../platform/web/text.ts'
import { phrases } from '../../platform/words/words.ts'

const say = phrases('set-up-form', {
  name: 'Enter your name',
  code: 'Enter the six digits the app shows',
})

export const youForm = z.strictObject({
  name: text({ max: 120, empty: say.name }),
  email: z
    .preprocess((typed) => (typed === '' ? undefined : typed), email().optional())
    .transform((value) => value ?? null),
})

export const passkeyAnswer = z.strictObject({ answer: z.string().max(40_000) })

export const firstCode = z.strictObject({
  code: text({ max: 12, empty: say.code }),
  closed: z.string().max(4000),
})
