import { restFor } from '../../../platform/calendar/in-force.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import { announce } from '../../../platform/outbox/outbox.ts'
import { personForAddress } from '../../people/face.ts'
import { placeReleased, placeTaken } from '../news.ts'
import { gatheringCustoms } from '../settings.ts'
import { isTaken, type Place } from '../types.ts'
import { heldUntil } from './answer-rules.ts'
import { belongs } from './belonging.ts'
import type { Book } from './book.ts'
import { liveOf } from './store.ts'

/** Ends a place, and says so to the rooms above. */
export async function release(
  hub: Hub,
  db: Db,
  book: Book,
  place: Place,
  how: 'cancelled' | 'lapsed' | 'declined',
): Promise<Place> {
  const after = book.move(place, how, how, { endedAt: hub.now(), answerBy: null })
  if (isTaken(place.state)) {
    const { id, gatheringId, personId, people } = after
    await announce(db, placeReleased, { placeId: id, gatheringId, personId, people, how }, hub.now())
  }
  return after
}

export type Seating = 'accepted' | 'pressed' | 'given' | 'guardian-said-yes' | 'confirmed'

/** Gives somebody their place for certain, or holds it until a guardian said yes. */
export async function seat(hub: Hub, db: Db, book: Book, place: Place, what: Seating): Promise<Place> {
  const now = hub.now()
  const { id, gatheringId, personId, people } = place
  const proved = { personId, confirmedAt: place.confirmedAt ?? now, endedAt: null, turn: place.turn }
  if (place.waitsForGuardian)
    return book.move(place, 'held', what, { ...proved, answerBy: holdFrom(hub, book) })
  const after = book.move(place, 'confirmed', what, { ...proved, answerBy: null })
  await belongs(db, after, book.gathering)
  await announce(db, placeTaken, { placeId: id, gatheringId, personId, people }, now)
  return after
}

/** Until when a place of this gathering is held from now. */
export const holdFrom = (hub: Hub, book: Book): Temporal.Instant =>
  heldUntil(book.gathering, hub.now(), restFor(hub, 'clocksPause'), hub.setting(gatheringCustoms))

/** The person behind a place; made known when a visitor has just proved their address. */
export const personBehind = async (
  hub: Hub,
  db: Db,
  place: Place,
  languages: readonly string[] = [],
): Promise<string | null> =>
  place.personId ??
  (place.email === null
    ? null
    : personForAddress(hub, db, { email: place.email, name: place.name, phone: place.phone, languages }))

/** Another place the same person has in this gathering: only one of them can stand. */
export async function otherPlace(db: Db, place: Place, personId: string | null): Promise<Place | null> {
  const other = personId === null ? undefined : await liveOf(db, place.gatheringId, { personId })
  return other && other.id !== place.id ? other : null
}
