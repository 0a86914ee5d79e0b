import type { Kept } from '../../../platform/retention/kept.ts'
import * as store from './store.ts'

/** Who came: for the work itself, and for whoever asks after it. */
export const namesKept: Kept = {
  key: 'gatherings.names',
  title: 'Who came: names and numbers on lists',
  goes: 'Names, numbers, and a parent’s or guardian’s yes. How many came stays, and on somebody’s own record that they did.',
  since: 'after the day',
  source: 'The usual schedule of charities for registers of events. The law names none.',
  period: { unit: 'months', standard: 36, least: 1, most: 120 },
  canBeHeld: true,
  counts: 'from-its-end',
  apply: async (_hub, db, before, held) =>
    (await store.dropConsents(db, before, held)) + (await store.dropNames(db, before, held)),
}

/** What a form said besides: needed for the day, and no longer. */
export const formsKept: Kept = {
  key: 'gatherings.forms',
  title: 'What a form said besides',
  goes: 'Whom somebody brought and how old they are, languages, notes. A parent’s or guardian’s yes stays as long as names do.',
  since: 'after the day',
  source: 'Our own rule: it is needed for the day only (UK GDPR article 5(1)(e)).',
  period: { unit: 'days', standard: 30, least: 1, most: 365 },
  canBeHeld: true,
  counts: 'from-its-end',
  apply: (_hub, db, before, held) => store.dropForms(db, before, held),
}

/** An address that somebody typed and nobody proved is nobody’s. */
export const unprovedKept: Kept = {
  key: 'gatherings.unproved',
  title: 'Sign-ups that nobody confirmed',
  goes: 'The name and the address that were typed.',
  since: 'after the place was given on',
  source: 'Our own rule: nobody proved that it is theirs.',
  period: { unit: 'days', standard: 7, least: 1, most: 90 },
  canBeHeld: false,
  counts: 'from-its-end',
  apply: (_hub, db, before) => store.dropUnproved(db, before),
}
