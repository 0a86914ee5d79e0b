import { record } from '../../../../platform/audit/audit.ts'
import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import type { Kept } from '../../../../platform/retention/kept.ts'
import { removeDocuments } from '../form/files.ts'
import * as store from './store.ts'

/** Takes applications away whole, their documents too. @returns how many */
async function remove(hub: Hub, db: Db, ids: readonly string[]): Promise<number> {
  for (const id of ids) {
    await removeDocuments(hub, db, id)
    await store.removeApplication(db, id)
  }
  return ids.length
}

/** Drafts; every page of the form says how long they stay. */
export const draftsKept: Kept = {
  key: 'volunteering.application-drafts',
  title: 'Drafts of applications',
  goes: 'All that was written and handed in. The form says so on every page.',
  since: 'after the draft was last touched',
  source: 'Our own promise: long enough to come back to, and no longer.',
  period: { unit: 'days', standard: 60, least: 7, most: 365 },
  canBeHeld: true,
  counts: 'from-its-end',
  apply: async (hub, db, before, held) => remove(hub, db, await store.draftsOlderThan(db, before, held)),
}

/** Applications of people who did not begin. */
export const notBegunKept: Kept = {
  key: 'volunteering.applications-not-begun',
  title: 'Applications that were declined or withdrawn',
  goes: 'The whole application: answers, documents, who said yes for somebody under 18, and why it ended.',
  since: 'after it ended',
  source:
    'The usual schedule of charities for people who did not begin: 6 to 12 months, in case somebody asks why.',
  period: { unit: 'months', standard: 12, least: 3, most: 36 },
  canBeHeld: true,
  counts: 'from-its-end',
  apply: async (hub, db, before, held) => remove(hub, db, await store.endedBefore(db, before, held)),
}

/** What people who were cleared told us when they applied. What went is in the log, by its person alone. */
export const applicationsKept: Kept = {
  key: 'volunteering.applications',
  title: 'Applications of people who began',
  goes: 'The whole application: answers, documents, and where it stood.',
  since: 'after they last took part',
  source:
    'The usual schedule of charities for the record of vetting: involvement and six years. The law names none.',
  period: { unit: 'years', standard: 6, least: 1, most: 50 },
  canBeHeld: true,
  counts: 'from-involvement',
  olderThan: store.clearedBefore,
  async letGo(hub, db, personId) {
    const gone = await remove(hub, db, await store.clearedOf(db, personId))
    if (gone > 0)
      await record(db, {
        at: hub.now(),
        by: hub.by,
        act: 'volunteering.applications-kept-no-longer',
        subject: { kind: 'application', id: personId },
        person: personId,
        reason: 'the years we keep it are over',
      })
    return gone
  },
}
