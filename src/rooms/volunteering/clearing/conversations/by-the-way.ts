import { momentAt } from '../../../../platform/clock.ts'
import { newId } from '../../../../platform/database/id.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import { lockApplication } from '../../applications/store.ts'
import type { PlacedApplication } from '../../applications/types.ts'
import type { Hat, NotNamed } from '../../requirements/person/recording-rules.ts'
import { isWorkedOn } from '../asking.ts'
import { letRecordTalk } from '../recording.ts'
import { cameOf } from './actions.ts'
import { hostsFor } from './desk-store.ts'
import { acted, note } from './giving-up.ts'
import { closeNotes } from './notes.ts'
import { heldByTheWay, type NotByTheWay } from './rules.ts'
import * as store from './store.ts'
import type { ByTheWay } from './types.ts'

/**
 * Writes down a conversation that nobody booked: somebody rang, or one met in passing. From then on it is like every
 * other: it counts for the day on which it was held, its notes are closed, and it can be put right. Only whoever the
 * policy names writes it down.
 */
export const recordByTheWay = (
  hub: Hub,
  applicationId: string,
  { on, hostId, how, recorded, notes }: ByTheWay,
  hats: readonly Hat[],
): Promise<Outcome<PlacedApplication, NotByTheWay | NotNamed>> =>
  hub.change<PlacedApplication, NotByTheWay | NotNamed>(async (db) => {
    const application = await lockApplication(db, applicationId)
    if (!application || !isWorkedOn(application)) return refuse('not-now')
    const isNamed = await letRecordTalk(hub, db, application, hats)
    if (!isNamed.ok) return isNamed
    const talks = await store.conversationsOf(db, applicationId)
    const may = heldByTheWay(on, {
      today: hub.today(),
      isBooked: talks.some(({ state }) => state === 'booked'),
      mayHold: (await hostsFor(db, application)).some(({ id }) => id === hostId),
    })
    if (!may.ok) return may
    const id = newId()
    const startsAt = momentAt(on, '00:00')
    const times = { startsAt, endsAt: startsAt.add({ minutes: 1 }) }
    await store.addHeld(
      db,
      { id, slotId: newId(), applicationId, outcome: recorded, hostId, how, ...times },
      acted(hub),
    )
    await store.settleNoneFits(db, [applicationId], hub.now())
    if (notes !== null) await closeNotes(hub, db, id, notes)
    await cameOf(hub, db, application, (await store.conversationOf(db, id))!, recorded)
    await note(hub, db, 'held-by-the-way', id, application)
    return allow(application)
  })
