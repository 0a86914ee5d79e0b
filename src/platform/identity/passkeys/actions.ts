import type { Hub } from '../../hub.ts'
import { allow, refuse, type Outcome } from '../../outcome.ts'
import { isDeskWork } from '../../permits/actor.ts'
import { recordAccount } from '../accounts/record.ts'
import { waysOf } from '../accounts/store.ts'
import { tellAccount } from '../accounts/tell.ts'
import type { NotTaken } from '../codes/actions.ts'
import { dropRecoveryCodes } from '../codes/store.ts'
import { waysChanged } from '../emails.ts'
import { clearForRecovery, mayChangeWays, riseWith, type NotFresh, type Risen } from '../keys/rise.ts'
import { openSession, renewSession } from '../sessions/actions.ts'
import { arrive, type Arrival } from '../sessions/arrive.ts'
import { endSession, endSessions } from '../sessions/store.ts'
import type { AtDoor } from '../sessions/who.ts'
import { checkMade, checkShown, type NotVerified, type Site } from './ceremony.ts'
import { answerOnce, type Asked } from './challenge.ts'
import { readAnswer } from './forms.ts'
import * as store from './store.ts'

/** Keeps a new passkey of whoever stands at the door; the session is strong from then on. */
export async function addPasskey(
  hub: Hub,
  at: AtDoor,
  site: Site,
  typed: { answer: string; device: string },
): Promise<Outcome<Risen, NotFresh | NotVerified | 'already-kept'>> {
  const asked: Asked = { purpose: 'add', holder: at.session.id }
  const made = await checkMade(hub, site, asked, typed.answer)
  if (!made.ok) return made
  return hub.change<Risen, NotFresh | NotVerified | 'already-kept'>(async (db) => {
    const may = await mayChangeWays(hub, db, at)
    if (!may.ok) return may
    if (!(await answerOnce(hub, db, made.value.challenge))) return refuse('too-old')
    const cleared = await clearForRecovery(hub, db, at)
    if (!cleared.ok) return cleared
    const { accountId } = at.session
    if (!(await store.addPasskey(db, accountId, made.value, typed.device, hub.now())))
      return refuse('already-kept')
    const told = {
      by: 'passkey',
      change: 'passkey-added',
      act: 'identity.passkey-added',
      device: typed.device,
    } as const
    return riseWith(hub, db, at, { ...told, needsRecoveryCodes: false })
  })
}

/** Takes away one of somebody's own passkeys; all their other sessions end. */
export function removePasskey(
  hub: Hub,
  at: AtDoor,
  passkeyId: string,
): Promise<Outcome<undefined, NotTaken>> {
  return hub.change<undefined, NotTaken>(async (db) => {
    const may = await mayChangeWays(hub, db, at)
    if (!may.ok) return may
    const { accountId, grants } = at.session
    const gone = await store.dropPasskey(db, accountId, passkeyId)
    if (!gone) return refuse('not-there')
    const left = await waysOf(db, accountId)
    const isLast = left.passkeys === 0 && !left.hasCodes
    if (isLast && isDeskWork(grants)) return refuse('last-one')
    if (isLast && left.addresses === 0) return refuse('last-one')
    if (isLast) await dropRecoveryCodes(db, accountId)
    await endSessions(db, accountId, 'a way in was removed', hub.now(), at.session.id)
    await recordAccount(hub, db, 'identity.passkey-removed', accountId, { detail: { device: gone.name } })
    await tellAccount(hub, db, accountId, waysChanged, { change: 'passkey-removed', device: gone.name })
    return allow()
  })
}

type NotShown = NotVerified | 'unknown-passkey' | 'fell-back'

/**
 * Comes in with a passkey: a strong session at once, since the device verified the person.
 * @param door the mark of the browser that was asked
 */
export async function comeInWithPasskey(
  hub: Hub,
  typed: { answer: string; door: string; site: Site; from: Arrival; here: AtDoor | null },
): Promise<Outcome<{ token: string; accountId: string }, NotShown>> {
  const asked: Asked = { purpose: 'come-in', holder: typed.door }
  return shown(hub, typed.site, asked, typed.answer, null, async (db, accountId) => {
    if (typed.here) await endSession(db, typed.here.session.id, 'came in anew', hub.now())
    await arrive(hub, db, accountId, typed.from)
    const made = { accountId, strength: 'strong', cameBy: 'passkey', device: typed.from.device } as const
    return { token: (await openSession(hub, db, made)).token, accountId }
  })
}

/** Shows a passkey of the account that stands at the door: its session is strong, under a new id. */
export function showPasskey(
  hub: Hub,
  at: AtDoor,
  site: Site,
  answer: string,
): Promise<Outcome<string | null, NotShown>> {
  const asked: Asked = { purpose: 'show', holder: at.session.id }
  return shown(hub, site, asked, answer, at.session.accountId, (db) =>
    renewSession(hub, db, at.session.id, { strength: 'strong', cameBy: 'passkey' }),
  )
}

/** Checks an answer and, in the same transaction, does what it opens. */
async function shown<Value>(
  hub: Hub,
  site: Site,
  asked: Asked,
  typed: string,
  only: string | null,
  then: (db: Parameters<typeof store.holdPasskey>[0], accountId: string) => Promise<Value>,
): Promise<Outcome<Value, NotShown>> {
  const answer = readAnswer(typed)
  if (!answer) return refuse('not-verified')
  let suspect: store.Passkey | undefined
  const outcome = await hub.change<Value, NotShown>(async (db) => {
    const kept = await store.holdPasskey(db, answer.credentialId)
    if (!kept || (only !== null && kept.accountId !== only)) return refuse('unknown-passkey')
    if (kept.fellBackAt) return refuse('fell-back')
    const checked = await checkShown(hub, site, asked, answer, kept)
    if (!checked.ok) return checked
    const { counter, challenge } = checked.value
    if ((counter > 0 || kept.counter > 0) && counter <= kept.counter) {
      suspect = kept
      return refuse('fell-back')
    }
    if (!(await answerOnce(hub, db, challenge))) return refuse('too-old')
    await store.usedPasskey(db, kept.id, counter, hub.now())
    return allow(await then(db, kept.accountId))
  })
  if (suspect) await noteFallingBack(hub, suspect)
  return outcome
}

/** A passkey whose counter went back may be a copy (WebAuthn level 3, §6.1.1): it opens nothing until taken away. */
function noteFallingBack(hub: Hub, passkey: store.Passkey): Promise<void> {
  return hub.transact(async (db) => {
    if (!(await store.fellBack(db, passkey.id, hub.now()))) return
    await recordAccount(hub, db, 'identity.passkey-fell-back', passkey.accountId, { by: 'the hub' })
    await tellAccount(hub, db, passkey.accountId, waysChanged, {
      change: 'passkey-fell-back',
      device: passkey.name,
    })
  })
}
