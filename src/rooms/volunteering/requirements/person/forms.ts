import { z } from 'zod'
import { day } from '../../../../platform/clock.ts'
import { text } from '../../../../platform/web/text.ts'
import { orSay } from '../../../../platform/words/sentence.ts'
import { phrases, type Phrase } from '../../../../platform/words/words.ts'
import type { NotAskable, NotDecided } from '../exempting/rules.ts'
import type { NotRecorded } from './recording-rules.ts'

export const say = phrases('standing-form', {
  what: 'Choose what it is',
  day: 'Enter the day it happened, like 24/11/2026',
  future: 'Enter a day that has come',
  reference: 'Say whether the reference was professional or personal',
  notYours: 'Somebody else records this: the policy says who',
  once: 'You approved them already',
  onApplication:
    'It is asked for on the page of their application, where each first says whether they know them',
  requirement: 'Choose what they go without',
  reason: 'Say why; whoever approves it must understand it',
  from: 'Enter the first day, like 24/11/2026',
  until: 'Enter the last day, like 31/01/2027',
  early: 'Enter a last day that is not before the first',
  past: 'Enter today or a day that comes: an exemption never reaches back',
  long: 'That is longer than an exemption may last',
  self: 'Somebody else asks for you',
  already: 'This was asked for already and waits for a decision',
  why: 'Say why it is taken back',
  stop: 'Choose what it is',
  back: 'Enter the first day they are back, like 01/02/2027, or leave it empty',
  backPast: 'Enter a day after today, or leave it empty',
  notStopped: 'They are in this role: somebody else took the pause back meanwhile',
  decided: 'Somebody else decided about it meanwhile',
  ownAsking: 'You asked for it, so another of us approves it',
  over: 'Its last day is over',
})

const aDay = (words: Phrase) => z.iso.date(orSay(words)).transform(day)

/** What somebody of ours writes down by hand. */
export const recordForm = z.strictObject({
  /** The key of the requirement. */
  happened: z.string(orSay(say.what)).regex(/^[a-z][a-z0-9-]{0,80}$/, orSay(say.what)),
  happenedOn: aDay(say.day),
  reference: z.preprocess(
    (typed) => (typed === '' ? undefined : typed),
    z.enum(['professional', 'personal', 'family'], orSay(say.reference)).optional(),
  ),
})

export const exemptForm = z.strictObject({
  requirement: z.string(orSay(say.requirement)).regex(/^[a-z][a-z0-9-]{0,80}$/, orSay(say.requirement)),
  reason: text({ max: 600, lines: true, empty: say.reason }),
  from: aDay(say.from),
  until: aDay(say.until),
})

export const decideForm = z.strictObject({ act: z.enum(['give', 'refuse']) })

export const backForm = z.strictObject({ why: text({ max: 300, empty: say.why }) })

export const stopForm = z.strictObject({
  stop: z.enum(['paused', 'left', 'declined'], orSay(say.stop)),
  backOn: z.preprocess((typed) => (typed === '' ? undefined : typed), aDay(say.back).optional()),
})

export const recordFaults: Record<
  NotRecorded,
  { readonly name: keyof z.input<typeof recordForm>; readonly words: Phrase }
> = {
  'not-asked-for': { name: 'happened', words: say.what },
  'not-by-hand': { name: 'happened', words: say.notYours },
  'not-happened-yet': { name: 'happenedOn', words: say.future },
  'which-reference': { name: 'reference', words: say.reference },
  'once-already': { name: 'happened', words: say.once },
  'on-application': { name: 'happened', words: say.onApplication },
}

export const exemptFaults: Record<
  NotAskable | 'asked-already',
  { readonly name: keyof z.input<typeof exemptForm>; readonly words: Phrase }
> = {
  'not-asked-for': { name: 'requirement', words: say.requirement },
  'from-before-today': { name: 'from', words: say.past },
  'until-before-from': { name: 'until', words: say.early },
  'too-long': { name: 'until', words: say.long },
  'one-self': { name: 'requirement', words: say.self },
  'asked-already': { name: 'requirement', words: say.already },
}

export const decideFaults: Record<NotDecided | 'gone', Phrase> = {
  'decided-already': say.decided,
  gone: say.decided,
  'asked-by-them': say.ownAsking,
  'one-self': say.self,
  over: say.over,
}
