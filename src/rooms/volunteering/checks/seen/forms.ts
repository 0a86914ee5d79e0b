import { z } from 'zod'
import { day } from '../../../../platform/clock.ts'
import { text, ticked } from '../../../../platform/web/text.ts'
import { orSay } from '../../../../platform/words/sentence.ts'
import { phrases, type Phrase } from '../../../../platform/words/words.ts'
import type { NotNamed } from '../../requirements/person/recording-rules.ts'
import { notNamedAt } from '../../requirements/words.ts'
import type { NotLookedUp, NotRecordable } from './rules.ts'
import { certificateLevels, outcomes, results } from './types.ts'

export const say = phrases('check-seen-form', {
  level: 'Choose the level that stands on the certificate',
  workforce: 'Choose the workforce that stands on the certificate',
  number: 'Enter the number of the certificate',
  numberShape: 'A DBS number has 12 digits; one of another nation has 8 to 16',
  issued: 'Enter the day it was issued, like 24/11/2026',
  seen: 'Enter the day you saw it, like 24/11/2026',
  outcome: 'Say what was decided',
  seenBeforeIssued: 'It cannot be seen before it was issued',
  notSeenYet: 'Enter a day that has come',
  wrongWorkforce: 'This level and this workforce do not stand on one certificate',
  noUpdateService: 'The Update Service knows standard and enhanced DBS certificates only',
  looked: 'Enter the day you looked, like 24/11/2026',
  result: 'Choose what the Update Service answered',
  noConsent: 'They have not agreed that we look it up. Ask them first',
  notLookedYet: 'Enter a day that has come',
  lookedBeforeSeen: 'We look it up only after we saw the certificate itself',
  role: 'Choose a role of the list, or none',
})

const number = text({ max: 24, empty: say.number })
  .transform((typed) => typed.replaceAll(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{8,16}$/, orSay(say.numberShape)))

const aDay = (words: Phrase) => z.iso.date(orSay(words)).transform(day)

/** What is kept of a certificate: which it is, and what was decided. It has no field for what stands in it. */
export const seenForm = z.strictObject({
  role: z.preprocess((typed) => (typed === '' ? undefined : typed), z.uuid(orSay(say.role)).optional()),
  level: z.enum(certificateLevels as unknown as [(typeof certificateLevels)[number]], orSay(say.level)),
  workforce: z.enum(['none', 'child', 'adult', 'both'], orSay(say.workforce)),
  number,
  issuedOn: aDay(say.issued),
  seenOn: aDay(say.seen),
  outcome: z.enum(outcomes, orSay(say.outcome)),
  consent: ticked(),
})

/** One look at the Update Service. */
export const statusForm = z.strictObject({
  lookedOn: aDay(say.looked),
  result: z.enum(results, orSay(say.result)),
})

export const consentForm = z.strictObject({ agrees: z.enum(['yes', 'no']) })

/** Where a refusal is said. */
export const recordFaults: Record<
  NotRecordable | NotNamed,
  { readonly name: keyof z.input<typeof seenForm>; readonly words: Phrase }
> = {
  'seen-before-issued': { name: 'seenOn', words: say.seenBeforeIssued },
  'not-seen-yet': { name: 'seenOn', words: say.notSeenYet },
  'wrong-workforce': { name: 'workforce', words: say.wrongWorkforce },
  'wrong-number': { name: 'number', words: say.numberShape },
  'no-update-service': { name: 'consent', words: say.noUpdateService },
  ...notNamedAt('level'),
}

export const lookFaults: Record<
  NotLookedUp | NotNamed,
  { readonly name: keyof z.input<typeof statusForm>; readonly words: Phrase }
> = {
  'no-consent': { name: 'result', words: say.noConsent },
  'not-looked-yet': { name: 'lookedOn', words: say.notLookedYet },
  'looked-before-seen': { name: 'lookedOn', words: say.lookedBeforeSeen },
  ...notNamedAt('result'),
}
