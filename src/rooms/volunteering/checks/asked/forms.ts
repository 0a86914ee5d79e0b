import { z } from 'zod'
import { day } from '../../../../platform/clock.ts'
import { orSay } from '../../../../platform/words/sentence.ts'
import { phrases, type Phrase } from '../../../../platform/words/words.ts'
import type { NotNamed } from '../../requirements/person/recording-rules.ts'
import { notNamedAt } from '../../requirements/words.ts'
import type { NotAsked } from './rules.ts'
import { askedLevels } from './types.ts'

const say = phrases('check-asked-form', {
  level: 'Choose the level you asked for',
  asked: 'Enter the day you asked the DBS, like 24/11/2026',
  notYet: 'Enter a day that has come',
  tooLongAgo: 'Enter a day of the last 365 days',
  decided:
    'None of their roles may ask for this. Under Checks you see what was decided, or decide it; if it was asked for, tell a vetting officer today',
  already: 'It stands here already that the DBS was asked for this level. Take that back first',
})

/** That the DBS was asked: for which level, and when. No number is needed. */
export const askedForm = z.strictObject({
  askedLevel: z.enum(askedLevels, orSay(say.level)),
  askedOn: z.iso.date(orSay(say.asked)).transform(day),
  /** The application from whose page it was recorded, to lead back there. */
  application: z.uuid().optional(),
})

/** Where a refusal is said. */
export const askedFaults: Record<
  NotAsked | NotNamed,
  { readonly name: keyof z.input<typeof askedForm>; readonly words: Phrase }
> = {
  'not-asked-yet': { name: 'askedOn', words: say.notYet },
  'too-long-ago': { name: 'askedOn', words: say.tooLongAgo },
  'more-than-decided': { name: 'askedLevel', words: say.decided },
  'asked-already': { name: 'askedLevel', words: say.already },
  ...notNamedAt('askedLevel'),
}
