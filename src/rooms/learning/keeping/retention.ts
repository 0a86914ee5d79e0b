import { record } from '../../../platform/audit/audit.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Kept } from '../../../platform/retention/kept.ts'
import * as store from './store.ts'

/** That somebody completed a course: part of the record of vetting. */
export const completionsKept: Kept = {
  key: 'learning.completions',
  title: 'Courses people completed',
  goes: 'Which course somebody completed, when and how, and what was written beside it; with it what they began.',
  since: 'after they last took part or learned something',
  source:
    'The usual schedule of charities for the record of vetting: involvement and six years. The law names none.',
  period: { unit: 'years', standard: 6, least: 1, most: 50 },
  canBeHeld: true,
  counts: 'from-involvement',
  olderThan: store.completedNothingSince,
  letGo,
}

async function letGo(hub: Hub, db: Db, personId: string): Promise<number> {
  const gone = await store.dropLearning(db, personId)
  if (gone > 0)
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'learning.kept-no-longer',
      subject: { kind: 'completions', id: personId },
      person: personId,
      reason: 'the years we keep it are over',
    })
  return gone
}

/** What was read of a course that is finished: only in case an attendance is put right. */
export const pagesKept: Kept = {
  key: 'learning.pages',
  title: 'What people read of a course',
  goes: 'Which pages they went through, and which questions they answered right. That they completed it stays.',
  since: 'after they finished it',
  source:
    'Our own rule: it is needed for as long as an attendance may be put right (UK GDPR article 5(1)(e)).',
  period: { unit: 'days', standard: 30, least: 7, most: 365 },
  canBeHeld: true,
  counts: 'from-its-end',
  apply: (_hub, db, before, held) => store.dropPages(db, before, held),
}

/** What somebody left in the middle waits for them, and not for ever. */
export const leftKept: Kept = {
  key: 'learning.left',
  title: 'Courses left in the middle',
  goes: 'That they began it, and what they read of it.',
  since: 'after they last went on with it',
  source: 'Our own rule: nobody goes on where they stopped so long ago.',
  period: { unit: 'months', standard: 24, least: 3, most: 120 },
  canBeHeld: true,
  counts: 'from-its-end',
  apply: (_hub, db, before, held) => store.dropLeft(db, before, held),
}
