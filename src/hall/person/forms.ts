import { z } from 'zod'
import { ticked } from '../../platform/web/text.ts'
import { orSay } from '../../platform/words/sentence.ts'
import { phrases } from '../../platform/words/words.ts'

const say = phrases('person-forget-form', {
  told: 'Choose how they told you',
  sure: 'Tick the box if they want us to forget them',
})

/** How somebody without an address tells one of us that they want to be forgotten; kept as the reason. */
export const waysTold = {
  'in-person': 'asked in person',
  telephone: 'asked by telephone',
  writing: 'asked in writing',
  'through-somebody': 'asked through somebody who acts for them',
} as const

const ways = Object.keys(waysTold) as (keyof typeof waysTold)[]

export const forgetForm = z.strictObject({
  told: z.enum(ways, orSay(say.told)),
  sure: ticked().refine(Boolean, orSay(say.sure)),
})
