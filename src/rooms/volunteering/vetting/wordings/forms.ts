import { z } from 'zod'
import { languages } from '../../../people/face.ts'
import { optionalText, text, typedNumber } from '../../../../platform/web/text.ts'
import { orSay } from '../../../../platform/words/sentence.ts'
import { ask, phrases } from '../../../../platform/words/words.ts'
import { stages } from '../../applications/types.ts'
import { strangePlaces } from './rules.ts'

export const say = phrases('wordings-form', {
  name: 'Give it a name, so that you find it again',
  subject: 'Enter what stands above the letter',
  body: 'Enter the words of the letter',
  stage: 'Choose where on the way it suits',
  lang: 'Choose a language',
  strange: ask<{ place: string }>(
    'Nothing fills the place “{place}”. Look at the list of places, or take the braces away',
  ),
  nameTaken: 'Another wording has this name',
})

/** The languages a wording may be written in. */
export const wordingLanguages = ['en-GB', ...languages] as const

const anyStage = z.preprocess(
  (typed) => (typed === '' || typed === undefined ? null : typed),
  z.enum(stages, orSay(say.stage)).nullable(),
)

/** Words with places in them; a slip between braces is named at the field it stands in. */
const withPlaces = (field: z.ZodType<string>) =>
  field.superRefine((typed, context) => {
    const [place] = strangePlaces(typed)
    if (place !== undefined) context.addIssue({ code: 'custom', message: orSay(say.strange, { place }) })
  })

const subject = withPlaces(text({ max: 200, empty: say.subject }))
const body = withPlaces(text({ max: 6000, lines: true, empty: say.body }))

/** A wording as it is written: its name, where it suits, and its words in one language. */
export const wordingForm = z.strictObject({
  name: text({ max: 80, empty: say.name }),
  stage: anyStage,
  lang: z.enum(wordingLanguages, orSay(say.lang)),
  subject,
  body,
  /** The version they were changed from: its language, and its number; 0: none. */
  of: z.enum(wordingLanguages, orSay(say.lang)),
  seen: typedNumber().pipe(z.int().min(0)),
  act: z.enum(['look', 'keep']),
})
export type WordingTyped = z.output<typeof wordingForm>

/** A message to one person: from a wording, changed or not, or by hand. */
export const messageForm = z.strictObject({
  subject,
  words: body,
  /** `ID LANG NUMBER` of the wording it began with. */
  from: optionalText({ max: 120 }),
  act: z.enum(['look', 'send']),
})
export type MessageTyped = z.output<typeof messageForm>
