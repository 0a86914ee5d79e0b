import { record } from '../../../platform/audit/audit.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { HowEnded } from '../dossier-words.ts'
import * as store from '../store.ts'

/** Records why we may write to somebody: the basis and the exact words they saw. */
export async function keepBasis(
  hub: Hub,
  db: Db,
  personId: string,
  basis: Pick<store.Basis, 'purpose' | 'basis' | 'words' | 'form'>,
): Promise<void> {
  await store.endBasis(db, personId, basis.purpose, 'replaced by a newer answer', hub.now())
  await store.addBasis(db, personId, basis, hub.now())
}

/** They said stop; to a letter that was written to a record that stands behind another by now, too. */
export async function stopWriting(
  hub: Hub,
  db: Db,
  personId: string,
  purpose: string,
  how: HowEnded,
): Promise<void> {
  const person = await store.standsFor(db, personId)
  await store.endBasis(db, person, purpose, how, hub.now())
  await record(db, {
    at: hub.now(),
    by: hub.by,
    act: 'people.letters-stopped',
    subject: { kind: 'basis', id: person },
    person,
    reason: how,
  })
}

interface Choice {
  readonly purpose: string
  readonly wanted: boolean
  readonly words: string
}

/** What somebody chose on their letters page: each yes with the words they saw, each no from now on. */
export function chooseLetters(
  hub: Hub,
  personId: string,
  choices: readonly Choice[],
  told: { form: string; refusedWords: string },
): Promise<void> {
  return hub.transact(async (db) => {
    for (const { purpose, wanted, words } of choices) {
      const may = (await store.whoMayBeWritten(db, [personId], purpose)).has(personId)
      if (wanted && !may)
        await keepBasis(hub, db, personId, { purpose, basis: 'consent', words, form: told.form })
      if (!wanted && may) {
        await keepBasis(hub, db, personId, {
          purpose,
          basis: 'refused',
          words: told.refusedWords,
          form: told.form,
        })
        await record(db, {
          at: hub.now(),
          by: hub.by,
          act: 'people.letters-stopped',
          subject: { kind: 'basis', id: personId },
          person: personId,
          reason: 'on their own page',
        })
      }
    }
  })
}
