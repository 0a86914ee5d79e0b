import { z } from 'zod'
import { text, ticked } from '../web/text.ts'
import { phrases } from '../words/words.ts'

const say = phrases('lists-form', {
  name: 'Enter a name for the view',
  reason: 'Write what the file is for',
})

/** A view to keep; its filters stand in the address. */
export const viewForm = z.strictObject({ name: text({ max: 40, empty: say.name }), isShared: ticked() })

/** What a file is taken for. */
export const takeForm = z.strictObject({ reason: text({ max: 300, min: 4, empty: say.reason }) })
