import type { Kept } from '../retention/kept.ts'

/** That somebody was in, on which kind of device: to notice what was not them. */
export const sessionsKept: Kept = {
  key: 'identity.sessions',
  title: 'Visits that ended, and codes that were read out',
  goes: 'When somebody came in, how, and with which kind of device.',
  since: 'after they ended',
  source: 'Our own rule: long enough to see in one’s own tent a visit that was somebody else’s.',
  period: { unit: 'days', standard: 30, least: 7, most: 365 },
  canBeHeld: false,
  counts: 'from-its-end',
  apply: async (_hub, db, before) =>
    (await db.rows('delete from identity.session where ended_at < $1 returning 1', [before])).length +
    (await db.rows('delete from identity.spoken_code where expires_at < $1 returning 1', [before])).length,
}

/** Browsers somebody came in with: another one is told of by letter. */
export const browsersKept: Kept = {
  key: 'identity.browsers',
  title: 'Browsers somebody came in with',
  goes: 'The mark by which a browser is known again. Whoever comes in with it gets a letter once, as with a new one.',
  since: 'after it was last used',
  source: 'Our own rule: a little over a year, for whoever comes once a year.',
  period: { unit: 'days', standard: 400, least: 30, most: 800 },
  canBeHeld: false,
  counts: 'from-its-end',
  apply: async (_hub, db, before) =>
    (await db.rows('delete from identity.browser where last_at < $1 returning 1', [before])).length,
}
