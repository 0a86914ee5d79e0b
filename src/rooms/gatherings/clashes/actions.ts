import type { Hub } from '../../../platform/hub.ts'
import type { Outcome } from '../../../platform/outcome.ts'
import { cancelPlaceIn } from '../answers/actions.ts'
import { signUp, type SignedUp, type SignUpAsk } from '../places/actions.ts'
import type { NoCancel, NoPlace } from '../places/rules.ts'
import { wholes } from '../telling/tell.ts'
import type { PlaceTold } from '../telling/told.ts'
import { placesBeside } from './store.ts'

/** What lies at the same time as what somebody asks for: to show after `signUp` refused with `clash`. */
export async function clashesWith(
  hub: Hub,
  personId: string,
  gatheringIds: readonly string[],
): Promise<(PlaceTold & { readonly placeId: string })[]> {
  const places = await placesBeside(hub.db, personId, gatheringIds)
  return (await wholes(hub, hub.db, places)).map(({ place, told }) => ({ ...told, placeId: place.id }))
}

/**
 * Keeps the new one: gives back whatever the same person has at that time and takes the new places, in one transaction.
 * When the new cannot be taken, the old stays theirs.
 */
export const signUpInstead = (
  hub: Hub,
  ask: SignUpAsk & { readonly who: { readonly personId: string } },
): Promise<Outcome<SignedUp, NoPlace | NoCancel>> =>
  hub.change<SignedUp, NoPlace | NoCancel>(async (db) => {
    const beside = await placesBeside(db, ask.who.personId, ask.gatheringIds)
    for (const place of beside.toSorted((one, other) => (one.gatheringId < other.gatheringId ? -1 : 1))) {
      const gone = await cancelPlaceIn(hub, db, place.id)
      if (!gone.ok) return gone
    }
    return signUp(hub, db, { ...ask, keepsBoth: true })
  })
