import { z } from 'zod'
import type { Day } from '../../../../platform/clock.ts'
import { text } from '../../../../platform/web/text.ts'
import { orSay } from '../../../../platform/words/sentence.ts'
import { phrases } from '../../../../platform/words/words.ts'
import { say as leaving } from '../leaving/words.ts'
import { stages } from '../types.ts'

const say = phrases('application-desk-form', {
  to: 'Choose where it goes',
  what: 'Choose what happens',
  why: 'Write what they told you',
  said: 'Choose what they said',
})

const version = z.coerce.number().int().min(1)

export const moveForm = z.strictObject({ version, to: z.enum([...stages, 'cleared'], orSay(say.to)) })

export const versionForm = z.strictObject({ version })

/** They told one of us that they want to rest, or not to go on. */
export const leaveForm = z.strictObject({
  version,
  what: z.enum(['pause', 'withdraw'], orSay(say.what)),
  until: z.preprocess(
    (typed) => (typed === '' || typed === undefined ? null : typed),
    z.iso
      .date(orSay(leaving.dayAhead))
      .transform((typed) => typed as Day)
      .nullable(),
  ),
  why: text({ max: 1000, lines: true, empty: say.why }),
})

/** A parent or guardian told one of us. */
export const guardianSaidForm = z.strictObject({ said: z.enum(['yes', 'no'], orSay(say.said)) })
