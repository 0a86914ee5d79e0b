import { z } from 'zod'
import { day } from '../../../../platform/clock.ts'
import { several } from '../../../../platform/web/text.ts'
import { orSay } from '../../../../platform/words/sentence.ts'
import { phrases, type Phrase } from '../../../../platform/words/words.ts'
import type { NotNamed } from '../../requirements/person/recording-rules.ts'
import { notNamedAt } from '../../requirements/words.ts'
import type { NotSeen } from './rules.ts'
import { documents, waysSeen } from './types.ts'

const say = phrases('identity-form', {
  documents: 'Tick what they showed you',
  atMost: 'Five kinds are enough',
  how: 'Say how you saw them',
  day: 'Enter the day you saw them, like 24/11/2026',
  notSeenYet: 'Enter a day that has come',
  noPhotograph: 'By video one of the documents must carry a photograph, to set beside the face',
})

/** What is kept of documents that were seen: their kinds. It has no field for a number, and takes no copy. */
export const identityForm = z.strictObject({
  documents: several(documents)
    .refine((chosen) => chosen.length > 0, orSay(say.documents))
    .refine((chosen) => chosen.length <= 5, orSay(say.atMost)),
  how: z.enum(waysSeen, orSay(say.how)),
  seenOn: z.iso.date(orSay(say.day)).transform(day),
})

/** Where a refusal is said. */
export const identityFaults: Record<
  NotSeen | NotNamed,
  { readonly name: keyof z.input<typeof identityForm>; readonly words: Phrase }
> = {
  'not-seen-yet': { name: 'seenOn', words: say.notSeenYet },
  'no-photograph': { name: 'documents', words: say.noPhotograph },
  ...notNamedAt('documents'),
}
