import { z } from 'zod'
import type { Day } from '../../../../platform/clock.ts'
import { optionalText, text } from '../../../../platform/web/text.ts'
import { orSay } from '../../../../platform/words/sentence.ts'
import { phrases } from '../../../../platform/words/words.ts'
import { say } from './words.ts'

const desk = phrases('decline-form', {
  reason: 'Write why, for whoever asks later',
  letter: 'Write the letter',
})

const why = optionalText({ max: 1000, lines: true })
const version = z.coerce.number().int().min(1)

export const withdrawForm = z.strictObject({ version, why })

export const pauseForm = z.strictObject({
  version,
  until: z.preprocess(
    (typed) => (typed === '' || typed === undefined ? null : typed),
    z.iso
      .date(orSay(say.dayAhead))
      .transform((typed) => typed as Day)
      .nullable(),
  ),
  why,
})

export const declineForm = z.strictObject({
  version,
  reason: text({ max: 2000, lines: true, empty: desk.reason }),
  letter: text({ max: 4000, lines: true, empty: desk.letter }),
  others: z.preprocess(
    (typed) => (typed === undefined || typed === '' ? [] : Array.isArray(typed) ? typed : [typed]),
    z.array(z.string().max(200)).max(12),
  ),
})
