import { z } from 'zod'
import { ticked } from '../../../platform/web/text.ts'
import { orSay } from '../../../platform/words/sentence.ts'
import { phrases } from '../../../platform/words/words.ts'
import type { Day } from '../../../platform/clock.ts'

export const say = phrases('agreement-form', {
  day: 'Enter the day that stands on the agreement, like 24/11/2026',
  notMadeYet: 'Enter a day that has come: an agreement holds from when it was made',
})

/** What an agreement with a partner shares with its leads. */
export const agreementForm = z.strictObject({
  agreedOn: z.iso.date(orSay(say.day)).transform((typed) => typed as Day),
  phone: ticked(),
  email: ticked(),
  others: ticked(),
  needs: ticked(),
  applications: ticked(),
  version: z.coerce.number().int().min(0).default(0),
})
