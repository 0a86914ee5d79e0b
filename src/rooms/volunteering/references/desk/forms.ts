import { z } from 'zod'
import { orSay } from '../../../../platform/words/sentence.ts'
import { phrases, type Phrase } from '../../../../platform/words/words.ts'
import { wordSchemas } from '../form/forms.ts'
import type { NotJudged } from '../rules.ts'

const say = phrases('references.desk-form', {
  verdict: 'Choose whether it counts',
  right: 'Say how they hear what you wrote down',
  noAddress: 'We have no address of theirs. Read it to them, and choose that',
  meanwhile:
    'They answered meanwhile, or the application ended. What you wrote down stands below: take it with you',
  family: 'They are family, and this role takes no reference from family',
  nothing: 'There is nothing to judge here any more',
})

export const judgeForm = z.strictObject({
  verdict: z.enum(['counts', 'ring', 'not-counted'], orSay(say.verdict)),
})

/** A call as it is written down: the same questions, and how they hear what we wrote. */
export const callForm = z.strictObject({
  ...wordSchemas,
  right: z.enum(['send', 'aloud'], orSay(say.right)),
})

export const noAddress: Phrase = say.noAddress
export const notWaitedFor: Phrase = say.meanwhile

export const judgeFaults: Record<NotJudged, Phrase> = {
  'nothing-to-judge': say.nothing,
  family: say.family,
}
