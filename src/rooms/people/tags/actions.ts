import { record } from '../../../platform/audit/audit.ts'
import type { Hub } from '../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'
import * as store from './store.ts'

/** Puts a label on somebody; one in use already keeps its capitals. Twice is as good as once. */
export function addLabel(hub: Hub, personId: string, typed: string): Promise<void> {
  return hub.transact(async (db) => {
    const tag = await store.tagAsKnown(db, typed)
    const by = hub.actor.personId
    if (!(await store.addTag(db, personId, tag, { by, at: hub.now() }))) return
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'people.labelled',
      subject: { kind: 'record', id: personId },
      person: personId,
      detail: { values: { label: tag } },
    })
  })
}

/** Takes a label off somebody; refused when they carry it no more. */
export function removeLabel(
  hub: Hub,
  personId: string,
  tag: string,
): Promise<Outcome<undefined, 'not-theirs'>> {
  return hub.change<undefined, 'not-theirs'>(async (db) => {
    if (!(await store.removeTag(db, personId, tag))) return refuse('not-theirs')
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'people.label-taken-off',
      subject: { kind: 'record', id: personId },
      person: personId,
      detail: { values: { label: tag } },
    })
    return allow()
  })
}
