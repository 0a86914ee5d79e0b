import { dayAt } from '../clock.ts'
import type { Hub } from '../hub.ts'
import { namesFor } from '../permits/grants/actions.ts'
import { grantsOf } from '../permits/grants/store.ts'
import { grantWords } from '../permits/grants/words.ts'
import type { DossierEntry, DossierSection } from '../room.ts'
import { dateWords } from '../words/dates.ts'
import { ask, phrases, type Words } from '../words/words.ts'
import { addressesOf, waysOf } from './accounts/store.ts'
import { passkeysOf } from './passkeys/store.ts'
import { deviceWords } from './sessions/device.ts'
import { sessionsOf } from './sessions/store.ts'
import { stays } from './settings.ts'

const say = phrases('identity.dossier', {
  title: 'How you come in',
  about: 'What opens your account, where it is open, and what you were trusted with.',
  kept: 'Until you take it away or close your account. Where you were in is kept for 30 days after it ended.',
  address: 'Address that opens the account',
  proved: ask<{ email: string; date: string }>('{email}, proved {date}'),
  passkey: 'Passkey',
  made: ask<{ name: string; date: string }>('{name}, made {date}'),
  codes: 'App for one-time codes',
  codesSet: 'Set up; its key is sealed',
  recovery: 'Recovery codes left',
  inFrom: 'In from',
  visit: ask<{ device: string; since: string; seen: string }>('{device}, since {since}, last seen {seen}'),
  role: 'Role',
})

/** What identity holds about somebody, in the reader's language. Secrets are named, never shown. */
export async function identityDossier(
  hub: Hub,
  personId: string,
  words: Words,
): Promise<readonly DossierSection[]> {
  const { db } = hub
  const ways = await waysOf(db, personId)
  const grants = await grantsOf(db, personId)
  const names = await namesFor(db, grants)
  const since = hub.now().subtract({ hours: hub.setting(stays).idleDays * 24 })
  const date = (moment: Temporal.Instant): string => dateWords(words, dayAt(moment))
  const entries: DossierEntry[] = [
    ...(await addressesOf(db, personId)).map(({ email, confirmedAt }) => ({
      label: words.say(say.address),
      value: words.say(say.proved, { email, date: date(confirmedAt) }),
    })),
    ...(await passkeysOf(db, personId)).map(({ name, madeAt }) => ({
      label: words.say(say.passkey),
      value: words.say(say.made, { name: deviceWords(words, name), date: date(madeAt) }),
    })),
    ...(ways.hasCodes ? [{ label: words.say(say.codes), value: words.say(say.codesSet) }] : []),
    ...(ways.recoveryCodes > 0
      ? [{ label: words.say(say.recovery), value: String(ways.recoveryCodes) }]
      : []),
    ...(await sessionsOf(db, personId, since)).map(({ device, madeAt, seenAt }) => ({
      label: words.say(say.inFrom),
      value: words.say(say.visit, {
        device: deviceWords(words, device),
        since: date(madeAt),
        seen: date(seenAt),
      }),
    })),
    ...grants.map((grant) => ({ label: words.say(say.role), value: grantWords(words, grant, names) })),
  ]
  if (entries.length === 0) return []
  return [{ title: words.say(say.title), about: words.say(say.about), kept: words.say(say.kept), entries }]
}
