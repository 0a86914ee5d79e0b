import { record } from '../../../platform/audit/audit.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import { allow, type Outcome } from '../../../platform/outcome.ts'
import type { HowEnded } from '../dossier-words.ts'
import { standsFor } from '../store.ts'
import { letterCustoms } from './settings.ts'
import { softOptIn, type Collected, type NoSoftOptIn } from './soft-opt-in.ts'
import * as store from './store.ts'

interface Given {
  readonly purpose: string
  readonly words: string
  readonly form: string
}

/** What somebody answered where they were asked, or what they were told, in the words they saw. */
export type Answered = Given &
  (
    | { readonly basis: 'consent' | 'service' | 'refused' }
    | { readonly basis: 'soft-opt-in'; readonly collected: Collected }
  )

/** Records why we may write to somebody: the basis and the exact words they saw. The same told again is no news. */
export async function keepBasis(
  hub: Hub,
  db: Db,
  personId: string,
  basis: Given & { readonly basis: 'consent' | 'service' | 'refused' },
): Promise<void> {
  if (basis.basis === 'service') {
    const standing = (await store.basesOf(db, personId)).findLast(
      ({ purpose, endedAt }) => purpose === basis.purpose && endedAt === null,
    )
    if (standing?.words === basis.words && standing.form === basis.form) return
  }
  await store.endBasis(db, personId, basis.purpose, 'replaced by a newer answer', hub.now())
  await store.addBasis(db, personId, basis, hub.now())
}

const theirNo: readonly string[] = [
  'one press in a letter',
  'on their own page',
  'two records became one, and the other said no',
] satisfies readonly HowEnded[]

/** Somebody did not say no, where the law lets that count. A yes that stands is more; a no that was said outlives it. */
export async function keepSoftOptIn(
  hub: Hub,
  db: Db,
  personId: string,
  { collected, ...given }: Given & { readonly collected: Collected },
): Promise<Outcome<undefined, NoSoftOptIn>> {
  const last = (await store.basesOf(db, personId)).findLast(({ purpose }) => purpose === given.purpose)
  const saidNo = last?.basis === 'refused' || theirNo.includes(last?.endedHow ?? '')
  const { isCharity } = hub.setting(letterCustoms)
  const may = softOptIn(collected, { purpose: given.purpose, isCharity, saidNo })
  if (!may.ok) return may
  if (last?.basis === 'consent' && last.endedAt === null) return allow()
  await store.endBasis(db, personId, given.purpose, 'replaced by a newer answer', hub.now())
  await store.addBasis(db, personId, { ...given, basis: 'soft-opt-in', collected }, hub.now())
  return allow()
}

/** Keeps what a form was answered; a soft opt-in that does not count leaves no trace. */
export async function keepAnswer(hub: Hub, db: Db, personId: string, answered: Answered): Promise<void> {
  if (answered.basis === 'soft-opt-in') await keepSoftOptIn(hub, db, personId, answered)
  else await keepBasis(hub, db, personId, answered)
}

/** They said stop; to a letter that was written to a record that stands behind another by now, too. */
export async function stopWriting(
  hub: Hub,
  db: Db,
  personId: string,
  purpose: string,
  how: HowEnded,
): Promise<void> {
  const person = await standsFor(db, personId)
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
