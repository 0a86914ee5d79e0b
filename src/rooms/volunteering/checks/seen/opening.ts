import { recordLook } from '../../../../platform/audit/audit.ts'
import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { actAs } from '../../../../platform/seal/actor.ts'
import { sealedColumn } from '../../../../platform/seal/columns.ts'
import * as store from './store.ts'
import { outcomes, type CheckSeen, type Outcome } from './types.ts'

export const sealedNumber = sealedColumn('volunteering.check_seen.number')
export const sealedOutcome = sealedColumn('volunteering.check_seen.outcome')

const outcomeIn = (text: string): Outcome => {
  const known = outcomes.find((one) => one === text)
  if (known === undefined) throw new Error('The outcome of a check is none of ours')
  return known
}

async function opened({ seal }: Hub, row: store.SeenRow): Promise<Omit<CheckSeen, 'statuses'>> {
  const number = row.number && (await seal.open(row.number, { at: sealedNumber, row: row.id }))
  const outcome = await seal.open(row.outcome, { at: sealedOutcome, row: row.id })
  return { ...row, number, outcome: outcomeIn(outcome) }
}

/** Somebody’s checks, opened within a transaction that says for whom it reads. */
export async function checksWithin(hub: Hub, db: Db, personId: string): Promise<CheckSeen[]> {
  const rows = await store.seenRows(db, personId)
  const statuses = await store.statusesOf(
    db,
    rows.map(({ id }) => id),
  )
  return Promise.all(
    rows.map(async (row) => ({
      ...(await opened(hub, row)),
      statuses: statuses.filter(({ checkId }) => checkId === row.id),
    })),
  )
}

/**
 * Opens somebody’s checks for the one who asks: only within the second wall, and logged before anything is shown,
 * unless they are one’s own.
 */
export function openChecks(hub: Hub, personId: string): Promise<CheckSeen[]> {
  return hub.transact(async (db) => {
    const reader = hub.actor.personId
    if (reader === null) return []
    await actAs(db, reader, hub.now())
    if (reader !== personId)
      await recordLook(db, {
        at: hub.now(),
        by: hub.by,
        act: 'volunteering.checks-opened',
        subject: { kind: 'checks', id: personId },
        person: personId,
        reason: 'to see or record a check',
      })
    return checksWithin(hub, db, personId)
  })
}
