import { restFor } from '../../../platform/calendar/in-force.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import { allow, type Outcome } from '../../../platform/outcome.ts'
import { gatheringCustoms } from '../settings.ts'
import type { Gathering, Place } from '../types.ts'
import { offerUntil } from './answer-rules.ts'
import type { Book } from './book.ts'
import { takeAPlace, type NoPlace } from './rules.ts'
import { seat } from './seating.ts'

/** What somebody whose place ended would get if they asked for it again now: by the same ladder as everybody. */
export function wouldTakeAgain(
  hub: Hub,
  gathering: Gathering,
  { people, waitsForGuardian }: Pick<Place, 'people' | 'waitsForGuardian'>,
): Outcome<'held' | 'confirmed' | 'waiting', NoPlace> {
  const now = hub.now()
  const stillOffers =
    offerUntil(gathering, now, restFor(hub, 'clocksPause'), hub.setting(gatheringCustoms)) !== null
  const asking = { people, isSure: !waitsForGuardian, isHere: false, clashes: false, stillOffers }
  return takeAPlace(gathering, asking, now)
}

/** Takes a place that ended once more, or waits for one at the end of the line. */
export async function takeAgain(
  hub: Hub,
  db: Db,
  book: Book,
  place: Place,
): Promise<Outcome<Place, NoPlace>> {
  const may = wouldTakeAgain(hub, book.gathering, place)
  if (!may.ok) return may
  const turn = book.nextTurn
  if (may.value !== 'waiting') return allow(await seat(hub, db, book, { ...place, turn }, 'confirmed'))
  const { personId } = place
  const confirmedAt = place.confirmedAt ?? hub.now()
  return allow(
    book.move(place, 'waiting', 'waiting', { personId, confirmedAt, answerBy: null, endedAt: null, turn }),
  )
}
