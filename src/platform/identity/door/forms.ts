import { z } from 'zod'
import { email, optionalText, text } from '../../web/text.ts'

const onward = z.string().max(2000).optional()
const answer = z
  .string({ error: 'Please use the button for your passkey' })
  .min(1, 'Please use the button for your passkey')
  .max(20_000)

export const comeInForm = z.strictObject({ email: email(), onward })

export const passkeyForm = z.strictObject({ answer, onward })

export const linkForm = z.strictObject({
  press: z.string().max(100).optional(),
  code: optionalText({ max: 20 }),
})

/** Six digits, as an app shows them; a gap in the middle is welcome. */
const sixDigits = text({ max: 12, empty: 'Type the 6 digits your app shows' }).pipe(
  z.string().regex(/^\d{3} ?\d{3}$/, 'Type the 6 digits your app shows'),
)

export const codeForm = z.strictObject({ code: sixDigits, onward })
export const recoveryCodeForm = z.strictObject({
  recovery: text({ max: 40, empty: 'Type one of your recovery codes' }),
  onward,
})
export const newCodesForm = z.strictObject({ code: sixDigits, closed: z.string().min(1).max(2000), onward })
export const spokenForm = z.strictObject({ spoken: text({ max: 40, empty: 'Type the code you were given' }) })
export const lostForm = z.strictObject({
  reason: text({ max: 500, empty: 'Tell us in a few words what happened' }),
})
export const leaveForm = z.object({ onward })
