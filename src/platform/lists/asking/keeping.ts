import type { Kept } from '../../retention/kept.ts'
import { dropAsked } from './store.ts'

/** Large files that were asked for. That one left, with how many people and why, stays in the log. */
export const askedKept: Kept = {
  key: 'lists.asked',
  title: 'Large files that were asked for',
  goes: 'What was asked for, by whom, why, and what another answered.',
  since: 'after it was asked for',
  source: 'Our own rule: what was asked for may name somebody (UK GDPR article 5(1)(e)).',
  period: { unit: 'days', standard: 30, least: 2, most: 365 },
  canBeHeld: false,
  counts: 'from-its-end',
  apply: (_hub, db, before) => dropAsked(db, before),
}
