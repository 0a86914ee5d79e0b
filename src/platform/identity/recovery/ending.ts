import type { Db } from '../../database/database.ts'
import type { Hub } from '../../hub.ts'
import { recordAccount } from '../accounts/record.ts'
import { tellAccount } from '../accounts/tell.ts'
import { recoveryTold } from './emails.ts'
import { dropLinks } from '../links/store.ts'
import { endRecovery, type EndedHow, type Recovery } from './store.ts'

/** The purpose of the link that finishes a recovery. */
export const recoverPurpose = 'identity.recover'

/** Ends a case that was not used, with the link that would have finished it. @returns false when it had ended */
export async function endCase(
  hub: Hub,
  db: Db,
  one: Recovery,
  how: Exclude<EndedHow, 'used'>,
  by: string | null,
): Promise<boolean> {
  if (!(await endRecovery(db, one.id, how, by, hub.now()))) return false
  await dropLinks(db, recoverPurpose, one.accountId)
  await recordAccount(hub, db, `identity.recovery-${how}`, one.accountId, { by: by ?? 'the hub' })
  await tellAccount(hub, db, one.accountId, recoveryTold, { step: how, readyAt: null, stop: null })
  return true
}
