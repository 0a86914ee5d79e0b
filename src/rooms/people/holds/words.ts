import { ask, phrases, type Phrase } from '../../../platform/words/words.ts'
import type { Ground, HoldStepKind } from './lists.ts'

/** Why some of somebody’s records must stay, as they are told it: true, and no more than they need. */
export const groundWords: Readonly<Record<Ground, Phrase>> = phrases('people.hold-grounds', {
  claim:
    'There is a legal claim, or there may soon be one, and these records may be needed for it. The law lets us keep them until then (UK GDPR article 17(3)(e)).',
  inquiry:
    'Somebody who has the right to ask, such as a court or a regulator, looks into something and may need these records (UK GDPR article 17(3)(b)).',
  duty: 'Another law tells us to keep these records for a time (UK GDPR article 17(3)(b)).',
})

export const say = phrases('people.hold', {
  what: 'Some of our records of you, with your name and how to reach you',
  until: ask<{ date: string }>(
    'that is over. We look at it again by {date} at the latest, and when it is over we forget the rest by ourselves',
  ),
  title: 'What we must keep for now',
  about:
    'That some records stay although their time is over, and why in general. What was noted about it in particular is not shown here, since it may be about others: ask us, and we look at it for you.',
  kept: ask<{ kept: string }>('For {kept} after it is over.'),
  since: ask<{ date: string }>('Since {date}'),
  standing: ask<{ why: string; date: string }>('{why} We look at it again by {date}.'),
  ended: ask<{ why: string; date: string }>('{why} It ended on {date}.'),
})

/** As the desk calls them. */
export const groundNames: Readonly<Record<Ground, string>> = {
  claim: 'A legal claim',
  inquiry: 'An inquiry, by a court or a regulator',
  duty: 'A law that tells us to keep them',
}

export const stepNames: Readonly<Record<HoldStepKind, string>> = {
  set: 'Set',
  'kept-on': 'Looked at, and kept on',
  ended: 'Ended',
}
