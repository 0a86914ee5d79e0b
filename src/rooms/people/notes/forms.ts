import { z } from 'zod'
import { text } from '../../../platform/web/text.ts'
import { orSay } from '../../../platform/words/sentence.ts'
import { phrases } from '../../../platform/words/words.ts'
import { levels } from './permits.ts'

export const say = phrases('people-notes-form', {
  text: 'Write the note',
  level: 'Choose who may read it',
})

export const noteForm = z.strictObject({
  text: text({ max: 2000, lines: true, empty: say.text }),
  level: z.enum(levels, orSay(say.level)),
  /** The note it puts right; it stays on that note's level. */
  corrects: z.preprocess((typed) => (typed === '' ? undefined : typed), z.uuid().optional()),
})
