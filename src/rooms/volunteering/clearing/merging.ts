import type { Door } from '../../../platform/merging/doors.ts'
import { acceptedTwice, askedTwice } from './merging-store.ts'

/** Identity that was seen, and what was accepted. Conversations and approvals go with their application. */
export const clearingDoor: Door = {
  moves: {
    'volunteering.identity_seen': ['time their identity was seen', 'times their identity was seen'],
    'volunteering.agreement_accepted': ['text they accepted', 'texts they accepted'],
    'volunteering.agreement_asked': null,
  },
  async merge(_hub, db, pair, steps) {
    await steps.turn({ table: 'volunteering.identity_seen', column: 'person_id', ...pair })
    await steps.turn({
      table: 'volunteering.agreement_accepted',
      column: 'person_id',
      ...pair,
      butNot: { column: 'id', values: await acceptedTwice(db, pair) },
    })
    await steps.turn({
      table: 'volunteering.agreement_asked',
      column: 'person_id',
      ...pair,
      butNot: { column: 'id', values: await askedTwice(db, pair) },
    })
    return []
  },
}
