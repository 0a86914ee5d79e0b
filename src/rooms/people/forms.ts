import { z } from 'zod'
import { day } from '../../platform/clock.ts'
import { optionalText, several, text, ticked } from '../../platform/web/text.ts'
import { orSay } from '../../platform/words/sentence.ts'
import { phrases } from '../../platform/words/words.ts'
import { contactForm } from '../../platform/contact/told.ts'
import { languages, skills } from './lists.ts'
import { say as own } from './words.ts'

export const detailsTold = contactForm('people.details', own.toldDetails)

const say = phrases('people-form', {
  name: 'Enter your name',
  bornOn: 'Enter a date, like 14 March 2009',
  kind: 'Choose what it is about',
  text: 'Write what you would like us to know',
})

/** A number people can be rung at, as they write it; null when they gave none. */
export const phone = () => optionalText({ max: 40 }).transform((value) => value ?? null)

/** A date of birth; null when they gave none. */
export const birthDate = () =>
  z
    .preprocess(
      (typed) => (typed === '' ? undefined : typed),
      z.iso.date(orSay(say.bornOn)).transform(day).optional(),
    )
    .transform((value) => value ?? null)

export const detailsForm = z.strictObject({
  name: text({ max: 120, empty: say.name }),
  phone: phone(),
  bornOn: birthDate(),
  languages: several(languages),
  skills: several(skills),
  version: z.coerce.number().int().min(0),
})

export const sealedForm = z.strictObject({
  kind: z.enum(['health', 'access', 'belief'], orSay(say.kind)),
  text: text({ max: 600, lines: true, empty: say.text }),
})

export const takeBackForm = z.strictObject({ kind: z.enum(['health', 'access', 'belief']) })

export const lettersForm = z.strictObject({ news: ticked(), ways: ticked() })
