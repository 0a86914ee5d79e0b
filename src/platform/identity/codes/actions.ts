import type { Db } from '../../database/database.ts'
import { z } from 'zod'
import type { Html } from '../../../look/html.ts'
import type { Hub } from '../../hub.ts'
import { forgive, hit } from '../../limits/limits.ts'
import { allow, refuse, type Outcome } from '../../outcome.ts'
import { isDeskWork } from '../../permits/actor.ts'
import { charityProfile } from '../../settings/charity.ts'
import { SealBroken } from '../../seal/envelope.ts'
import { waysOf } from '../accounts/store.ts'
import { recordAccount } from '../accounts/record.ts'
import { tellAccount } from '../accounts/tell.ts'
import { recoveryCodeUsed, waysChanged } from '../emails.ts'
import { clearForRecovery, mayChangeWays, riseWith, type NotFresh, type Risen } from '../keys/rise.ts'
import { codeTries, codeTriesDaily } from '../limits.ts'
import { renewSession } from '../sessions/actions.ts'
import { endSessions } from '../sessions/store.ts'
import type { AtDoor } from '../sessions/who.ts'
import { closeText, openText } from '../tokens.ts'
import { makeRecoveryCodes, recoveryDigest } from './recovery-codes.ts'
import * as store from './store.ts'
import { inFours, keyUri, newSecret, qrOf, stepOf } from './totp.ts'

const column = 'identity.code_app.secret'
const offerMinutes = 30
const offered = z.object({ secret: z.string(), until: z.number() })

/** A key for an app, not kept yet: it travels closed in the form, which only its holder can send back. */
export interface OfferedCodes {
  readonly closed: string
  readonly qr: Html
  readonly key: string
}

/** @param holder a session's id, or the token of the set-up */
export async function offerCodes(
  hub: Hub,
  holder: string,
  label: string,
  closed?: string,
): Promise<OfferedCodes> {
  const known = closed === undefined ? null : openOffer(hub, holder, closed)
  const secret = known ?? (await newSecret())
  const until = hub.now().add({ minutes: offerMinutes }).epochMilliseconds
  const sealed = closeText(hub, JSON.stringify({ secret, until }), 'identity.offered-codes', holder)
  const uri = await keyUri(secret, { charity: hub.setting(charityProfile).name, label })
  return { closed: Buffer.from(sealed).toString('base64url'), qr: await qrOf(uri), key: inFours(secret) }
}

function openOffer(hub: Hub, holder: string, closed: string): string | null {
  try {
    const text = openText(hub, Buffer.from(closed, 'base64url'), 'identity.offered-codes', holder)
    const offer = offered.parse(JSON.parse(text))
    return offer.until > hub.now().epochMilliseconds ? offer.secret : null
  } catch (fault) {
    if (fault instanceof SealBroken) return null
    throw fault
  }
}

/** The secret of an offer once its first code was right. */
export async function acceptOffer(
  hub: Hub,
  holder: string,
  typed: { closed: string; code: string },
): Promise<Outcome<{ secret: string; step: number }, 'too-old' | 'wrong-code'>> {
  const secret = openOffer(hub, holder, typed.closed)
  if (secret === null) return refuse('too-old')
  const step = await stepOf(secret, typed.code, hub.now(), 0)
  return step === null ? refuse('wrong-code') : allow({ secret, step })
}

/** Keeps the app of an account. */
export const keepApp = (
  hub: Hub,
  db: Db,
  accountId: string,
  app: { secret: string; step: number },
): Promise<unknown> =>
  store.keepCodeApp(
    db,
    accountId,
    { secret: closeText(hub, app.secret, column, accountId), lastStep: app.step },
    hub.now(),
  )

/** Turns one-time codes on, with the first code as proof; the session is strong from then on. */
export async function turnOnCodes(
  hub: Hub,
  at: AtDoor,
  typed: { closed: string; code: string },
  device: string,
): Promise<Outcome<Risen, NotFresh | 'too-old' | 'wrong-code'>> {
  await countTry(hub, at.session.accountId)
  const app = await acceptOffer(hub, at.session.id, typed)
  if (!app.ok) return app
  const turned = await hub.change<Risen, NotFresh>(async (db) => {
    const may = await mayChangeWays(hub, db, at)
    if (!may.ok) return may
    const cleared = await clearForRecovery(hub, db, at)
    if (!cleared.ok) return cleared
    await keepApp(hub, db, at.session.accountId, app.value)
    const told = { by: 'code', change: 'codes-on', act: 'identity.codes-turned-on', device } as const
    return riseWith(hub, db, at, { ...told, needsRecoveryCodes: true })
  })
  if (turned.ok) await forgive(hub, codeTries, at.session.accountId)
  return turned
}

async function countTry(hub: Hub, accountId: string): Promise<void> {
  await hit(hub, codeTries, accountId)
  await hit(hub, codeTriesDaily, accountId)
}

/** Shows a one-time code: with the link that came before, it makes the session strong. */
export async function showCode(
  hub: Hub,
  at: AtDoor,
  code: string,
): Promise<Outcome<string, 'wrong-code' | 'over'>> {
  const { accountId } = at.session
  await countTry(hub, accountId)
  const shown = await hub.change<string, 'wrong-code' | 'over'>(async (db) => {
    const app = await store.holdCodeApp(db, accountId)
    if (!app) return refuse('wrong-code')
    const step = await stepOf(openText(hub, app.secret, column, accountId), code, hub.now(), app.lastStep)
    if (step === null) return refuse('wrong-code')
    await store.usedStep(db, accountId, step)
    const token = await renewSession(hub, db, at.session.id, { strength: 'strong', cameBy: 'code' })
    return token ? allow(token) : refuse('over')
  })
  if (shown.ok) await forgive(hub, codeTries, accountId)
  return shown
}

/** Shows a recovery code instead; it is used up, and told by mail. */
export async function showRecoveryCode(
  hub: Hub,
  at: AtDoor,
  code: string,
): Promise<Outcome<string, 'wrong-code' | 'over'>> {
  const { accountId } = at.session
  await countTry(hub, accountId)
  const shown = await hub.change<string, 'wrong-code' | 'over'>(async (db) => {
    const digest = recoveryDigest(hub, accountId, code)
    if (!(await store.useRecoveryCode(db, accountId, digest, hub.now()))) return refuse('wrong-code')
    const token = await renewSession(hub, db, at.session.id, { strength: 'strong', cameBy: 'recovery-code' })
    if (!token) return refuse('over')
    await recordAccount(hub, db, 'identity.recovery-code-used', accountId)
    const left = (await waysOf(db, accountId)).recoveryCodes
    await tellAccount(hub, db, accountId, recoveryCodeUsed, { left })
    return allow(token)
  })
  if (shown.ok) await forgive(hub, codeTries, accountId)
  return shown
}

/** New recovery codes in place of the earlier ones; only beside a strong way in, never as the only one. */
export function renewRecoveryCodes(hub: Hub, at: AtDoor): Promise<Outcome<readonly string[], NotFresh>> {
  return hub.change<readonly string[], NotFresh>(async (db) => {
    const may = await mayChangeWays(hub, db, at)
    if (!may.ok) return may
    const { accountId } = at.session
    const ways = await waysOf(db, accountId)
    if (ways.passkeys === 0 && !ways.hasCodes) return refuse('not-fresh')
    await recordAccount(hub, db, 'identity.recovery-codes-renewed', accountId)
    await tellAccount(hub, db, accountId, waysChanged, { change: 'recovery-codes-renewed', device: '' })
    return allow(await makeRecoveryCodes(hub, db, accountId))
  })
}

/** Why a way in was not taken away. */
export type NotTaken = NotFresh | 'last-one' | 'not-there'

/** Turns one-time codes off. Whoever works behind the desk keeps at least one strong way in. */
export function turnOffCodes(hub: Hub, at: AtDoor): Promise<Outcome<undefined, NotTaken>> {
  return hub.change<undefined, NotTaken>(async (db) => {
    const may = await mayChangeWays(hub, db, at)
    if (!may.ok) return may
    const { accountId, grants } = at.session
    if (!(await store.dropCodeApp(db, accountId))) return refuse('not-there')
    const left = await waysOf(db, accountId)
    if (left.passkeys === 0 && isDeskWork(grants)) return refuse('last-one')
    if (left.passkeys === 0) await store.dropRecoveryCodes(db, accountId)
    await endSessions(db, accountId, 'a way in was removed', hub.now(), at.session.id)
    await recordAccount(hub, db, 'identity.codes-turned-off', accountId)
    await tellAccount(hub, db, accountId, waysChanged, { change: 'codes-off', device: '' })
    return allow()
  })
}
