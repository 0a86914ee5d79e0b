import { z } from 'zod'
import { email, text, ticked } from '../../../../platform/web/text.ts'
import { phrases } from '../../../../platform/words/words.ts'

const say = phrases('apply-begin-form', { name: 'Enter your name' })

/** Somebody nobody knows yet, who would like to apply: their address is proved first. */
export const beginForm = z.strictObject({
  name: text({ max: 120, empty: say.name }),
  email: email(),
  news: ticked(),
  noNews: ticked(),
  partnerNews: ticked(),
})
