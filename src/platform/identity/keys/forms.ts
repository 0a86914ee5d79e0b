import { z } from 'zod'
import { email } from '../../web/text.ts'

export const oneForm = z.strictObject({ id: z.uuid() })
export const nothingForm = z.strictObject({})
export const addressForm = z.strictObject({ email: email() })
