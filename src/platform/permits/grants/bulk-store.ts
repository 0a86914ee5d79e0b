import type { Db } from '../../database/database.ts'
import { addMany } from '../../database/many.ts'
import { columnsOf, type NewGrant } from './store.ts'

/** For building large hubs at once: the demonstration, and benchmarks. */
export const addGrants = (db: Db, grants: readonly (NewGrant & { readonly id: string })[]): Promise<void> =>
  addMany(
    db,
    'permits.grant',
    grants.map((one) => ({
      id: one.id,
      person_id: one.personId,
      ...columnsOf(one.grant),
      given_by: one.givenBy,
      given_at: one.at,
      reason: one.reason,
    })),
  )
