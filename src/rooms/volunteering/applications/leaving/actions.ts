import type { Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { send } from '../../../../platform/email/send.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import { actAs } from '../../../../platform/seal/actor.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { cardOf } from '../../../people/face.ts'
import { opportunityOf } from '../../opportunities/store.ts'
import { moveApplication, type NotMovedHere } from '../actions.ts'
import { reads } from '../form/opening.ts'
import { roleTitle } from '../guardian/answering.ts'
import { askGuardian, askNobody, guardianWithin, isGrown } from '../guardian/asking.ts'
import { restCustoms } from '../resting/settings.ts'
import { applicationOf } from '../store.ts'
import type { PlacedApplication } from '../types.ts'
import * as emails from './emails.ts'
import { keepReason } from './reasons.ts'
import * as store from './store.ts'
import { write } from './writing.ts'

/** An application as whoever changes it saw it. */
export type Seen = Pick<PlacedApplication, 'id' | 'version'>
type Moved = Outcome<PlacedApplication, NotMovedHere>

/** Takes an application back: the applicant by themselves, or somebody of ours to whom they said so. */
export const withdrawApplication = (
  hub: Hub,
  seen: Seen,
  told: { readonly reason: string | null; readonly inWords?: Words },
): Promise<Moved> =>
  hub.change<PlacedApplication, NotMovedHere>(async (db) => {
    const moved = await moveApplication(hub, db, seen, { state: 'withdrawn' })
    if (!moved.ok) return moved
    if (told.reason !== null) await keepReason(hub, db, moved.value, 'withdrawn', told.reason)
    await write(hub, db, moved.value, emails.applicationWithdrawn, {}, told.inWords)
    return moved
  })

/** Lets an application rest, until a day or until they come back. */
export const pauseApplication = (
  hub: Hub,
  seen: Seen,
  told: { readonly until: Day | null; readonly reason: string | null; readonly inWords?: Words },
): Promise<Moved> =>
  hub.change<PlacedApplication, NotMovedHere>(async (db) => {
    const moved = await moveApplication(hub, db, seen, { state: 'paused' })
    if (!moved.ok) return moved
    const { until, reason, inWords } = told
    await store.keepPausedUntil(db, seen.id, until)
    if (reason !== null) await keepReason(hub, db, moved.value, 'paused', reason)
    const { askAfterWeeks: weeks } = hub.setting(restCustoms)
    await write(hub, db, moved.value, emails.applicationPaused, { until, weeks }, inWords)
    return moved
  })

/**
 * A paused or withdrawn application goes on where it stood. One that ended by a parent’s or guardian’s no asks them once
 * more. A role that is closed takes nobody back.
 */
export const comeBack = (
  hub: Hub,
  seen: Seen,
  inWords?: Words,
): Promise<Outcome<PlacedApplication, NotMovedHere | 'closed'>> =>
  hub.change<PlacedApplication, NotMovedHere | 'closed'>(async (db) => {
    const before = await applicationOf(db, seen.id)
    const opportunity = before && (await opportunityOf(db, before.opportunityId))
    if (before?.state === 'declined') return refuse('no-way')
    if (before?.state === 'withdrawn' && opportunity?.state === 'closed') return refuse('closed')
    const moved = await moveApplication(hub, db, seen, { state: 'open' })
    if (!moved.ok) return moved
    if (moved.value.guardian === 'no') await askOnceMore(hub, db, moved.value, inWords ?? hub.words)
    await write(hub, db, moved.value, emails.applicationGoesOn, {}, inWords)
    return allow((await applicationOf(db, seen.id))!)
  })

/** Whoever comes back after a no: the same parent or guardian is asked once more, unless nobody need say yes any more. */
async function askOnceMore(hub: Hub, db: Db, application: PlacedApplication, words: Words): Promise<void> {
  if (await isGrown(hub, db, application.personId)) return askNobody(hub, db, application)
  await reads(hub, db)
  const guardian = await guardianWithin(hub, db, application.id)
  if (guardian) await askGuardian(hub, db, application, guardian, words)
}

/** In a job: a paused application whose day has come goes on. */
export const endPause = (hub: Hub, id: string): Promise<void> =>
  hub.transact(async (db) => {
    await actAs(db, 'the hub')
    const application = await applicationOf(db, id)
    if (application?.state !== 'paused' || !application.pausedUntil) return
    if (application.pausedUntil > hub.today()) return
    const moved = await moveApplication(hub, db, application, { state: 'open' }, 'its-day-came')
    if (moved.ok) await write(hub, db, moved.value, emails.applicationGoesOn, {})
  })

/** Another way to help, as a letter names it. */
export interface Other {
  readonly title: string
  readonly by: string
  readonly path: string
}

/** Declines an application: the letter goes as it was edited, the reason is kept closed and goes to nobody. */
export const declineApplication = (
  hub: Hub,
  seen: Seen,
  told: { readonly reason: string; readonly letter: string; readonly others: readonly Other[] },
): Promise<Moved> =>
  hub.change<PlacedApplication, NotMovedHere>(async (db) => {
    const moved = await moveApplication(hub, db, seen, { state: 'declined' })
    if (!moved.ok) return moved
    await keepReason(hub, db, moved.value, 'declined', told.reason)
    const { personId, opportunityId } = moved.value
    const card = await cardOf(db, personId)
    const by = hub.actor.personId === null ? undefined : await cardOf(db, hub.actor.personId)
    if (card?.email)
      await send(
        hub,
        db,
        emails.applicationDeclined,
        { personId, name: card.name, email: card.email },
        {
          title: await roleTitle(db, opportunityId),
          words: told.letter,
          by: by?.name ?? null,
          others: told.others,
        },
      )
    return moved
  })

/** Takes up again what was declined in error, or too soon; they hear that the earlier letter no longer holds. */
export const takeUpAgain = (hub: Hub, seen: Seen): Promise<Moved> =>
  hub.change<PlacedApplication, NotMovedHere>(async (db) => {
    const moved = await moveApplication(hub, db, seen, { state: 'open' })
    if (moved.ok) await write(hub, db, moved.value, emails.applicationTakenUp, {})
    return moved
  })
