import { sentence } from '../../../platform/words/sentence.ts'
import type { Question } from './question.ts'
import { say } from './words.ts'

/** A postcode that has the form of one and lies nowhere we know. */
export const unknownPlaceFault = ({ near }: Question) => ({
  near: sentence(say.nearUnknown, { postcode: near }),
})
