import type { Hub } from '../../../../platform/hub.ts'
import { allow, type Outcome } from '../../../../platform/outcome.ts'
import type { Belonging } from '../../permits.ts'
import { locked, note } from '../acting.ts'
import { cancelAhead, letSignUp, moveShifts } from '../publishing/shifts.ts'
import { mayClose, mayPause, mayReopen, mayResume, reopenedAs } from '../rules.ts'
import { showAtOnce } from '../shelf.ts'
import { standingOf } from '../standing.ts'
import { keepBelonging, keepState } from '../store.ts'
import { overdue } from '../due-store.ts'

/** Nobody can sign up for now. Those who have a place keep it, and the page says so. */
export function pause(hub: Hub, id: string): Promise<Outcome<undefined, 'not-published'>> {
  return hub.change(async (db) => {
    const opportunity = await locked(db, id)
    const may = mayPause(await standingOf(db, opportunity))
    if (!may.ok) return may
    await letSignUp(hub, db, id, false)
    await note(hub, db, opportunity, 'paused')
    await keepState(db, id, 'paused', hub.actor.personId, hub.now())
    showAtOnce(hub, db, id)
    return allow()
  })
}

/** People can sign up again. */
export function resume(hub: Hub, id: string): Promise<Outcome<undefined, 'not-paused'>> {
  return hub.change(async (db) => {
    const opportunity = await locked(db, id)
    const may = mayResume(await standingOf(db, opportunity))
    if (!may.ok) return may
    await letSignUp(hub, db, id, true)
    await note(hub, db, opportunity, 'resumed')
    await keepState(db, id, 'published', hub.actor.personId, hub.now())
    showAtOnce(hub, db, id)
    return allow()
  })
}

/** What becomes of the shifts ahead when an opportunity closes. */
export type AfterClosing =
  | { readonly shifts: 'go-ahead' }
  | { readonly shifts: 'cancel'; readonly because: string }

/** Closes it: nobody signs up any more. The shifts ahead go ahead with those who come, or are cancelled and told. */
export function close(hub: Hub, id: string, after: AfterClosing): Promise<Outcome<undefined, 'closed'>> {
  return hub.change(async (db) => {
    const opportunity = await locked(db, id)
    const may = mayClose(await standingOf(db, opportunity))
    if (!may.ok) return may
    if (after.shifts === 'cancel') await cancelAhead(hub, db, id, after.because)
    else await letSignUp(hub, db, id, false)
    await note(hub, db, opportunity, 'closed', after.shifts === 'cancel' ? after.because : null)
    await keepState(db, id, 'closed', hub.actor.personId, hub.now())
    showAtOnce(hub, db, id)
    return allow()
  })
}

/** Brings it back: as a draft when nobody ever saw it, else paused, to be looked at before people sign up. */
export function reopen(hub: Hub, id: string): Promise<Outcome<undefined, 'not-closed'>> {
  return hub.change(async (db) => {
    const opportunity = await locked(db, id)
    const standing = await standingOf(db, opportunity)
    const may = mayReopen(standing)
    if (!may.ok) return may
    await note(hub, db, opportunity, 'reopened')
    await keepState(db, id, reopenedAs(standing), hub.actor.personId, hub.now())
    showAtOnce(hub, db, id)
    return allow()
  })
}

/** Puts it under another organisation, programme or region; its shifts go with it. */
export function move(hub: Hub, id: string, to: Belonging): Promise<Outcome<undefined, never>> {
  return hub.change(async (db) => {
    const opportunity = await locked(db, id)
    await moveShifts(hub, db, id, to)
    await note(hub, db, opportunity, 'moved')
    await keepBelonging(db, id, to, hub.actor.personId, hub.now())
    showAtOnce(hub, db, id)
    return allow()
  })
}

/** Closes what is past its closing day; the shifts ahead go ahead. Safe to run again: what is closed stays closed. */
export async function closeOverdue(hub: Hub): Promise<void> {
  for (const id of await overdue(hub.db, hub.now())) await close(hub, id, { shifts: 'go-ahead' })
}
