import { z } from 'zod'
import { email, optionalText, text } from '../../platform/web/text.ts'
import { orSay } from '../../platform/words/sentence.ts'
import { phrases } from '../../platform/words/words.ts'
import { organisationKinds } from './types.ts'

const say = phrases('network-form', {
  name: 'Enter the name of the organisation',
  shortName: 'Enter the name as it stands in a sentence, like St Columba’s',
  kind: 'Choose what kind of organisation it is',
  web: 'Enter a web address that begins with https://',
})

const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.transform((value) => value ?? null)

export const organisationForm = z.strictObject({
  name: text({ max: 120, empty: say.name }),
  shortName: text({ max: 60, empty: say.shortName }),
  kind: z.enum(organisationKinds, orSay(say.kind)).exclude(['ourselves'], orSay(say.kind)),
  town: orNull(optionalText({ max: 80 })),
  web: orNull(
    z.preprocess(
      (typed) => (typed === '' ? undefined : typed),
      z
        .url({ protocol: /^https?$/, error: orSay(say.web) })
        .max(300)
        .optional(),
    ),
  ),
  email: orNull(z.preprocess((typed) => (typed === '' ? undefined : typed), email().optional())),
  phone: orNull(optionalText({ max: 40 })),
  version: z.coerce.number().int().min(0).default(0),
})

/** Ended, or taken up again. */
export const endedForm = z.strictObject({ ended: z.enum(['yes', 'no']) })
