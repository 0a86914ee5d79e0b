import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import type { Hub } from '../../hub.ts'
import { allow, refuse, type Outcome } from '../../outcome.ts'
import { charityProfile } from '../../settings/charity.ts'
import { challengeFor, judgeChallenge, type Asked } from './challenge.ts'
import { readAnswer, type Answer } from './forms.ts'

/** Read by the first passkey, not at the start: it is 300 modules. */
const webauthn = () => import('@simplewebauthn/server')

/** The site a passkey belongs to. */
export interface Site {
  readonly host: string
  readonly origin: string
}

/** From PUBLIC_URL; without one, the name the browser called us by, as on localhost. */
export function siteOf(hub: Hub, url: URL): Site {
  const { anyHost, publicUrl } = hub.environment
  const called = anyHost ? url : publicUrl
  return { host: called.hostname, origin: called.origin }
}

/** EdDSA, ES256 and RS256 (COSE): what phones, computers and security keys know. */
const algorithms = [-8, -7, -257]

const minutesToAnswer = 5

/** The id of an account as passkeys keep it: its 16 bytes, which name nobody. */
export const handleOf = (accountId: string): Buffer => Buffer.from(accountId.replaceAll('-', ''), 'hex')

interface ForWhom {
  readonly accountId: string
  /** What the passkey is listed under on their device. */
  readonly name: string
  /** Passkeys they have, so that one device makes one. */
  readonly known: readonly { readonly id: string; readonly transports: readonly string[] }[]
}

export const creationOptions = async (
  hub: Hub,
  site: Site,
  asked: Asked,
  who: ForWhom,
): Promise<PublicKeyCredentialCreationOptionsJSON> =>
  (await webauthn()).generateRegistrationOptions({
    rpName: hub.setting(charityProfile).name,
    rpID: site.host,
    userName: who.name,
    userDisplayName: who.name,
    userID: new Uint8Array(handleOf(who.accountId)),
    challenge: challengeBytes(challengeFor(hub, asked)),
    timeout: minutesToAnswer * 60_000,
    attestationType: 'none',
    excludeCredentials: who.known.map(({ id, transports }) => ({ id, transports: [...transports] })),
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
    supportedAlgorithmIDs: algorithms,
  })

/** `known` names the passkeys that may answer; without it, any of this site's on the device. */
export const requestOptions = async (
  hub: Hub,
  site: Site,
  asked: Asked,
  known?: ForWhom['known'],
): Promise<PublicKeyCredentialRequestOptionsJSON> =>
  (await webauthn()).generateAuthenticationOptions({
    rpID: site.host,
    challenge: challengeBytes(challengeFor(hub, asked)),
    timeout: minutesToAnswer * 60_000,
    userVerification: 'required',
    ...(known
      ? { allowCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })) }
      : {}),
  })

const challengeBytes = (challenge: string) => new Uint8Array(Buffer.from(challenge, 'base64url'))

export type NotVerified = 'too-old' | 'not-verified'

/** A passkey that was just made, checked and not yet kept. */
export interface MadePasskey {
  readonly challenge: string
  readonly credentialId: string
  readonly publicKey: Uint8Array
  readonly counter: number
  readonly transports: readonly string[]
  readonly host: string
  /** Kept by the maker of the device on all of somebody's devices. */
  readonly synced: boolean
}

const transportNames = new Set(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'])

/** Checks the answer to `creationOptions`: challenge, origin, host, and that the person was verified. */
export async function checkMade(
  hub: Hub,
  site: Site,
  asked: Asked,
  typed: string,
): Promise<Outcome<MadePasskey, NotVerified>> {
  const answer = fits(hub, asked, readAnswer(typed))
  if (!answer.ok) return answer
  const { verifyRegistrationResponse } = await webauthn()
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: answer.value.json as unknown as RegistrationResponseJSON,
      expectedChallenge: answer.value.challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    })
    if (!verified) return refuse('not-verified')
    const { credential, credentialDeviceType } = registrationInfo
    return allow({
      challenge: answer.value.challenge,
      credentialId: credential.id,
      publicKey: credential.publicKey,
      counter: credential.counter,
      transports: (credential.transports ?? []).filter((name) => transportNames.has(name)),
      host: site.host,
      synced: credentialDeviceType === 'multiDevice',
    })
  } catch {
    return refuse('not-verified')
  }
}

/** A passkey as it is kept, as far as an answer is checked by it. */
export interface KeptPasskey {
  readonly accountId: string
  readonly credentialId: string
  readonly publicKey: Uint8Array
}

/** Checks the signature of an answer; whether its counter went back is the caller's to judge. */
export async function checkShown(
  hub: Hub,
  site: Site,
  asked: Asked,
  answer: Answer,
  kept: KeptPasskey,
): Promise<Outcome<{ challenge: string; counter: number }, NotVerified>> {
  const fitting = fits(hub, asked, answer)
  if (!fitting.ok) return fitting
  const handle = answer.userHandle
  if (handle !== undefined && !Buffer.from(handle, 'base64url').equals(handleOf(kept.accountId))) {
    return refuse('not-verified')
  }
  const { verifyAuthenticationResponse } = await webauthn()
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer.json as unknown as AuthenticationResponseJSON,
      expectedChallenge: answer.challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: true,
      // Below any counter, so that only the signature is judged here.
      credential: { id: kept.credentialId, publicKey: new Uint8Array(kept.publicKey), counter: -1 },
    })
    return verified
      ? allow({ challenge: answer.challenge, counter: authenticationInfo.newCounter })
      : refuse('not-verified')
  } catch {
    return refuse('not-verified')
  }
}

function fits(hub: Hub, asked: Asked, answer: Answer | null): Outcome<Answer, NotVerified> {
  if (!answer) return refuse('not-verified')
  const judged = judgeChallenge(hub, answer.challenge, asked)
  if (judged === 'too-old') return refuse('too-old')
  return judged === 'good' ? allow(answer) : refuse('not-verified')
}
