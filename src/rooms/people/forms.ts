import { z } from 'zod'
import { day } from '../../platform/clock.ts'
import { optionalText, several, text, ticked } from '../../platform/web/text.ts'
import { languages, skills } from './lists.ts'

/** A number people can be rung at, as they write it; checked and made one form by the phone rules. */
export const detailsForm = z.strictObject({
  name: text({ max: 120, empty: 'Enter your name' }),
  phone: optionalText({ max: 40 }).transform((value) => value ?? null),
  bornOn: z
    .preprocess(
      (typed) => (typed === '' ? undefined : typed),
      z.iso.date('Enter a date, like 14 March 2009').transform(day).optional(),
    )
    .transform((value) => value ?? null),
  languages: several(languages),
  skills: several(skills),
  version: z.coerce.number().int().min(0),
})

export const sealedForm = z.strictObject({
  kind: z.enum(['health', 'access', 'belief'], 'Choose what it is about'),
  text: text({ max: 600, lines: true, empty: 'Write what you would like us to know' }),
})

export const takeBackForm = z.strictObject({ kind: z.enum(['health', 'access', 'belief']) })

export const lettersForm = z.strictObject({ news: ticked(), ways: ticked() })
