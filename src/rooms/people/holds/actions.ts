import { record, recordLook } from '../../../platform/audit/audit.ts'
import type { Db } from '../../../platform/database/database.ts'
import { newId } from '../../../platform/database/id.ts'
import type { Day } from '../../../platform/clock.ts'
import type { Hub } from '../../../platform/hub.ts'
import { announce } from '../../../platform/outbox/outbox.ts'
import { allow, Missing, refuse, type Outcome } from '../../../platform/outcome.ts'
import type { Keeps } from '../../../platform/retention/kept.ts'
import { actAs } from '../../../platform/seal/actor.ts'
import { sealedColumn } from '../../../platform/seal/columns.ts'
import { holdEnded } from '../news.ts'
import type { Ground, HoldStepKind } from './lists.ts'
import { isReviewDay } from './rules.ts'
import * as store from './store.ts'

const sealedReason = sealedColumn('people.hold_step.reason')

interface Wanted {
  readonly personId: string
  readonly ground: Ground
  readonly keeps: readonly string[]
  readonly reviewOn: Day
  readonly reason: string
}

/**
 * Notes what was done about a hold, with its reason sealed. The log does not name whose it is: their page at the desk
 * is read by others, who are not to learn of it.
 */
async function note(hub: Hub, db: Db, holdId: string, what: HoldStepKind, reason: string): Promise<void> {
  const by = hub.actor.personId
  if (by === null) throw new Error('A hold is somebody’s decision')
  const id = newId()
  await actAs(db, by, hub.now())
  const value = await hub.seal.close(reason, { at: sealedReason, row: id })
  await store.addStep(db, { id, holdId, what, by, reason: value }, hub.now())
  await record(db, {
    at: hub.now(),
    by: hub.by,
    act: `people.hold-${what}`,
    subject: { kind: 'hold', id: holdId },
  })
}

/** From now on these records of somebody stay, whatever their time, and although they ask to be forgotten. */
export function setHold(hub: Hub, wanted: Wanted): Promise<Outcome<string, 'not-a-review-day'>> {
  return hub.change<string, 'not-a-review-day'>(async (db) => {
    if (!isReviewDay(wanted.reviewOn, hub.today())) return refuse('not-a-review-day')
    const id = newId()
    await store.addHold(db, { ...wanted, id }, hub.now())
    await note(hub, db, id, 'set', wanted.reason)
    return allow(id)
  })
}

/** Looked at, and still needed. */
export function keepHoldOn(
  hub: Hub,
  id: string,
  { reviewOn, reason }: Pick<Wanted, 'reviewOn' | 'reason'>,
): Promise<Outcome<undefined, 'not-a-review-day' | 'ended'>> {
  return hub.change<undefined, 'not-a-review-day' | 'ended'>(async (db) => {
    if (!isReviewDay(reviewOn, hub.today())) return refuse('not-a-review-day')
    const hold = await store.lockHold(db, id)
    if (!hold) throw new Missing('hold', id)
    if (hold.endedAt !== null) return refuse('ended')
    await store.keepOn(db, id, reviewOn)
    await note(hub, db, id, 'kept-on', reason)
    return allow()
  })
}

/** Nothing needs them any more: their time counts again, and whoever asked to be forgotten is. */
export function endHold(hub: Hub, id: string, reason: string): Promise<Outcome<undefined, 'ended'>> {
  return hub.change<undefined, 'ended'>(async (db) => {
    const hold = await store.lockHold(db, id)
    if (!hold) throw new Missing('hold', id)
    if (hold.endedAt !== null) return refuse('ended')
    await store.endHold(db, id, hub.now())
    await note(hub, db, id, 'ended', reason)
    await announce(db, holdEnded, { personId: hold.personId }, hub.now())
    return allow()
  })
}

export type OpenStep = Omit<store.HoldStep, 'reason'> & { readonly reason: string | null }

/** A hold with every reason in particular: logged before anything is shown. */
export function openHold(
  hub: Hub,
  id: string,
): Promise<{ hold: store.RecordHold; steps: OpenStep[] } | undefined> {
  return hub.transact(async (db) => {
    const reader = hub.actor.personId
    const hold = await store.holdOf(db, id)
    if (!hold || reader === null) return undefined
    await actAs(db, reader, hub.now())
    await recordLook(db, {
      at: hub.now(),
      by: hub.by,
      act: 'people.hold-read',
      subject: { kind: 'hold', id },
    })
    const steps: OpenStep[] = []
    for (const step of await store.stepsOf(db, id)) {
      const { reason } = step
      steps.push({
        ...step,
        reason: reason && (await hub.seal.open(reason, { at: sealedReason, row: step.id })),
      })
    }
    return { hold, steps }
  })
}

/** Which kinds of somebody’s records must stay, as forgetting asks it. */
export async function keepsOf(db: Db, personId: string): Promise<Keeps> {
  const standing = (await store.holdsOf(db, personId)).filter(({ endedAt }) => endedAt === null)
  const kinds = new Set(standing.flatMap(({ keeps }) => keeps))
  return (kind) => kinds.has(kind)
}

/** Whether anything of somebody’s must stay: then we must still know whose it is. */
export const isHeld = async (db: Db, personId: string): Promise<boolean> =>
  (await store.holdsOf(db, personId)).some(({ endedAt }) => endedAt === null)
