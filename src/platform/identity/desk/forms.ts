import { z } from 'zod'
import { optionalText, text } from '../../web/text.ts'
import { phrases } from '../../words/words.ts'

const say = phrases('identity-case-form', { reason: 'Say in a few words what happened' })

export const findForm = z.object({ find: optionalText({ max: 120 }) })
export const caseForm = z.strictObject({ id: z.uuid() })
export const openCaseForm = z.strictObject({
  reason: text({ max: 500, empty: say.reason }),
})
export const nothingForm = z.strictObject({})
