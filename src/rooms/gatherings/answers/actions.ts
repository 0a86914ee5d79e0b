import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import { allow, Missing, refuse, type Outcome } from '../../../platform/outcome.ts'
import { ageAsked } from '../confirming/age.ts'
import type { Guardian } from '../confirming/forms.ts'
import { formOfSignup, keepGuardian } from '../confirming/store.ts'
import { barTo, sayingBarred, turnAway } from '../places/barring.ts'
import type { Book } from '../places/book.ts'
import {
  answerOffer,
  changeNumber,
  giveBack,
  isLate,
  type NoAnswer,
  type NoCancel,
  type NoNumber,
} from '../places/rules.ts'
import { otherPlace, personBehind, release, seat } from '../places/seating.ts'
import { overdueGatherings, overduePlaces, placeOne } from '../places/store.ts'
import { aboutPlace, closeBook, openBooks, underLock } from '../places/under-lock.ts'
import { isTaken, type Place } from '../types.ts'

/**
 * Gives a place back, or leaves the waiting list. It is theirs to do until it starts; within the hours set for changes
 * whoever runs it hears of it at once. What comes free is offered to the next in line in the same transaction.
 */
export const cancelPlace = (hub: Hub, placeId: string): Promise<Outcome<Place, NoCancel>> =>
  aboutPlace(hub, placeId, (db, book, place) => giveBackIn(hub, db, book, place))

/** The same within a transaction of the caller's: to take something at the same time instead. */
export async function cancelPlaceIn(hub: Hub, db: Db, placeId: string): Promise<Outcome<Place, NoCancel>> {
  const known = await placeOne(db, placeId)
  const [book] = known ? await openBooks(db, [known.gatheringId]) : []
  if (!book) throw new Missing('place', placeId)
  const outcome = await giveBackIn(hub, db, book, (await placeOne(db, placeId))!)
  if (outcome.ok) await closeBook(hub, db, book)
  return outcome
}

async function giveBackIn(hub: Hub, db: Db, book: Book, place: Place): Promise<Outcome<Place, NoCancel>> {
  const may = giveBack(book.gathering, place.state, hub.now())
  if (!may.ok) return may
  const after = await release(hub, db, book, place, 'cancelled')
  book.say({ what: 'cancelled', placeId: place.id })
  if (may.value === 'released' && isLate(book.gathering, hub.now()))
    book.say({ what: 'lead-late-cancel', placeId: place.id })
  return allow(after)
}

/** Changes how many come. What comes free is offered to those who wait; near the start the lead hears of it. */
export const changePlace = (hub: Hub, placeId: string, people: number): Promise<Outcome<Place, NoNumber>> =>
  aboutPlace(hub, placeId, async (_, book, place) => {
    const may = changeNumber(book.gathering, place, people, hub.now())
    if (!may.ok) return may
    if (people === place.people) return allow(place)
    const after = book.move(place, place.state, 'number-changed', { people })
    if (people < place.people && isTaken(place.state) && isLate(book.gathering, hub.now())) {
      book.say({ what: 'lead-late-cancel', placeId: place.id, more: { fewerBy: place.people - people } })
    }
    return allow(after)
  })

export type NoAccept = NoAnswer | 'already-here' | 'guardian-needed' | 'too-young' | 'barred'

/**
 * Takes an offered place. Whoever presses reads the letters of this address, so it is proved with it, and the rule of
 * age, and what their kind does not let them take, are asked as when a sign-up is confirmed: from an address that was not
 * proved before the place goes to others, anybody else is told and keeps the offer until it runs out.
 * @param named the parent or guardian they named with the press
 */
export async function acceptOffer(
  hub: Hub,
  placeId: string,
  named: Guardian | null = null,
): Promise<Outcome<Place, NoAccept>> {
  const accepted = await aboutPlace<Place, NoAccept>(hub, placeId, async (db, book, place) => {
    if (place.state === 'confirmed') return allow(place)
    const may = answerOffer(book.gathering, place, hub.now())
    if (!may.ok) return may
    const personId = await personBehind(hub, db, place)
    if (await otherPlace(db, place, personId)) return refuse('already-here')
    const bar = await barTo(hub, db, book.gathering, personId)
    if (bar && personId !== null && place.confirmedAt === null)
      return allow(await turnAway(hub, db, book, { ...place, personId }, bar))
    if (bar) return refuse('barred')
    const asked = place.confirmedAt === null ? await ageAsked(hub, db, place, [book.gathering]) : 'nothing'
    if (asked === 'too-young') return refuse('too-young')
    const needsGuardian = asked === 'guardian' && !(await formOfSignup(db, place.signupId))?.guardian
    if (needsGuardian && named === null) return refuse('guardian-needed')
    if (needsGuardian) await keepGuardian(db, place.signupId, named!, hub.now())
    const waitsForGuardian = place.waitsForGuardian || needsGuardian
    const after = await seat(hub, db, book, { ...place, personId, waitsForGuardian }, 'accepted')
    book.say({ what: 'seated', signupId: place.signupId, placeId: place.id })
    return allow(after)
  })
  return sayingBarred(hub, placeId, accepted)
}

/** Says no to an offered place; it goes to the next in line. */
export const declineOffer = (hub: Hub, placeId: string): Promise<Outcome<Place, NoAnswer>> =>
  aboutPlace<Place, NoAnswer>(hub, placeId, async (db, book, place) => {
    if (place.state === 'declined') return allow(place)
    const may = answerOffer(book.gathering, place, hub.now())
    return may.ok ? allow(await release(hub, db, book, place, 'declined')) : may
  })

/** What is said when an answer did not come; nothing to an address nobody proved. */
const lapsedWord = ({ state, confirmedAt }: Place): string | null =>
  state === 'offered' ? 'offer-lapsed' : confirmedAt ? 'hold-lapsed' : null

/** Ends whatever waited too long for an answer, gathering by gathering. Safe to run twice, and beside itself. */
export async function lapseOverdue(hub: Hub): Promise<void> {
  for (const { id } of await overdueGatherings(hub.db, hub.now())) {
    await underLock(hub, id, async (db, book) => {
      for (const place of await overduePlaces(db, id, hub.now())) {
        await release(hub, db, book, place, 'lapsed')
        const what = lapsedWord(place)
        if (what) book.say({ what, placeId: place.id })
      }
      return allow()
    })
  }
}
