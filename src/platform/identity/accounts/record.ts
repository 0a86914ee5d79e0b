import { record } from '../../audit/audit.ts'
import type { Db } from '../../database/database.ts'
import type { Hub } from '../../hub.ts'

interface More {
  /** Who did it, where it was not the person themselves: another's id, or `the hub`. */
  readonly by?: string
  readonly reason?: string
  readonly network?: string
  readonly detail?: Readonly<Record<string, unknown>>
}

/** Records something that happened to an account, in the transaction that does it. */
export const recordAccount = (
  hub: Hub,
  db: Db,
  act: `identity.${string}`,
  accountId: string,
  more: More = {},
) =>
  record(db, {
    at: hub.now(),
    by: more.by === 'the hub' ? 'the hub' : { person: more.by ?? accountId },
    act,
    subject: { kind: 'account', id: accountId },
    person: accountId,
    ...(more.reason === undefined ? {} : { reason: more.reason }),
    ...(more.network === undefined ? {} : { network: more.network }),
    ...(more.detail === undefined ? {} : { detail: { values: more.detail } }),
  })
