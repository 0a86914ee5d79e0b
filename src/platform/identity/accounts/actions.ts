import type { Db } from '../../database/database.ts'
import type { Hub } from '../../hub.ts'
import { allow, refuse, type Outcome } from '../../outcome.ts'
import { countAdministrators, endAllGrants, grantsOf, oneAtATime } from '../../permits/grants/store.ts'
import { recordAccount } from './record.ts'
import { closeAccountRow, emptyAccount, findAccount } from './store.ts'

/**
 * Closes an account for good: sessions, ways in and addresses go, what they were trusted with ends. Its row stays
 * without a name, because others point to it. The last administrator stays. Safe to repeat.
 */
export async function closeAccount(
  hub: Hub,
  db: Db,
  personId: string,
): Promise<Outcome<undefined, 'last-administrator'>> {
  await oneAtATime(db)
  const account = await findAccount(db, personId)
  if (!account) return allow()
  const isAdministrator = (await grantsOf(db, personId)).some((grant) => grant.role === 'administrator')
  if (isAdministrator && !account.isClosed && (await countAdministrators(db)) <= 1)
    return refuse('last-administrator')
  await endAllGrants(db, personId, {
    at: hub.now(),
    by: hub.actor.personId,
    reason: 'The account was closed',
  })
  await emptyAccount(db, personId)
  await closeAccountRow(db, personId, '', hub.now())
  if (!account.isClosed) {
    await recordAccount(hub, db, 'identity.account-closed', personId, { by: hub.actor.personId ?? 'the hub' })
  }
  return allow()
}
