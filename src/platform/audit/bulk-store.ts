import type { Db } from '../database/database.ts'
import { addMany } from '../database/many.ts'
import type { Act } from './audit.ts'

/** Something done or looked at in the past, without personal details. */
export interface PastAct extends Omit<Act, 'detail'> {
  readonly id: string
  readonly looked: boolean
}

/** For building the demonstration at once. The chain takes the entries like any others. */
export async function addPastActs(db: Db, acts: readonly PastAct[]): Promise<void> {
  await addMany(
    db,
    'audit.entry',
    acts.map((one) => ({
      id: one.id,
      at: one.at,
      actor_kind: one.by === 'the hub' ? 'hub' : one.by === 'a visitor' ? 'visitor' : 'person',
      actor_id: typeof one.by === 'string' ? null : one.by.person,
      act: one.act,
      looked: one.looked,
      subject_kind: one.subject.kind,
      subject_id: one.subject.id ?? null,
      person_id: one.person ?? null,
      reason: one.reason ?? null,
    })),
  )
  await addMany(
    db,
    'audit.pending',
    acts.map(({ id }) => ({ entry_id: id })),
  )
}
