import { send } from '../../platform/email/send.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Hub } from '../../platform/hub.ts'
import { findAccount, holderOf, isLivedIn } from '../../platform/identity/face.ts'
import { firstTime } from '../../platform/jobs/jobs.ts'
import { grantsOf } from '../../platform/permits/face.ts'
import { letterShown } from './emails.ts'
import type { LetterLine } from './store.ts'

/**
 * How much of a letter that opens a door an administrator may ask to see (docs/decisions/0017). `whole`: with its links,
 * to hand it on, where no mail server can. `mailed`: without, because mail carries it. `trusted`: without, because it
 * opens the account of somebody who is trusted with something and was in it already.
 */
export type Showing = 'whole' | 'mailed' | 'trusted'

type Addressed = Pick<LetterLine, 'personId' | 'address'>

const bare = (address: string): string => (/<([^>]+)>/.exec(address)?.[1] ?? address).trim().toLowerCase()

/** Whose door it opens, as far as they have one: whoever it was written to, and whoever its address belongs to. */
async function accountsOf(db: Db, { personId, address }: Addressed): Promise<string[]> {
  const holder = await holderOf(db, bare(address))
  return [...new Set([personId, holder].filter((id) => id !== null))]
}

export async function showingOf({ db, environment }: Hub, letter: Addressed): Promise<Showing> {
  if (environment.smtpUrl !== undefined && !environment.demo) return 'mailed'
  for (const id of await accountsOf(db, letter))
    if ((await grantsOf(db, id)).length > 0 && (await isLivedIn(db, id))) return 'trusted'
  return 'whole'
}

/** Tells those whose door it opens, once a letter, that somebody read it with its links. */
export async function tellShown(hub: Hub, db: Db, letter: LetterLine): Promise<void> {
  if (!(await firstTime(db, 'mail.letter-shown', letter.id, hub.now()))) return
  for (const id of await accountsOf(db, letter)) {
    const account = await findAccount(db, id)
    if (!account || account.isClosed || id === hub.actor.personId) continue
    const reader = { personId: id, name: account.name, email: bare(letter.address) }
    await send(hub, db, letterShown, reader, { subject: letter.subject, at: hub.now().toString() })
  }
}
