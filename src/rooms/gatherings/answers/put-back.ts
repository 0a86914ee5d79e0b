import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'
import { cardOf } from '../../people/face.ts'
import { takeAgain, wouldTakeAgain } from '../places/again.ts'
import { barTo, sayingBarred } from '../places/barring.ts'
import { overlapping } from '../places/person-store.ts'
import { isLate, type NoPlace } from '../places/rules.ts'
import { otherPlace } from '../places/seating.ts'
import { endedBy } from '../places/store.ts'
import { aboutPlace } from '../places/under-lock.ts'
import { isLive, type Gathering, type Place } from '../types.ts'

/** `not-theirs-to-take`: somebody else ended it, or it was never theirs for certain; they may ask anew. */
export type NoReturn = NoPlace | 'not-theirs-to-take' | 'barred'

/** Whether the person themselves gave it back. Whoever runs it, or a guardian, may have had a reason. */
async function gaveItBack(db: Db, place: Place): Promise<boolean> {
  if (place.state !== 'cancelled' || place.confirmedAt === null) return false
  if (place.personId === null || place.waitsForGuardian) return false
  if (!(await cardOf(db, place.personId))) return false
  const by = await endedBy(db, place)
  return by === null || by === place.personId
}

/** What one press would give back to somebody who said that they cannot come: the place, or one in the line. */
export async function mayPutBack(
  hub: Hub,
  db: Db,
  place: Place,
  gathering: Gathering,
): Promise<'place' | 'line' | null> {
  if (!(await gaveItBack(db, place)) || (await otherPlace(db, place, place.personId))) return null
  const would = wouldTakeAgain(hub, gathering, place)
  if (!would.ok) return null
  return would.value === 'waiting' ? 'line' : 'place'
}

/**
 * Somebody pressed by mistake, or can come after all: they have their place again while it is free, and wait at the end
 * of the line where it has gone. Whoever runs it and was told late hears of that too. A second press is no harm.
 */
export async function putBack(hub: Hub, placeId: string): Promise<Outcome<Place, NoReturn>> {
  const again = await aboutPlace<Place, NoReturn>(hub, placeId, async (db, book, place) => {
    if (isLive(place.state)) return allow(place)
    if (!(await gaveItBack(db, place))) return refuse('not-theirs-to-take')
    if (await otherPlace(db, place, place.personId)) return refuse('already-here')
    if ((await overlapping(db, place, book.gathering)).length > 0) return refuse('clash')
    if (await barTo(hub, db, book.gathering, place.personId)) return refuse('barred')
    const taken = await takeAgain(hub, db, book, place)
    if (!taken.ok) return taken
    book.say({ what: 'seated', signupId: place.signupId, placeId })
    if (taken.value.state === 'confirmed' && isLate(book.gathering, hub.now()))
      book.say({ what: 'lead-back-again', placeId })
    return taken
  })
  return sayingBarred(hub, placeId, again)
}
