import { z } from 'zod'
import { text } from '../../web/text.ts'

export const findForm = z.object({ find: z.string().trim().max(120).optional() })
export const caseForm = z.strictObject({ id: z.uuid() })
export const openCaseForm = z.strictObject({
  reason: text({ max: 500, empty: 'Say in a few words what happened' }),
})
export const nothingForm = z.strictObject({})
