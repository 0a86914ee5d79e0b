import { z } from 'zod'
import type { Faults } from '../../../platform/web/faults.ts'
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
  yourBornOn: 'Enter your date of birth',
  phoneEnd: 'Enter the last four digits of your number',
  answer: 'Say whether it is you',
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

/** Whether somebody at an address the desk typed is the one who was written down. */
export const areYouForm = z.strictObject({
  answer: z.enum(['me', 'not-me'], orSay(say.answer)),
  bornOn: birthDate(),
  phoneEnd: optionalText({ max: 20 }),
})
export type AreYou = z.output<typeof areYouForm>

/** What is missing of somebody who says that it is them. */
export const areYouFaults = (
  { answer, bornOn, phoneEnd }: AreYou,
  asked: 'bornOn' | 'phoneEnd' | null,
): Faults =>
  answer === 'not-me' || asked === null
    ? {}
    : asked === 'bornOn'
      ? bornOn === null
        ? { bornOn: say.yourBornOn }
        : {}
      : phoneEnd === undefined
        ? { phoneEnd: say.phoneEnd }
        : {}
