import { z } from 'zod'
import { email, optionalText, several, text, ticked } from '../../../platform/web/text.ts'
import { orSay } from '../../../platform/words/sentence.ts'
import { phrases } from '../../../platform/words/words.ts'
import { birthDate, phone } from '../forms.ts'
import { languages } from '../lists.ts'

export const say = phrases('people-adding-form', {
  name: 'Enter their name',
  agreed: 'Tick this once they know what we keep, and why',
  region: 'Choose a region you look after, so that you can find them again',
  bornOn: 'Enter a date of birth that has been',
})

/** Somebody the desk writes down: nothing but the name is needed. */
export const addForm = z.strictObject({
  name: text({ max: 120, empty: say.name }),
  email: z
    .preprocess(
      (typed) => (typeof typed === 'string' && typed.trim() === '' ? undefined : typed),
      email().optional(),
    )
    .transform((value) => value ?? null),
  phone: phone(),
  bornOn: birthDate(),
  languages: several(languages),
  region: optionalText({ max: 60 }).transform((value) => value ?? null),
  agreed: ticked().refine(Boolean, orSay(say.agreed)),
  /** They are somebody else than those of the same name or number. */
  anyway: ticked(),
})
export type Adding = z.output<typeof addForm>
