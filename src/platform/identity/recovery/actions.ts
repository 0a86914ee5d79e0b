import { z } from 'zod'
import { answerDeadline } from '../../calendar/rest.ts'
import { restOf } from '../../calendar/in-force.ts'
import type { Db } from '../../database/database.ts'
import type { Hub } from '../../hub.ts'
import { job, later } from '../../jobs/jobs.ts'
import { allow, Missing, refuse, type Outcome } from '../../outcome.ts'
import { isAdministrator, isDeskWork } from '../../permits/actor.ts'
import { grantsOf, holders } from '../../permits/grants/store.ts'
import { recordAccount } from '../accounts/record.ts'
import { findAccount } from '../accounts/store.ts'
import { tellAccount } from '../accounts/tell.ts'
import { recoveryAsked, recoveryReady, recoveryTold } from './emails.ts'
import { makeLink } from '../links/make.ts'
import { people } from '../people.ts'
import { recoveryDelay } from '../settings.ts'
import { endCase } from './ending.ts'
import { recover, stopRecovery } from './purposes.ts'
import { isAgreed, mayAgree, standInSeats, type CaseFacts, type NotAgreed } from './rules.ts'
import * as store from './store.ts'

const hoursToFinish = 24

/** A case with everything its rules ask, as it stands now. */
export async function caseOf(db: Db, one: store.Recovery): Promise<CaseFacts> {
  const administrators = await holders(db, 'administrator')
  const facts = { accountId: one.accountId, grants: await grantsOf(db, one.accountId) }
  const card = await people().card(db, one.accountId)
  const agreed = []
  for (const { personId } of await store.agreementsOf(db, one.id)) {
    const held = await grantsOf(db, personId)
    if (isDeskWork(held)) agreed.push({ personId, isAdministrator: administrators.includes(personId) })
  }
  const otherAdministrators = administrators.filter((id) => id !== one.accountId).length
  return { ...facts, region: card?.region ?? null, agreed, otherAdministrators }
}

export type NotOpened = 'open-already' | 'no-account'

/** Opens a case: by the person, who has shown their address, or by an administrator on their behalf. */
export function openRecovery(
  hub: Hub,
  one: { accountId: string; reason: string; openedBy: string },
): Promise<Outcome<string, NotOpened>> {
  return hub.change<string, NotOpened>(async (db) => {
    const account = await findAccount(db, one.accountId)
    if (!account || account.isClosed) return refuse('no-account')
    const id = await store.addRecovery(db, one, hub.now())
    if (!id) return refuse('open-already')
    await recordAccount(hub, db, 'identity.recovery-opened', one.accountId, {
      by: one.openedBy,
      detail: { reason: one.reason },
    })
    await tellStep(hub, db, { id, accountId: one.accountId }, 'opened', null)
    if (isDeskWork(await grantsOf(db, one.accountId)))
      await tellDeciders(hub, db, one.accountId, account.name)
    return allow(id)
  })
}

async function tellDeciders(hub: Hub, db: Db, accountId: string, name: string): Promise<void> {
  const administrators = (await holders(db, 'administrator')).filter((id) => id !== accountId)
  const deciders = new Set(administrators)
  if (standInSeats({ otherAdministrators: administrators.length }) > 0) {
    for (const role of ['safeguarding-lead', 'trustee'] as const) {
      for (const id of await holders(db, role)) if (id !== accountId) deciders.add(id)
    }
  }
  for (const id of deciders) await tellAccount(hub, db, id, recoveryAsked, { name })
}

/** One of those who decide agrees. With the last agreement the delay begins; it pauses while the charity rests. */
export function agreeToRecovery(
  hub: Hub,
  id: string,
): Promise<Outcome<{ readyAt: Temporal.Instant | null }, NotAgreed>> {
  return hub.change(async (db) => {
    const one = await store.holdRecovery(db, id)
    if (!one) throw new Missing('recovery')
    const may = mayAgree(hub.actor, await caseOf(db, one))
    if (!may.ok) return may
    const by = hub.actor.personId!
    await store.addAgreement(db, id, by, hub.now())
    await recordAccount(hub, db, 'identity.recovery-agreed', one.accountId, { by })
    if (one.readyAt || !isAgreed(await caseOf(db, one))) return allow({ readyAt: one.readyAt })
    const readyAt = answerDeadline(restOf(hub), hub.now(), hub.setting(recoveryDelay))
    await store.setReady(db, id, readyAt)
    await tellStep(hub, db, one, 'agreed', readyAt)
    await later(db, finishDelay, { recoveryId: id }, { at: readyAt })
    return allow({ readyAt })
  })
}

/** Somebody who may decide declines the case. */
export function declineRecovery(hub: Hub, id: string): Promise<Outcome<undefined, 'not-yours-to-agree'>> {
  return hub.change(async (db) => {
    const one = await store.holdRecovery(db, id)
    if (!one) throw new Missing('recovery')
    const facts = await caseOf(db, one)
    const may = mayAgree(hub.actor, { ...facts, agreed: [] })
    if (!may.ok && !isAdministrator(hub.actor)) return refuse('not-yours-to-agree')
    await endCase(hub, db, one, 'declined', hub.actor.personId)
    return allow()
  })
}

/** Each step is told to all their addresses, with a link that stops it. */
const tellStep = (
  hub: Hub,
  db: Db,
  one: { id: string; accountId: string },
  step: 'opened' | 'agreed',
  readyAt: Temporal.Instant | null,
): Promise<void> =>
  tellAccount(hub, db, one.accountId, recoveryTold, async (email) => ({
    step,
    readyAt: readyAt?.toString() ?? null,
    stop: await makeLink(hub, db, {
      purpose: stopRecovery,
      email,
      accountId: one.accountId,
      payload: { recoveryId: one.id },
    }),
  }))

/** The delay is over: the link goes out, if those who agreed may still decide. Safe to run twice. */
export const finishDelay = job(
  'identity.finish-recovery-delay',
  z.object({ recoveryId: z.uuid() }),
  (hub, { recoveryId }) =>
    hub.transact(async (db) => {
      const one = await store.holdRecovery(db, recoveryId)
      if (!one?.readyAt || one.toldAt || Temporal.Instant.compare(hub.now(), one.readyAt) < 0) return
      if (!isAgreed(await caseOf(db, one))) {
        await endCase(hub, db, one, 'lapsed', null)
        return
      }
      await store.setTold(db, one.id, hub.now())
      await tellAccount(hub, db, one.accountId, recoveryReady, async (email) => ({
        path: await makeLink(hub, db, {
          purpose: recover,
          email,
          accountId: one.accountId,
          payload: { recoveryId: one.id },
          validFor: { hours: hoursToFinish },
        }),
        hours: hoursToFinish,
      }))
      await later(db, lapse, { recoveryId }, { at: hub.now().add({ hours: hoursToFinish }) })
    }),
)

/** The link was not used in time. */
export const lapse = job(
  'identity.lapse-recovery',
  z.object({ recoveryId: z.uuid() }),
  (hub, { recoveryId }) =>
    hub.transact(async (db) => {
      const one = await store.holdRecovery(db, recoveryId)
      if (one?.toldAt && Temporal.Instant.compare(hub.now(), one.toldAt.add({ hours: hoursToFinish })) >= 0) {
        await endCase(hub, db, one, 'lapsed', null)
      }
    }),
)
