import { z } from 'zod'
import { text } from '../../../platform/web/text.ts'
import { phrases } from '../../../platform/words/words.ts'

export const say = phrases('people-labels-form', {
  empty: 'Enter a label, such as “Chef” or “First aid 2026”',
  notTheirs: 'They carry this label no more',
})

/** A label that the desk puts on somebody. */
export const tagForm = z.strictObject({ tag: text({ max: 40, empty: say.empty }) })
