import type { Kept } from '../../../platform/retention/kept.ts'
import { dropGuardians, dropInterestsOf, dropUnconfirmed, lastAskedBefore } from './retention-store.ts'

/** What somebody wrote who would like to help, and our answer: the beginning of the record of vetting. */
export const interestsKept: Kept = {
  key: 'volunteering.interests',
  title: 'Who would like to help, and our answer',
  goes: 'What they wrote, how to reach them, and what we answered. That somebody asked stays a number.',
  since: 'after they last took part',
  source: 'The usual schedule of charities for applications: involvement and six years. The law names none.',
  period: { unit: 'years', standard: 6, least: 1, most: 50 },
  canBeHeld: true,
  counts: 'from-involvement',
  olderThan: lastAskedBefore,
  letGo: (_hub, db, personId) => dropInterestsOf(db, personId),
}

/** A parent or guardian is kept as long as one who was named at sign-up usually is. */
export const guardiansKept: Kept = {
  key: 'volunteering.guardians',
  title: 'Who a parent or guardian is, of whoever would like to help',
  goes: 'Their name and address.',
  since: 'after somebody asked',
  source: 'As for the names on lists. The law names no period.',
  period: { unit: 'months', standard: 36, least: 1, most: 120 },
  canBeHeld: true,
  counts: 'from-its-end',
  apply: (_hub, db, before, held) => dropGuardians(db, before, held),
}

/** What nobody confirmed is nobody’s. */
export const unconfirmedKept: Kept = {
  key: 'volunteering.unconfirmed',
  title: 'Offers of help that nobody confirmed',
  goes: 'All of it.',
  since: 'after it was typed',
  source: 'Our own rule: nobody proved that the address is theirs.',
  period: { unit: 'days', standard: 30, least: 2, most: 90 },
  canBeHeld: false,
  counts: 'from-its-end',
  apply: (_hub, db, before) => dropUnconfirmed(db, before),
}
