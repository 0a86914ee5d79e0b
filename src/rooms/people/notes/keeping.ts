import { record } from '../../../platform/audit/audit.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Keeps, Kept } from '../../../platform/retention/kept.ts'
import { actAs } from '../../../platform/seal/actor.ts'
import * as store from './store.ts'

const note = (hub: Hub, db: Db, personId: string) =>
  record(db, {
    at: hub.now(),
    by: hub.by,
    act: 'people.notes-kept-no-longer',
    subject: { kind: 'notes' },
    person: personId,
    reason: 'the years we keep it are over',
  })

/** What colleagues wrote down, but for what is kept for safety. */
export const notesKept: Kept = {
  key: 'people.notes',
  title: 'Notes on people',
  goes: 'Every note on somebody, but those for the safeguarding lead.',
  since: 'after they last took part',
  source:
    'The usual schedule of charities for the record of vetting: involvement and six years. The law names none.',
  period: { unit: 'years', standard: 6, least: 1, most: 15 },
  canBeHeld: true,
  counts: 'from-involvement',
  olderThan: store.notedNothingSince,
  async letGo(hub, db, personId) {
    const gone = await store.forgetNotes(db, personId)
    if (gone > 0) await note(hub, db, personId)
    return gone
  },
}

/** What concerns safety outlasts a wish to be forgotten. */
export const safetyKept: Kept = {
  key: 'people.safety-notes',
  title: 'Notes for the safeguarding lead',
  goes: 'What was kept for safety of somebody who was forgotten.',
  since: 'after they were forgotten',
  source:
    'Our own choice: the NSPCC asks charities for a written period, and the law names none. Ask your safeguarding adviser.',
  period: { unit: 'years', standard: 6, least: 1, most: 75 },
  canBeHeld: true,
  counts: 'from-its-end',
  async apply(hub, db, before, held) {
    const gone = await store.dropKept(db, before, held)
    for (const person of new Set(gone)) await note(hub, db, person)
    return gone.length
  },
}

/** In a transaction of the worker, which from here on acts as the hub. Safe to repeat. */
export async function forget(_hub: Hub, db: Db, personId: string, keeps: Keeps): Promise<void> {
  if (keeps(notesKept.key)) return
  await actAs(db, 'the hub')
  await store.forgetNotes(db, personId)
}
