import type { Hub } from '../../../../platform/hub.ts'
import { locked } from '../acting.ts'
import { close } from '../running/actions.ts'
import { showAtOnce } from '../shelf.ts'
import { opportunitiesOf, touch } from '../store.ts'
import { withShifts } from '../due-store.ts'
import { lastDayOf, openPeriod } from '../times.ts'
import { calendarOf } from './actions.ts'
import { planFor } from './plan.ts'
import { knownShifts } from './rest.ts'
import { applyPlan, lockShifts } from './shifts.ts'

/** Opens the shifts that came within half a year, for every series; each in a transaction of its own. */
export async function extendSeries(hub: Hub): Promise<void> {
  for (const id of await withShifts(hub.db)) await extend(hub, id)
}

/**
 * Opens what is new at the far end of a series. A day that touches rest, and about which nobody decided, stays shut:
 * somebody is asked on their day's list. What stands open already is left alone, and so this is safe to run again.
 */
export function extend(hub: Hub, id: string): Promise<number> {
  return hub.transact(async (db) => {
    const opportunity = await locked(db, id)
    const { published, state } = opportunity
    if (!published || (state !== 'published' && state !== 'paused')) return 0
    const live = await lockShifts(db, id, hub.today())
    const plan = planFor(published, published, live, { now: hub.now(), today: hub.today() })
    const known = knownShifts(published, calendarOf(hub), openPeriod(hub.today()))
    const undecided = new Set(known.filter((one) => one.undecided).map(({ shift }) => shift.key))
    const opens = plan.opens.filter(({ key }) => !undecided.has(key))
    if (opens.length === 0) return 0
    await applyPlan(hub, db, opportunity, published, { ...plan, opens, changes: [], cancels: [] }, live)
    await touch(db, id)
    showAtOnce(hub, db, id)
    return opens.length
  })
}

/** Closes series and one-offs whose last day is over. */
export async function closeFinished(hub: Hub): Promise<void> {
  for (const { id, published } of await opportunitiesOf(hub.db, await withShifts(hub.db))) {
    const last = published?.times ? lastDayOf(published.times) : null
    if (last !== null && last < hub.today()) await close(hub, id, { shifts: 'go-ahead' })
  }
}
