import { record } from '../../../platform/audit/audit.ts'
import type { Kept } from '../../../platform/retention/kept.ts'
import * as store from './keeping-store.ts'

/** That somebody talked with us, showed who they are, accepted and was approved. */
export const recordKept: Kept = {
  key: 'volunteering.clearing',
  title: 'Conversations held, identity seen, texts accepted, approvals given',
  goes: 'All of it: days, names, kinds of documents, versions. Numbers and copies are never kept.',
  since: 'after they last took part',
  source:
    'The usual schedule of charities for the record of vetting: involvement and six years. The law names none.',
  period: { unit: 'years', standard: 6, least: 1, most: 50 },
  canBeHeld: true,
  counts: 'from-involvement',
  olderThan: store.allOlderThan,
  async letGo(hub, db, personId) {
    const gone = await store.dropRecords(db, personId)
    if (gone > 0)
      await record(db, {
        at: hub.now(),
        by: hub.by,
        act: 'volunteering.clearing-kept-no-longer',
        subject: { kind: 'clearing', id: personId },
        person: personId,
        reason: 'the years we keep it are over',
      })
    return gone
  },
}

/** What was written about conversations, and why somebody said not yet. */
export const wordsKept: Kept = {
  key: 'volunteering.clearing-words',
  title: 'Notes of conversations with applicants, and reasons for “not yet”',
  goes: 'What was written in words. That there was a conversation or an answer stays.',
  since: 'after the application ended',
  source:
    'The code of the Information Commissioner for recruitment records: no longer than a claim about the decision could come, and some months.',
  period: { unit: 'months', standard: 12, least: 6, most: 72 },
  canBeHeld: true,
  counts: 'from-its-end',
  apply: (_hub, db, before, held) => store.dropOldWords(db, before, held),
}

/** Times we offered and nobody took. */
export const untakenKept: Kept = {
  key: 'volunteering.untaken-times',
  title: 'Times for conversations that nobody took',
  goes: 'The time, and who would have held it.',
  since: 'after the time is over',
  source: 'They are of no use.',
  period: { unit: 'days', standard: 30, least: 1, most: 365 },
  canBeHeld: false,
  counts: 'from-its-end',
  apply: (_hub, db, before) => store.dropUntaken(db, before),
}
