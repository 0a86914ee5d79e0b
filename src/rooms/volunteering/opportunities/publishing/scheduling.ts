import type { Hub } from '../../../../platform/hub.ts'
import { later } from '../../../../platform/jobs/jobs.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import { locked, note } from '../acting.ts'
import type { StepRefusal } from '../rules.ts'
import { keepSchedule } from '../store.ts'
import { judged } from './actions.ts'
import { publishLater } from './jobs.ts'

/** Sets a version to go out by itself. Until then nobody writes in it. */
export function schedule(
  hub: Hub,
  id: string,
  seen: number,
  at: Temporal.Instant,
): Promise<Outcome<undefined, StepRefusal>> {
  return hub.change<undefined, StepRefusal>(async (db) => {
    const opportunity = await locked(db, id)
    if (opportunity.publishAt !== null) return refuse('scheduled')
    if (Temporal.Instant.compare(at, hub.now()) <= 0) return refuse('too-soon')
    const may = await judged(hub, db, opportunity, { seen, personId: hub.actor.personId })
    if (!may.ok) return may
    await keepSchedule(db, id, { at, version: seen, by: hub.actor.personId })
    await later(
      db,
      publishLater,
      { opportunityId: id, version: seen },
      { at, key: `opportunity.publish ${id}` },
    )
    await note(hub, db, opportunity, 'scheduled')
    return allow()
  })
}

/** It goes out no more by itself. */
export function unschedule(hub: Hub, id: string): Promise<Outcome<undefined, 'not-scheduled'>> {
  return hub.change<undefined, 'not-scheduled'>(async (db) => {
    const opportunity = await locked(db, id)
    if (opportunity.publishAt === null) return refuse('not-scheduled')
    await keepSchedule(db, id, null)
    await note(hub, db, opportunity, 'unscheduled')
    return allow()
  })
}
