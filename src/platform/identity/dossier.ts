import { dayAt } from '../clock.ts'
import type { Hub } from '../hub.ts'
import { grantsOf } from '../permits/grants/store.ts'
import { grantWords } from '../permits/grants/words.ts'
import { namesFor } from '../permits/grants/actions.ts'
import type { DossierEntry, DossierSection } from '../room.ts'
import { addressesOf, waysOf } from './accounts/store.ts'
import { passkeysOf } from './passkeys/store.ts'
import { sessionsOf } from './sessions/store.ts'
import { stays } from './settings.ts'

/** What identity holds about somebody. Secrets are named, never shown. */
export async function identityDossier(hub: Hub, personId: string): Promise<readonly DossierSection[]> {
  const { db } = hub
  const ways = await waysOf(db, personId)
  const grants = await grantsOf(db, personId)
  const names = await namesFor(db, grants)
  const since = hub.now().subtract({ hours: hub.setting(stays).idleDays * 24 })
  const entries: DossierEntry[] = [
    ...(await addressesOf(db, personId)).map((one) => ({
      label: 'Address that opens the account',
      value: `${one.email}, proved ${dayAt(one.confirmedAt)}`,
    })),
    ...(await passkeysOf(db, personId)).map((one) => ({
      label: 'Passkey',
      value: `${one.name}, made ${dayAt(one.madeAt)}`,
    })),
    ...(ways.hasCodes ? [{ label: 'App for one-time codes', value: 'Set up; its key is sealed' }] : []),
    ...(ways.recoveryCodes > 0 ? [{ label: 'Recovery codes left', value: String(ways.recoveryCodes) }] : []),
    ...(await sessionsOf(db, personId, since)).map((one) => ({
      label: 'In from',
      value: `${one.device}, since ${dayAt(one.madeAt)}, last seen ${dayAt(one.seenAt)}`,
    })),
    ...grants.map((grant) => ({ label: 'Role', value: grantWords(grant, names) })),
  ]
  if (entries.length === 0) return []
  return [
    {
      title: 'How you come in',
      about: 'What opens your account, where it is open, and what you were trusted with.',
      kept: 'Until you take it away or close your account. Where you were in is kept for 30 days after it ended.',
      entries,
    },
  ]
}
