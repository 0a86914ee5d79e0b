import { z } from 'zod'
import { text } from '../../platform/web/text.ts'
import { sides } from './types.ts'

export const programmeForm = z.strictObject({
  name: text({ max: 80, empty: 'Enter the name of the programme' }),
  side: z.enum(sides, 'Choose the side of the strategy it belongs to'),
  summary: text({ max: 400, lines: true, empty: 'Say in a sentence or two what it does' }),
  version: z.coerce.number().int().min(0).default(0),
})

export const regionForm = z.strictObject({ name: text({ max: 60, empty: 'Enter the name of the region' }) })

/** Ended, or taken up again. */
export const endedForm = z.strictObject({ ended: z.enum(['yes', 'no']) })
