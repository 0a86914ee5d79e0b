import { z } from 'zod'
import { email, text } from '../../platform/web/text.ts'

export const youForm = z.strictObject({
  name: text({ max: 120, empty: 'Enter your name' }),
  email: z
    .preprocess((typed) => (typed === '' ? undefined : typed), email().optional())
    .transform((value) => value ?? null),
})

export const passkeyAnswer = z.strictObject({ answer: z.string().max(40_000) })

export const firstCode = z.strictObject({
  code: text({ max: 12, empty: 'Enter the six digits the app shows' }),
  closed: z.string().max(4000),
})
