import { z } from 'zod'
import { optionalText } from '../../../../platform/web/text.ts'
import { orSay } from '../../../../platform/words/sentence.ts'
import { phrases, type Phrase } from '../../../../platform/words/words.ts'
import type { NotAskedHere } from './actions.ts'
import type { NotAnswered } from './rules.ts'
import { acquaintances } from './types.ts'

const say = phrases('approvals-form', {
  knows: 'Say whether you know them',
  answer: 'Say yes or not yet',
  reason: 'Say why not yet, so that it can be put right',
  reviewer: 'Choose whom to ask',
  sayFirst: 'Say first whether you know them',
  over: 'This was decided, or you are asked no more',
  themselves: 'Nobody is asked about themselves',
  aside: 'They stepped aside',
  interviewer: 'They held the conversation, and this role asks that somebody else approves',
  askedAlready: 'They are asked already',
  saidYes: 'They said yes already, and it counts',
  heldIt:
    'You held the conversation, and this role asks that somebody else approves. You can still say not yet',
  notNow: 'There is no approval to give at present',
  notTheirs: 'They do not look after this programme and region',
})

export const knowsForm = z.strictObject({ knows: z.enum(acquaintances, orSay(say.knows)) })

export const answerForm = z
  .strictObject({
    answer: z.enum(['yes', 'not-yet'], orSay(say.answer)),
    reason: optionalText({ max: 3000, lines: true }),
  })
  .superRefine(({ answer, reason }, check) => {
    if (answer === 'not-yet' && reason === undefined)
      check.addIssue({ code: 'custom', path: ['reason'], message: orSay(say.reason) })
  })

export const reviewerForm = z.strictObject({ reviewer: z.uuid(orSay(say.reviewer)) })

export const answerFaults: Record<NotAnswered, Phrase> = {
  'say-first': say.sayFirst,
  over: say.over,
  interviewer: say.heldIt,
  'not-now': say.notNow,
}

export const askFaults: Record<NotAskedHere, Phrase> = {
  themselves: say.themselves,
  aside: say.aside,
  interviewer: say.interviewer,
  'asked-already': say.askedAlready,
  'said-yes': say.saidYes,
  'not-now': say.notNow,
  'not-theirs': say.notTheirs,
}
