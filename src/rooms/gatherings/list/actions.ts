import { createHash } from 'node:crypto'
import { record } from '../../../platform/audit/audit.ts'
import { toldWords } from '../../../platform/contact/told.ts'
import { newId } from '../../../platform/database/id.ts'
import type { Hub } from '../../../platform/hub.ts'
import { firstTime } from '../../../platform/jobs/jobs.ts'
import { allow, Missing, refuse, type Outcome } from '../../../platform/outcome.ts'
import { announce } from '../../../platform/outbox/outbox.ts'
import { attended } from '../news.ts'
import type { NoCancel } from '../places/rules.ts'
import { giveBack } from '../places/rules.ts'
import { release, seat } from '../places/seating.ts'
import { belongs } from '../places/belonging.ts'
import { liveOf, livePlaces, placeOne } from '../places/store.ts'
import { aboutPlace, underLock } from '../places/under-lock.ts'
import { addWords } from '../reminders/store.ts'
import { gatheringOne, keepTerms } from '../store.ts'
import type { Place } from '../types.ts'
import { letIn, phaseOf, welcome, type NoRoom, type NoWelcome } from './rules.ts'
import { walkInTold } from './forms.ts'
import { addPlace, keepCame, keepTold } from './store.ts'

/**
 * The lead says how many of a party came: all, some, none (`0`), or takes it back (`null`). Safe to repeat; the rooms
 * above hear of every change.
 */
export const checkIn = (hub: Hub, placeId: string, came: number | null): Promise<Outcome<Place, NoWelcome>> =>
  hub.change<Place, NoWelcome>(async (db) => {
    const place = await placeOne(db, placeId)
    const gathering = place && (await gatheringOne(db, place.gatheringId))
    if (!gathering) throw new Missing('place', placeId)
    const may = welcome(gathering, place, came, hub.now())
    if (!may.ok) return may
    if (place.came === came) return allow(place)
    if (!(await keepCame(db, placeId, came, { person: hub.actor.personId, at: hub.now() })))
      return refuse('no-place')
    const { gatheringId, personId, people } = place
    await announce(db, attended, { placeId, gatheringId, personId, people, came: came ?? 0 }, hub.now())
    return allow({ ...place, came })
  })

/** Nobody of this party came. */
export const markNoShow = (hub: Hub, placeId: string) => checkIn(hub, placeId, 0)

export interface WalkIn {
  /** Somebody we know; else null, and they may give any name they like. */
  readonly personId?: string | null
  readonly name: string
  readonly phone: string | null
  readonly people: number
  /** The lead sees that there is room: places are raised to fit. */
  readonly makeRoom: boolean
}

export type NoWalkIn = NoRoom | 'too-early' | 'already-here'

/** Somebody who is not on the list is let in: a guest by any name they like, or somebody we know. */
export const welcomeWalkIn = (
  hub: Hub,
  gatheringId: string,
  walkIn: WalkIn,
): Promise<Outcome<Place, NoWalkIn>> =>
  underLock<Place, NoWalkIn>(hub, gatheringId, async (db, book) => {
    const now = hub.now()
    if (phaseOf(book.gathering, now) === 'ahead') return refuse('too-early')
    const { personId = null } = walkIn
    if (personId !== null && (await liveOf(db, gatheringId, { personId }))) return refuse('already-here')
    const may = letIn(book.gathering, walkIn.people, now)
    if (!may.ok && !(may.refusal === 'full' && walkIn.makeRoom)) return may
    if (!may.ok) {
      book.agree({ capacity: book.gathering.taken + walkIn.people }, 'changed')
      await keepTerms(db, book.gathering)
    }
    const place: Place = {
      id: newId(),
      gatheringId,
      signupId: newId(),
      personId,
      name: walkIn.name,
      email: null,
      phone: walkIn.phone,
      people: walkIn.people,
      groupName: null,
      state: 'confirmed',
      waitsForGuardian: false,
      turn: book.nextTurn,
      answerBy: null,
      madeAt: now,
      confirmedAt: now,
      endedAt: null,
      came: walkIn.people,
      checkedInAt: now,
    }
    await addPlace(db, place, hub.actor.personId)
    if (place.phone !== null) await keepTold(db, place.id, toldWords(hub.words, walkInTold))
    book.add(place, 'confirmed')
    await belongs(db, place, book.gathering)
    await recordOfPlace(hub, db, 'gatherings.walk-in', place)
    await announce(
      db,
      attended,
      { placeId: place.id, gatheringId, personId, people: place.people, came: place.people },
      now,
    )
    return allow(place)
  })

export type NoGiving = NoRoom | 'not-waiting'

/** The lead gives a free place to somebody who waits: they rang, or stand at the door. */
export const givePlace = (hub: Hub, placeId: string): Promise<Outcome<Place, NoGiving>> =>
  aboutPlace<Place, NoGiving>(hub, placeId, async (db, book, place) => {
    if (place.state === 'confirmed') return allow(place)
    if (place.state === 'offered' || place.state === 'held') return allow(await given(hub, db, book, place))
    if (place.state !== 'waiting') return refuse('not-waiting')
    const may = letIn(book.gathering, place.people, hub.now())
    return may.ok ? allow(await given(hub, db, book, place)) : may
  })

async function given(
  hub: Hub,
  db: Parameters<typeof seat>[1],
  book: Parameters<typeof seat>[2],
  place: Place,
): Promise<Place> {
  const after = await seat(hub, db, book, place, 'given')
  book.say({ what: 'seated', signupId: place.signupId, placeId: place.id })
  await recordOfPlace(hub, db, 'gatherings.place-given', place)
  return after
}

/** The lead takes somebody off the list who told them they cannot come. */
export const takeOff = (hub: Hub, placeId: string): Promise<Outcome<Place, NoCancel>> =>
  aboutPlace(hub, placeId, async (db, book, place) => {
    const may = giveBack(book.gathering, place.state, hub.now())
    if (!may.ok) return may
    book.say({ what: 'cancelled', placeId })
    await recordOfPlace(hub, db, 'gatherings.taken-off', place)
    return allow(await release(hub, db, book, place, 'cancelled'))
  })

const recordOfPlace = (hub: Hub, db: Parameters<typeof record>[0], act: string, place: Place) =>
  record(db, {
    at: hub.now(),
    by: hub.by,
    act,
    subject: { kind: 'place', id: place.id },
    ...(place.personId ? { person: place.personId } : {}),
  })

/**
 * Writes to everybody with a place, and to those who wait where the lead says so; once it is over, to nobody who did
 * not come. @returns to how many
 */
export const writeToAll = (
  hub: Hub,
  gatheringId: string,
  letter: {
    readonly lead: string
    readonly subject: string
    readonly words: string
    readonly alsoWaiting: boolean
  },
): Promise<number> =>
  hub.transact(async (db) => {
    const { alsoWaiting, ...more } = letter
    const digest = createHash('sha256').update(JSON.stringify(more)).digest('base64url')
    const gathering = await gatheringOne(db, gatheringId)
    const isOver = gathering !== undefined && phaseOf(gathering, hub.now()) === 'over'
    const to: Place[] = []
    for (const place of await livePlaces(db, gatheringId)) {
      if (place.state === 'waiting' ? isOver || !alsoWaiting : isOver && place.came === 0) continue
      // Sent twice by a second press, it is still one letter; somebody who joined meanwhile gets it.
      if (await firstTime(db, 'gatherings.from-lead', `${place.id} ${digest}`, hub.now())) to.push(place)
    }
    if (to.length === 0) return 0
    await addWords(
      db,
      to.map((place) => ({ what: 'from-lead', gatheringId, placeId: place.id, more })),
      hub.now(),
    )
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'gatherings.written-to-all',
      subject: { kind: 'gathering', id: gatheringId },
    })
    return to.length
  })
