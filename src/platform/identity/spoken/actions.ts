import type { Db } from '../../database/database.ts'
import type { Hub } from '../../hub.ts'
import { hit } from '../../limits/limits.ts'
import { allow, Missing, refuse, type Outcome } from '../../outcome.ts'
import { isDeskWork } from '../../permits/actor.ts'
import { grantsOf } from '../../permits/grants/store.ts'
import { recordAccount } from '../accounts/record.ts'
import { addressesOf, openAccount } from '../accounts/store.ts'
import { tellAccount } from '../accounts/tell.ts'
import { doorOpened } from '../emails.ts'
import { spokenTries } from '../limits.ts'
import { people } from '../people.ts'
import { addRecovery, openRecoveries, setReady, setTold } from '../recovery/store.ts'
import { openSession } from '../sessions/actions.ts'
import { arrive, type Arrival } from '../sessions/arrive.ts'
import { endSession } from '../sessions/store.ts'
import type { AtDoor } from '../sessions/who.ts'
import { digestOf, readableCode, typedCode } from '../tokens.ts'
import * as store from './store.ts'

/** Minutes a code works. */
export const spokenMinutes = 15

const digest = (hub: Hub, code: string): Buffer => digestOf(hub, 'spoken code', typedCode(code))

/**
 * A code to read out or print for somebody who cannot read their mail, or has no address: it opens the door once,
 * as a link would. Never for whoever works behind the desk, and never for oneself. Whether the actor may is asked
 * before (`openDoorFor`).
 */
export function makeSpokenCode(
  hub: Hub,
  personId: string,
): Promise<Outcome<string, 'for-staff' | 'for-yourself'>> {
  return hub.change<string, 'for-staff' | 'for-yourself'>(async (db) => {
    const by = hub.actor.personId!
    if (by === personId) return refuse('for-yourself')
    if (isDeskWork(await grantsOf(db, personId))) return refuse('for-staff')
    const card = await people().card(db, personId)
    if (!card) throw new Missing('person', personId)
    await openAccount(db, { id: personId, name: card.name }, hub.now())
    const code = readableCode()
    await keep(hub, db, code, { accountId: personId, recoveryId: null })
    await tellAccount(hub, db, personId, doorOpened, {})
    return allow(code)
  })
}

/** The same for a recovery that is ready, of somebody with no address to send the link to, or where no mail goes out. */
export function speakRecovery(hub: Hub, recoveryId: string): Promise<Outcome<string, 'not-ready'>> {
  return hub.change<string, 'not-ready'>(async (db) => {
    const one = (await openRecoveries(db)).find((each) => each.id === recoveryId)
    if (!one) throw new Missing('recovery', recoveryId)
    if (!one.toldAt || (await getsLink(hub, db, one.accountId))) return refuse('not-ready')
    const code = readableCode()
    await keep(hub, db, code, { accountId: one.accountId, recoveryId })
    return allow(code)
  })
}

/** Whether a link can reach somebody by mail. */
export const getsLink = async (hub: Hub, db: Db, accountId: string): Promise<boolean> =>
  hub.environment.smtpUrl !== undefined && (await addressesOf(db, accountId)).length > 0

/**
 * For the operator at the machine, where a charity has nobody left to agree: a code that opens a recovery at once.
 * Whoever can run this holds the database and its key already; it is written down all the same.
 */
export function letInFromMachine(hub: Hub, accountId: string): Promise<string> {
  return hub.transact(async (db) => {
    const at = hub.now()
    await addRecovery(db, { accountId, reason: 'By the operator, at the machine', openedBy: accountId }, at)
    const one = (await openRecoveries(db)).find((each) => each.accountId === accountId)
    if (!one) throw new Missing('account', accountId)
    await setReady(db, one.id, at)
    await setTold(db, one.id, at)
    const code = readableCode()
    await keep(hub, db, code, { accountId, recoveryId: one.id })
    return code
  })
}

async function keep(
  hub: Hub,
  db: Parameters<typeof store.addSpokenCode>[0],
  code: string,
  to: { accountId: string; recoveryId: string | null },
): Promise<void> {
  const by = hub.actor.personId
  const at = hub.now()
  const until = at.add({ minutes: spokenMinutes })
  await store.addSpokenCode(db, { ...to, digest: digest(hub, code), madeBy: by ?? to.accountId, at, until })
  await recordAccount(hub, db, 'identity.door-opened-by-code', to.accountId, { by: by ?? 'the hub' })
}

/**
 * Comes in with a code that was read out.
 * @throws TooMany after a few wrong ones from one network
 */
export async function comeInWithSpokenCode(
  hub: Hub,
  typed: { code: string; from: Arrival; here: AtDoor | null },
): Promise<Outcome<{ token: string; accountId: string; isRecovery: boolean }, 'wrong-code'>> {
  await hit(hub, spokenTries, typed.from.network)
  return hub.change(async (db) => {
    const used = await store.useSpokenCode(db, digest(hub, typed.code), hub.now())
    if (!used) return refuse('wrong-code')
    const { accountId, recoveryId } = used
    const isOpenCase = (await openRecoveries(db)).some((one) => one.id === recoveryId)
    if (recoveryId !== null && !isOpenCase) return refuse('wrong-code')
    // Trusted with something since the code was made: a code opens no desk.
    if (recoveryId === null && isDeskWork(await grantsOf(db, accountId))) return refuse('wrong-code')
    if (typed.here) await endSession(db, typed.here.session.id, 'came in anew', hub.now())
    await arrive(hub, db, accountId, typed.from)
    const made = {
      accountId,
      strength: 'link',
      cameBy: 'spoken',
      device: typed.from.device,
      recoveryId,
    } as const
    const { token } = await openSession(hub, db, made)
    return allow({ token, accountId, isRecovery: recoveryId !== null })
  })
}
