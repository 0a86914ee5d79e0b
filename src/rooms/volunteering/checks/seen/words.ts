import { ask, phrases, type Phrase } from '../../../../platform/words/words.ts'
import type { Fit } from './rules.ts'
import type { CertificateLevel, CheckSeen, Outcome, StatusResult } from './types.ts'

/** What people read about their own checks. */
export const say = phrases('checks', {
  step: 'A DBS check',
  stepWords:
    'We ask for it together with you. The DBS posts the certificate to you, not to us: show it to us when it comes. We keep no copy.',
  stepAsked:
    'We asked the DBS. It posts the certificate to you, not to us: show it to us when it comes. We keep no copy.',
  stepElsewhere: 'A check of criminal records',
  stepElsewhereWords: 'We tell you how it goes where you live, and do it together with you.',
  stepDone: 'We saw the certificate.',
  title: 'Checks of criminal records',
  about: 'That we saw your certificate, and what was decided. Never what stands in it.',
  kept: ask<{ years: number }>(
    'Kept for {years, plural, one {a year} other {# years}} after you last took part. Then it goes by itself.',
  ),
  one: ask<{ level: string; date: string }>('{level}, issued {date}'),
  number: ask<{ number: string }>('Number {number}'),
  seen: ask<{ date: string; name: string }>('Seen on {date} by {name}'),
  somebody: 'somebody no longer here',
  consent: ask<{ date: string }>('You agreed on {date} that we look it up with the Update Service'),
  consentEnded: ask<{ date: string }>('You took that back on {date}'),
  status: ask<{ date: string; result: string }>('Looked up on {date}: {result}'),
  asked: ask<{ date: string; level: string }>('Asked of the DBS on {date}: {level}'),
  askedOne: 'On its way',
  holdWhat: 'That a certificate of yours was seen: its level, its dates, and what was decided',
  holdWhy:
    'We must be able to show that we checked whoever helped. The number of the certificate and your name go at once.',
  holdUntil: ask<{ date: string }>('Until {date}, then it goes by itself'),
})

export const certificateWords: Record<CertificateLevel, Phrase> = phrases('check-level', {
  basic: 'Basic check',
  standard: 'Standard check',
  enhanced: 'Enhanced check',
  'enhanced-children': 'Enhanced check with the children’s barred list',
  'enhanced-adults': 'Enhanced check with the adults’ barred list',
  'enhanced-both': 'Enhanced check with both barred lists',
  elsewhere: 'Check of Scotland or Northern Ireland',
})

export const workforceNames: Record<CheckSeen['workforce'], Phrase> = phrases('check-workforce', {
  none: 'No workforce',
  child: 'Child workforce',
  adult: 'Adult workforce',
  both: 'Child and adult workforce',
})

export const outcomeWords: Record<Outcome, Phrase> = phrases('check-outcome', {
  clear: 'Clear to go on',
  'after-risk-assessment': 'Decided after a risk assessment: may go on',
  'not-appointed': 'Not appointed',
})

export const resultWords: Record<StatusResult, Phrase> = phrases('check-status', {
  current: 'still current',
  'not-current': 'no longer current: a new check is needed',
  'not-found': 'not found with these details',
})

/** How a certificate answers what was decided for a role, said at the desk. */
export const fitWords: Record<Fit, string> = {
  fits: 'is what was decided',
  less: 'shows less than was decided',
  'other-workforce': 'is for another workforce or list than was decided',
  more: 'shows more than may be asked for in this role: do not use what it shows besides',
}
