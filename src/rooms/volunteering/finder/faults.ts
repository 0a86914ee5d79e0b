import type { FieldErrors } from '../../../platform/web/read.ts'
import type { Words } from '../../../platform/words/words.ts'
import type { Question } from './question.ts'
import { errorWords, say } from './words.ts'

/** What is wrong with each field, in the reader's language. */
export const errorsInWords = (words: Words, errors: FieldErrors): FieldErrors =>
  Object.fromEntries(
    Object.keys(errors).map((name) => [
      name,
      words.say(errorWords[name as keyof typeof errorWords] ?? say.chosenIsNone),
    ]),
  )

/** A postcode that has the form of one and lies nowhere we know. */
export const unknownPlaceFault = (words: Words, { near }: Question) => ({
  near: words.say(say.nearUnknown, { postcode: near }),
})
