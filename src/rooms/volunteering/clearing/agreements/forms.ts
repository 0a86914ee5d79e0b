import { z } from 'zod'
import { day } from '../../../../platform/clock.ts'
import { text } from '../../../../platform/web/text.ts'
import { orSay } from '../../../../platform/words/sentence.ts'
import { phrases, type Phrase } from '../../../../platform/words/words.ts'
import type { NotNamed } from '../../requirements/person/recording-rules.ts'
import { notNamedAt } from '../../requirements/words.ts'
import type { NotOnPaper, NotWritten } from './actions.ts'
import type { NotPublished } from './rules.ts'

const say = phrases('agreements-form', {
  name: 'Enter a name, such as “How we are together”',
  nameTaken: 'There is a text of this name already. Open that one, or choose another name',
  words: 'Write what people agree to',
  why: 'Say in a sentence what changed, and why',
  changedMeanwhile:
    'Somebody else wrote here meanwhile. Look at what stands there now, and put your words in again',
  nothingWritten: 'Nothing is written yet',
  nothingChanged: 'It is the same as the version that is out',
  version: 'Choose what they signed',
  on: 'Enter the day they signed, like 24/11/2026',
  notSignedYet: 'Enter a day that has come',
  keptAlready: 'It is kept already that they signed this on that day',
})

export const beginForm = z.strictObject({ name: text({ max: 120, empty: say.name }) })
export const nameTaken = say.nameTaken

const seen = z.coerce.number().int().min(0)

export const draftForm = z.strictObject({
  words: text({ max: 20_000, lines: true, empty: say.words }),
  seen,
})

export const publishForm = z.strictObject({
  why: text({ max: 400, empty: say.why }),
  seen,
})

/** What somebody signed on paper: a version of a text, as `agreement number`. */
export const paperForm = z.strictObject({
  version: z
    .string(orSay(say.version))
    .regex(/^[0-9a-f-]{36} \d{1,6}$/, orSay(say.version))
    .transform((typed) => {
      const [agreementId = '', number = ''] = typed.split(' ')
      return { agreementId, number: Number(number) }
    }),
  on: z.iso.date(orSay(say.on)).transform(day),
})

/** The version that was read, so that nobody accepts what went out while they read. */
export const acceptForm = z.strictObject({ number: z.coerce.number().int().min(1) })

export const writeFaults: Record<Exclude<NotWritten | NotPublished, 'not-here'>, Phrase> = {
  'changed-meanwhile': say.changedMeanwhile,
  'nothing-written': say.nothingWritten,
  'nothing-changed': say.nothingChanged,
}

export const paperFaults: Record<
  NotOnPaper | NotNamed,
  { readonly name: keyof z.input<typeof paperForm>; readonly words: Phrase }
> = {
  'not-signed-yet': { name: 'on', words: say.notSignedYet },
  'no-such-version': { name: 'version', words: say.version },
  'kept-already': { name: 'on', words: say.keptAlready },
  ...notNamedAt('version'),
}
