import { z } from 'zod'
import { day } from '../../../platform/clock.ts'
import { orSay } from '../../../platform/words/sentence.ts'
import { phrases } from '../../../platform/words/words.ts'

/** What is asked for on the rota, and why a press on it changed nothing. */
export const say = phrases('rota-form', {
  nobody: 'Choose at least one person to ask',
  keep: 'Choose which they shall keep',
  noAddress: 'They gave no email address. Ring them, then choose for them.',
  changed: 'That changed meanwhile. Look again.',
})

export const rotaQuery = z.object({
  week: z.iso.date().transform(day).nullable().catch(null),
  show: z.string().max(60).catch('all'),
  told: z.string().max(20).catch(''),
})

export const askForm = z.strictObject({
  person: z.preprocess(
    (typed) => (Array.isArray(typed) ? typed : typed === undefined ? [] : [typed]),
    z.array(z.uuid()).max(400),
  ),
})

/** Two places of one person that lie too close together, and which of them stays. */
export const twiceForm = z.strictObject({
  first: z.uuid(),
  second: z.uuid(),
  keep: z.enum(['first', 'second', 'ask'], orSay(say.keep)),
})
