import { z } from 'zod'
import { optionalText } from '../../web/text.ts'
import { orSay } from '../../words/sentence.ts'
import { phrases } from '../../words/words.ts'

const say = phrases('lists-asked-form', {
  answer: 'Choose yes or no',
  why: 'Write why not: they read it',
})

/** Another’s word on a large file; a no says why. */
export const answerForm = z
  .strictObject({
    answer: z.enum(['yes', 'no'], orSay(say.answer)),
    words: optionalText({ max: 600, lines: true }).transform((value) => value ?? null),
  })
  .refine(({ answer, words }) => answer === 'yes' || words !== null, {
    path: ['words'],
    error: orSay(say.why),
  })
