import { z } from 'zod'
import { email, optionalText, text } from '../../web/text.ts'
import { orSay } from '../../words/sentence.ts'
import { phrases } from '../../words/words.ts'

const say = phrases('door-form', {
  usePasskey: 'Please use the button for your passkey',
  sixDigits: 'Type the 6 digits your app shows',
  recovery: 'Type one of your recovery codes',
  spoken: 'Type the code you were given',
  reason: 'Tell us in a few words what happened',
})

const onward = z.string().max(2000).optional()
const answer = z
  .string({ error: orSay(say.usePasskey) })
  .min(1, orSay(say.usePasskey))
  .max(20_000)

export const comeInForm = z.strictObject({ email: email(), onward })

export const passkeyForm = z.strictObject({ answer, onward })

export const linkForm = z.strictObject({
  press: z.string().max(100).optional(),
  code: optionalText({ max: 20 }),
})

/** Six digits, as an app shows them; a gap in the middle is welcome. */
const sixDigits = text({ max: 12, empty: say.sixDigits }).pipe(
  z.string().regex(/^\d{3} ?\d{3}$/, orSay(say.sixDigits)),
)

export const codeForm = z.strictObject({ code: sixDigits, onward })
export const recoveryCodeForm = z.strictObject({
  recovery: text({ max: 40, empty: say.recovery }),
  onward,
})
export const newCodesForm = z.strictObject({ code: sixDigits, closed: z.string().min(1).max(2000), onward })
export const spokenForm = z.strictObject({ spoken: text({ max: 40, empty: say.spoken }) })
export const lostForm = z.strictObject({
  reason: text({ max: 500, empty: say.reason }),
})
export const leaveForm = z.object({ onward })
