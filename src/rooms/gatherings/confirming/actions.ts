import { byTime } from '../../../platform/clock.ts'
import { actAs } from '../../../platform/seal/actor.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import { allow, Missing, refuse, type Outcome } from '../../../platform/outcome.ts'
import { keepAnswer, keepSealed, nameGuardian } from '../../people/face.ts'
import { sealedNote } from '../places/actions.ts'
import { barsOf } from '../kinds.ts'
import { takeAgain } from '../places/again.ts'
import { turnAway } from '../places/barring.ts'
import type { Book } from '../places/book.ts'
import { otherPlace, personBehind, release, seat } from '../places/seating.ts'
import { placesOfSignup } from '../places/store.ts'
import { closeBook, openBooks } from '../places/under-lock.ts'
import { isLive, type Place } from '../types.ts'
import { ageAsked } from './age.ts'
import type { Guardian } from './forms.ts'
import { consentsHandedOn, dropNote, formOfSignup, keepGuardian, keepGuardianYes, noteOf } from './store.ts'

export interface Confirmed {
  readonly personId: string
  readonly places: readonly Place[]
  /** They are younger than it asks for, so what was held went to others. */
  readonly tooYoung: boolean
  /** The first of their places that they cannot take by themselves; it went to others, and its page says why. */
  readonly barred: Place | null
}

export type NotConfirmed = 'gone' | 'guardian-needed'

/** Places of a form whose address is not proved yet, and that nobody ended. */
export const unproved = (places: readonly Place[]): Place[] =>
  places.filter(
    ({ confirmedAt, state }) => confirmedAt === null && state !== 'cancelled' && state !== 'declined',
  )

/**
 * Somebody opened the link we sent to the address of a sign-up: it is theirs. What was held becomes theirs, what waits
 * is proved, and what lapsed meanwhile is asked for again, at the end of the line. Safe to repeat.
 *
 * Where the address is somebody’s we know to be young, what the form said of their age does not stand: below the lowest
 * age what was held is released, and below 18 nothing is confirmed until a parent or guardian is named. In the same way
 * what its kind does not let them take is released, now that we know who asks; the rest of the form stands.
 * @param named the parent or guardian they named with the press, where the form named none
 */
export async function confirmSignup(
  hub: Hub,
  db: Db,
  signupId: string,
  named: Guardian | null = null,
): Promise<Outcome<Confirmed, NotConfirmed>> {
  const known = await placesOfSignup(db, signupId)
  if (known.length === 0) return refuse('gone')
  const books = await openBooks(
    db,
    known.map((place) => place.gatheringId),
  )
  const bookOf = (place: Place): Book => books.find((one) => one.gathering.id === place.gatheringId)!
  const form = await formOfSignup(db, signupId)
  const places = await placesOfSignup(db, signupId)
  const open = unproved(places)
  const gatheringsOfThose = (some: readonly Place[]) => some.map((place) => bookOf(place).gathering)
  const personId = await personBehind(hub, db, places[0]!, form?.languages)
  if (personId === null) return refuse('gone')
  const bars = await barsOf(hub, db, gatheringsOfThose(open), personId)
  const free = open.filter(({ gatheringId }) => !bars.has(gatheringId))
  const asked = free.length === 0 ? 'nothing' : await ageAsked(hub, db, free[0]!, gatheringsOfThose(free))
  const needsGuardian = asked === 'guardian' && !form?.guardian
  if (needsGuardian && named === null) return refuse('guardian-needed')
  const barred: Place[] = []
  const after: Place[] = []
  for (const place of places) {
    const book = bookOf(place)
    const bar = open.includes(place) ? bars.get(place.gatheringId) : undefined
    if (bar) {
      barred.push(await turnAway(hub, db, book, { ...place, personId }, bar))
      after.push(barred.at(-1)!)
    } else if (asked !== 'too-young')
      after.push(await confirmOne(hub, db, book, { ...place, personId, ...(needsGuardian ? waits : {}) }))
    else
      after.push(
        open.includes(place) && isLive(place.state)
          ? await release(hub, db, book, place, 'cancelled')
          : place,
      )
  }
  const isAllBarred = barred.length > 0 && free.length === 0
  if (asked !== 'too-young' && !isAllBarred) {
    if (needsGuardian) await keepGuardian(db, signupId, named!, hub.now())
    books[0]!.say({ what: 'confirmed', signupId })
  }
  for (const book of books) await closeBook(hub, db, book)
  if (asked !== 'too-young') await handOn(hub, db, signupId, personId)
  return allow({ personId, places: after, tooYoung: asked === 'too-young', barred: barred[0] ?? null })
}

const waits = { waitsForGuardian: true } as const

async function confirmOne(hub: Hub, db: Db, book: Book, place: Place): Promise<Place> {
  if (place.confirmedAt !== null || place.state === 'cancelled' || place.state === 'declined') return place
  if (await otherPlace(db, place, place.personId))
    return isLive(place.state) ? release(hub, db, book, place, 'cancelled') : place
  switch (place.state) {
    case 'held':
    case 'offered':
      return seat(hub, db, book, place, 'pressed')
    case 'waiting':
      return book.amend(place, {
        personId: place.personId,
        confirmedAt: hub.now(),
        answerBy: null,
        waitsForGuardian: place.waitsForGuardian,
      })
    case 'lapsed':
      return askAgain(hub, db, book, place)
    case 'confirmed':
      return place
  }
}

/** The hold ran out before they opened our letter; they ask again as if just now. */
async function askAgain(hub: Hub, db: Db, book: Book, place: Place): Promise<Place> {
  const again = await takeAgain(hub, db, book, place)
  return again.ok ? again.value : book.amend(place, { personId: place.personId, confirmedAt: hub.now() })
}

/** What a visitor told us besides goes to the room of people, now that we know whose it is. */
export async function handOn(hub: Hub, db: Db, signupId: string, personId: string): Promise<void> {
  const form = await formOfSignup(db, signupId)
  for (const answered of form?.consents ?? []) await keepAnswer(hub, db, personId, answered)
  if (form && form.consents.length > 0) await consentsHandedOn(db, signupId)
  if (form?.guardian) await nameGuardian(hub, db, personId, form.guardian)
  await actAs(db, personId)
  const note = await noteOf(db, signupId)
  if (!note) return
  const text = await hub.seal.open(note.value, { at: sealedNote, row: signupId })
  await dropNote(db, signupId)
  await keepSealed(hub, db, { personId, kind: 'access', text })
}

export type NoGuardian = 'gone' | 'over'

/**
 * A parent or guardian says yes to these words: who, when and to what is kept, and the places that waited only for
 * that are theirs. Safe to repeat.
 */
export const guardianSaysYes = (
  hub: Hub,
  signupId: string,
  words: string,
): Promise<Outcome<readonly Place[], NoGuardian>> =>
  guardianAnswers(hub, signupId, async (db, book, place) => {
    await keepGuardianYes(db, signupId, words, hub.now())
    const isTheirs = place.state === 'held' && place.confirmedAt !== null
    if (isTheirs) return seat(hub, db, book, { ...place, waitsForGuardian: false }, 'guardian-said-yes')
    return book.amend(place, { waitsForGuardian: false })
  })

/** A parent or guardian says no: the places go to others, and the young person is told kindly. */
export const guardianSaysNo = (hub: Hub, signupId: string): Promise<Outcome<readonly Place[], NoGuardian>> =>
  guardianAnswers(hub, signupId, (db, book, place) => release(hub, db, book, place, 'cancelled'))

function guardianAnswers(
  hub: Hub,
  signupId: string,
  answer: (db: Db, book: Book, place: Place) => Promise<Place>,
): Promise<Outcome<readonly Place[], NoGuardian>> {
  return hub.change<readonly Place[], NoGuardian>(async (db) => {
    const known = await placesOfSignup(db, signupId)
    if (known.length === 0) throw new Missing('sign-up', signupId)
    const books = await openBooks(
      db,
      known.map((place) => place.gatheringId),
    )
    const places = (await placesOfSignup(db, signupId)).filter(
      (place) => place.waitsForGuardian && isLive(place.state),
    )
    if (places.length === 0) return refuse('gone')
    const after: Place[] = []
    for (const place of places) {
      const book = books.find((one) => one.gathering.id === place.gatheringId)!
      if (byTime(book.gathering.startsAt, hub.now()) <= 0) return refuse('over')
      after.push(await answer(db, book, place))
    }
    books[0]!.say({ what: 'guardian-answered', signupId })
    for (const book of books) await closeBook(hub, db, book)
    return allow(after)
  })
}
