import { z } from 'zod'
import { typedNumber } from '../../../platform/web/text.ts'

/** How many come, the one who asked included. */
export const numberForm = z.strictObject({
  people: typedNumber('Enter how many come, at least 1').pipe(
    z
      .int('Enter a whole number')
      .min(1, 'Enter how many come, at least 1')
      .max(500, 'For so many, please ring us'),
  ),
})

/** A form that is one button. */
export const pressForm = z.strictObject({})
