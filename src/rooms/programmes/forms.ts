import { z } from 'zod'
import { text } from '../../platform/web/text.ts'
import { orSay } from '../../platform/words/sentence.ts'
import { phrases } from '../../platform/words/words.ts'
import { sides } from './types.ts'

const say = phrases('programmes-form', {
  name: 'Enter the name of the programme',
  side: 'Choose the side of the strategy it belongs to',
  summary: 'Say in a sentence or two what it does',
  region: 'Enter the name of the region',
})

export const programmeForm = z.strictObject({
  name: text({ max: 80, empty: say.name }),
  side: z.enum(sides, orSay(say.side)),
  summary: text({ max: 400, lines: true, empty: say.summary }),
  version: z.coerce.number().int().min(0).default(0),
})

export const regionForm = z.strictObject({ name: text({ max: 60, empty: say.region }) })

/** Ended, or taken up again. */
export const endedForm = z.strictObject({ ended: z.enum(['yes', 'no']) })
