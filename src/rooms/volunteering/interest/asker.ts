import { recordLook } from '../../../platform/audit/audit.ts'
import type { Hub } from '../../../platform/hub.ts'
import { comingsOf, type Comings } from '../../gatherings/face.ts'
import { personOf, type Person } from '../../people/face.ts'
import type { Interest } from './store.ts'

/** What vetting needs of somebody: who they are in the open, and how often they came before. Nothing that is sealed. */
export interface Asker {
  readonly person: Person
  readonly comings: Comings
}

/**
 * Opens it: logged before anything is shown, and the person sees who looked.
 * @returns undefined when they were forgotten, or took it back
 */
export async function openAsker(hub: Hub, { personId, state }: Interest): Promise<Asker | undefined> {
  const person = personId !== null && state !== 'withdrawn' ? await personOf(hub.db, personId) : undefined
  if (!person) return undefined
  await hub.transact((db) =>
    recordLook(db, {
      at: hub.now(),
      by: hub.by,
      act: 'people.record-opened',
      subject: { kind: 'record', id: person.id },
      person: person.id,
      reason: 'for something they would like to take on',
    }),
  )
  return { person, comings: await comingsOf(hub.db, person.id) }
}
