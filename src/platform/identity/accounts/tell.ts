import type { Db } from '../../database/database.ts'
import type { Message } from '../../email/message.ts'
import { send } from '../../email/send.ts'
import type { Hub } from '../../hub.ts'
import type { Words } from '../../words/words.ts'
import { addressesOf, findAccount } from './store.ts'

/** Tells somebody at every address they proved; nobody where they have none. */
export async function tellAccount<Data>(
  hub: Hub,
  db: Db,
  accountId: string,
  what: Message<Data>,
  data: NoInfer<Data> | ((email: string) => Promise<NoInfer<Data>>),
  words?: Words,
): Promise<void> {
  const account = await findAccount(db, accountId)
  if (!account) return
  for (const { email } of await addressesOf(db, accountId)) {
    const told = typeof data === 'function' ? await (data as (email: string) => Promise<Data>)(email) : data
    await send(
      hub,
      db,
      what,
      { personId: accountId, name: account.name, email, ...(words ? { words } : {}) },
      told,
    )
  }
}
