import { z } from 'zod'
import { email, optionalText, text } from '../../platform/web/text.ts'
import { organisationKinds } from './types.ts'

const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.transform((value) => value ?? null)

export const organisationForm = z.strictObject({
  name: text({ max: 120, empty: 'Enter the name of the organisation' }),
  shortName: text({ max: 60, empty: 'Enter the name as it stands in a sentence, like St Columba’s' }),
  kind: z
    .enum(organisationKinds, 'Choose what kind of organisation it is')
    .exclude(['ourselves'], 'Choose what kind of organisation it is'),
  town: orNull(optionalText({ max: 80 })),
  web: orNull(
    z.preprocess(
      (typed) => (typed === '' ? undefined : typed),
      z
        .url({ protocol: /^https?$/, error: 'Enter a web address that begins with https://' })
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
