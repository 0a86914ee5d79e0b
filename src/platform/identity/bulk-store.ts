import type { Db } from '../database/database.ts'
import { addMany } from '../database/many.ts'

/** An account with its proved address, if it has one. */
export interface AccountMade {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly madeAt: Temporal.Instant
}

/** For building large hubs at once: the demonstration, and benchmarks. */
export async function addAccounts(db: Db, accounts: readonly AccountMade[]): Promise<void> {
  await addMany(
    db,
    'identity.account',
    accounts.map(({ id, name, madeAt }) => ({ id, name, made_at: madeAt })),
  )
  await addMany(
    db,
    'identity.address',
    accounts.flatMap(({ id, email, madeAt }) =>
      email === null ? [] : [{ email, account_id: id, confirmed_at: madeAt }],
    ),
  )
}
