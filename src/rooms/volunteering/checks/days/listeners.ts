import { record } from '../../../../platform/audit/audit.ts'
import { moment } from '../../../../platform/database/values.ts'
import { listen } from '../../../../platform/outbox/outbox.ts'
import { placeBarred } from '../../../gatherings/face.ts'
import { keepTurnedAway } from './store.ts'
import { notBookedWords } from './words.ts'

/** A day that was not booked because of the check: whoever may decide about that hears of it in Today. */
listen(placeBarred, 'volunteering.day-turned-away', (hub, { gatheringId, partOf, personId, why, at: said }) =>
  hub.transact(async (db) => {
    if (!(why in notBookedWords)) return
    const at = moment(said)
    if (!(await keepTurnedAway(db, { gatheringId, opportunityId: partOf, at }))) return
    await record(db, {
      at,
      by: hub.by,
      act: 'volunteering.day-turned-away',
      subject: { kind: 'gathering', id: gatheringId },
      person: personId,
    })
  }),
)
