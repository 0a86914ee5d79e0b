import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Outcome } from '../../../platform/outcome.ts'
import { announce } from '../../../platform/outbox/outbox.ts'
import { barsOf, type Bar } from '../kinds.ts'
import { placeBarred } from '../news.ts'
import { gatheringOne } from '../store.ts'
import { isLive, type Gathering, type Place } from '../types.ts'
import type { Book } from './book.ts'
import { otherPlace, release } from './seating.ts'
import { placeOne } from './store.ts'

/** Why somebody cannot take this one by themselves; null when nothing hinders. */
export const barTo = async (
  hub: Hub,
  db: Db,
  gathering: Gathering,
  personId: string | null,
): Promise<Bar | null> =>
  personId === null ? null : ((await barsOf(hub, db, [gathering], personId)).get(gathering.id) ?? null)

/** Says to the rooms above that somebody known asked for a place they cannot take. */
export function sayBarred(
  hub: Hub,
  db: Db,
  { id, partOf }: Pick<Gathering, 'id' | 'partOf'>,
  personId: string,
  { why }: Pick<Bar, 'why'>,
): Promise<void> {
  const at = hub.now()
  return announce(db, placeBarred, { gatheringId: id, partOf, personId, why, at: at.toString() }, at)
}

/**
 * Gives to others what somebody cannot take, now that the press proved who asks. Whose it would have been is kept, so that
 * the place’s own page can say why.
 */
export async function turnAway(
  hub: Hub,
  db: Db,
  book: Book,
  place: Place & { readonly personId: string },
  bar: Bar,
): Promise<Place> {
  await sayBarred(hub, db, book.gathering, place.personId, bar)
  return isLive(place.state)
    ? release(hub, db, book, place, 'cancelled')
    : book.amend(place, { personId: place.personId })
}

/** Whether a place was never theirs: the press that proved its address found that they cannot take it. */
export const wasTurnedAway = async (db: Db, place: Place): Promise<boolean> =>
  !isLive(place.state) &&
  place.confirmedAt === null &&
  place.personId !== null &&
  (await otherPlace(db, place, place.personId)) === null

/** What was refused because of a bar is rolled back; that they asked is said to the rooms above all the same. */
export async function sayingBarred<Value, Refusal extends string>(
  hub: Hub,
  placeId: string,
  outcome: Outcome<Value, Refusal | 'barred'>,
): Promise<Outcome<Value, Refusal | 'barred'>> {
  if (outcome.ok || outcome.refusal !== 'barred') return outcome
  await hub.transact(async (db) => {
    const place = await placeOne(db, placeId)
    const gathering = place && (await gatheringOne(db, place.gatheringId))
    const bar = gathering ? await barTo(hub, db, gathering, place.personId) : null
    if (gathering && bar) await sayBarred(hub, db, gathering, place.personId!, bar)
  })
  return outcome
}
