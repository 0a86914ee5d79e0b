import { record } from '../../../../platform/audit/audit.ts'
import { restFor } from '../../../../platform/calendar/in-force.ts'
import { restAt } from '../../../../platform/calendar/rest.ts'
import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import { actAs } from '../../../../platform/seal/actor.ts'
import { moveApplication } from '../actions.ts'
import { write } from '../leaving/writing.ts'
import { cardOf } from '../../../people/face.ts'
import { lockApplication } from '../store.ts'
import type { PlacedApplication } from '../types.ts'
import { restAsked, restEnded } from './emails.ts'
import { answerBy, dueFor } from './rules.ts'
import { restCustoms } from './settings.ts'
import * as store from './store.ts'

/** Whether nothing of this happens now: the charity rests. */
export const restsNow = (hub: Hub): boolean => restAt(restFor(hub, 'lettersWait'), hub.now()) !== null

const note = (hub: Hub, db: Db, act: string, { id, personId }: PlacedApplication) =>
  record(db, {
    at: hub.now(),
    by: hub.by,
    act: `volunteering.${act}`,
    subject: { kind: 'application', id },
    person: personId,
  })

/**
 * In a job, safe to repeat: somebody who rests without a day is asked once whether they still want to; where nothing came
 * in time their application is withdrawn, and they hear how to come back. Whoever has no address cannot be asked, and so
 * nothing ends for them.
 */
export const askOrEnd = (hub: Hub, id: string): Promise<void> =>
  hub.transact(async (db) => {
    if (restsNow(hub)) return
    await actAs(db, 'the hub')
    const application = await lockApplication(db, id)
    const rest = await store.restOf(db, id)
    if (!application || !rest) return
    const customs = hub.setting(restCustoms)
    const due = dueFor(rest, hub.today(), customs)
    if (due === 'ask') {
      if (!(await cardOf(db, application.personId))?.email) return
      await store.keepRestAsked(db, id, hub.now())
      await note(hub, db, 'application-rest-asked', application)
      await write(hub, db, application, restAsked, { until: answerBy(hub.now(), customs) })
    }
    if (due === 'end') {
      const moved = await moveApplication(hub, db, application, { state: 'withdrawn' }, 'rested-unanswered')
      if (moved.ok) await write(hub, db, moved.value, restEnded, {})
    }
  })

/** They were asked, and let it rest longer. */
export const restOn = (hub: Hub, id: string): Promise<Outcome<undefined, 'not-asked'>> =>
  hub.change<undefined, 'not-asked'>(async (db) => {
    const application = await lockApplication(db, id)
    const rest = await store.restOf(db, id)
    if (!application || !rest || rest.askedAt === null) return refuse('not-asked')
    await store.keepResting(db, id, hub.now())
    await note(hub, db, 'application-rests-on', application)
    return allow()
  })
