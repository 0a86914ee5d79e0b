import { createHmac } from 'node:crypto'
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import type { Db } from '../database/database.ts'
import { send } from '../email/send.ts'
import type { Hub } from '../hub.ts'
import { allow, refuse, type Outcome } from '../outcome.ts'
import { addGrant, countAdministrators, oneAtATime } from '../permits/grants/store.ts'
import { recordAccount } from './accounts/record.ts'
import { openAccount } from './accounts/store.ts'
import { acceptOffer, keepApp, offerCodes, type OfferedCodes } from './codes/actions.ts'
import { makeRecoveryCodes } from './codes/recovery-codes.ts'
import { addAddress } from './door/purposes.ts'
import { proveAddress } from './emails.ts'
import { makeLink } from './links/make.ts'
import { checkMade, creationOptions, siteOf, type MadePasskey } from './passkeys/ceremony.ts'
import { answerOnce } from './passkeys/challenge.ts'
import { addPasskey } from './passkeys/store.ts'
import { firstTold } from '../contact/forms.ts'
import { toldWords } from '../contact/told.ts'
import { people } from './people.ts'
import { openSession } from './sessions/actions.ts'

/*
 * The first administrator of a new hub. There is no session yet: everything is bound to the one-time token of the
 * set-up, and nothing is kept before `makeFirstAdministrator`.
 */

/** The id the first administrator will have; from the token, so that it is the same at every step. */
export function firstPersonId(hub: Hub, token: string): string {
  const bytes = createHmac('sha256', hub.secrets.derive('identity first person'))
    .update(token)
    .digest()
    .subarray(0, 16)
  bytes[6] = 0x80 | (bytes[6]! & 0x0f)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

export interface FirstKeyOffer {
  /** For `passkeyForm`; its form posts `answer`. */
  readonly passkey: PublicKeyCredentialCreationOptionsJSON
  /** Square, key, and `closed`, which the form sends back with the first `code`. */
  readonly codes: OfferedCodes
}

/** What a page offers as the first key; `closed` is given back after a mistyped code, so that the square stays. */
export async function offerFirstKey(
  hub: Hub,
  url: URL,
  told: { token: string; name: string; closed?: string },
): Promise<FirstKeyOffer> {
  const { token, name, closed } = told
  const asked = { purpose: 'set-up', holder: token } as const
  const who = { accountId: firstPersonId(hub, token), name, known: [] }
  return {
    passkey: await creationOptions(hub, siteOf(hub, url), asked, who),
    codes: await offerCodes(hub, token, name, closed),
  }
}

export type FirstKey = { readonly answer: string } | { readonly closed: string; readonly code: string }

export type CheckedKey =
  | { readonly kind: 'passkey'; readonly made: MadePasskey }
  | { readonly kind: 'codes'; readonly secret: string; readonly step: number }

/** Checks a first key; keeps nothing. */
export async function checkFirstKey(
  hub: Hub,
  url: URL,
  token: string,
  key: FirstKey,
): Promise<Outcome<CheckedKey, 'too-old' | 'not-verified' | 'wrong-code'>> {
  if ('answer' in key) {
    const made = await checkMade(hub, siteOf(hub, url), { purpose: 'set-up', holder: token }, key.answer)
    return made.ok ? allow({ kind: 'passkey', made: made.value } as const) : made
  }
  const app = await acceptOffer(hub, token, key)
  return app.ok ? allow({ kind: 'codes', ...app.value } as const) : app
}

export interface First {
  readonly personId: string
  /** Shown once. */
  readonly recoveryCodes: readonly string[]
  /** For `giveSession`: they are in, strongly. */
  readonly sessionToken: string
}

/**
 * Makes the first administrator with their key, in the set-up's own transaction; only while there is none. An
 * address is not kept before it is proved: its link works where they are in.
 */
export async function makeFirstAdministrator(
  hub: Hub,
  db: Db,
  first: { token: string; name: string; email: string | null; key: CheckedKey; device: string },
): Promise<Outcome<First, 'there-is-one' | 'too-old'>> {
  await oneAtATime(db)
  if ((await countAdministrators(db)) > 0) return refuse('there-is-one')
  const { token, name, email, key, device } = first
  const personId = firstPersonId(hub, token)
  const at = hub.now()
  const told = { words: toldWords(hub.words, firstTold), form: '/set-up/you' }
  await people().add(hub, db, { id: personId, name, email, told })
  await openAccount(db, { id: personId, name }, at)
  if (key.kind === 'passkey') {
    if (!(await answerOnce(hub, db, key.made.challenge))) return refuse('too-old')
    await addPasskey(db, personId, key.made, device, at)
  } else {
    await keepApp(hub, db, personId, key)
  }
  const reason = 'Set up the hub'
  await addGrant(db, { personId, grant: { role: 'administrator' }, givenBy: null, at, reason })
  await recordAccount(hub, db, 'identity.first-administrator', personId, { by: 'the hub' })
  if (email !== null) {
    const path = await makeLink(hub, db, {
      purpose: addAddress,
      email,
      accountId: personId,
      payload: { told: told.words },
      validFor: { hours: 24 },
    })
    await send(hub, db, proveAddress, { personId, name, email }, { path })
  }
  const session = await openSession(hub, db, {
    accountId: personId,
    strength: 'strong',
    cameBy: 'set-up',
    device,
  })
  return allow({
    personId,
    recoveryCodes: await makeRecoveryCodes(hub, db, personId),
    sessionToken: session.token,
  })
}
