import type { Db } from '../../../platform/database/database.ts'
import { send, wordsFor } from '../../../platform/email/send.ts'
import type { Hub } from '../../../platform/hub.ts'
import { moment } from '../../../platform/database/values.ts'
import { handOn } from '../confirming/actions.ts'
import { formOfSignup } from '../confirming/store.ts'
import { guardianPath } from '../links.ts'
import { belongs } from '../places/belonging.ts'
import { wasTurnedAway } from '../places/barring.ts'
import { placeOne, placesOfSignup } from '../places/store.ts'
import { gatheringsOf } from '../store.ts'
import { isLive, type Place } from '../types.ts'
import { placed } from './emails.ts'
import { cancelled, changed, gatheringGone, holdLapsed, offered, offerLapsed } from './place-emails.ts'
import { guardianAsked, guardianSaidNo } from './more-emails.ts'
import type { Due } from './store.ts'
import { calendarFile, firstName, readerOf, wholes, type Whole } from './tell.ts'

/** Says one thing that is due: writes its letters, in the transaction that takes it off the list. */
export type Speaker = (hub: Hub, db: Db, word: Due) => Promise<void>

/** A known person asked: what they have now. */
export const toKnown: Speaker = async (hub, db, word) => {
  const places = await placesOfSignup(db, word.signupId!)
  const personId = places[0]?.personId
  if (!personId) return
  await handOn(hub, db, word.signupId!, personId)
  const gatherings = await gatheringsOf(
    db,
    places.map((place) => place.gatheringId),
  )
  for (const gathering of gatherings)
    for (const place of places) if (place.gatheringId === gathering.id) await belongs(db, place, gathering)
  await tellPlaces(hub, db, places)
}

/** Somebody confirmed their sign-up, or took an offered place. */
export const toSeated: Speaker = async (hub, db, word) => {
  if (word.placeId) {
    const place = await placeOne(db, word.placeId)
    if (place && isLive(place.state)) await tellPlaces(hub, db, [place])
  } else {
    const places: Place[] = []
    for (const place of await placesOfSignup(db, word.signupId!))
      if (!(await wasTurnedAway(db, place))) places.push(place)
    await tellPlaces(hub, db, places)
  }
}

/** Whoever has no address is rung; a parent or guardian is asked all the same. */
async function tellPlaces(hub: Hub, db: Db, places: readonly Place[]): Promise<void> {
  const [first] = places
  if (!first) return
  const reader = await readerOf(db, first)
  const all = await wholes(hub, db, places)
  const form = await formOfSignup(db, first.signupId)
  const guardian = form?.guardian ?? null
  const has = all.filter(({ place }) => place.state === 'confirmed')
  if (reader)
    await send(hub, db, placed, reader, {
      name: firstName(reader.name),
      places: all.map((one) => one.told),
      guardian: guardian?.name ?? null,
      calendar: calendarFile(hub, wordsFor(hub, reader), has),
    })
  const waits = all.filter(
    ({ place }) => place.waitsForGuardian && isLive(place.state) && place.confirmedAt !== null,
  )
  if (guardian && !guardian.saidAt && waits.length > 0)
    await askGuardian(hub, db, guardian, reader?.name ?? first.name, waits)
}

async function askGuardian(
  hub: Hub,
  db: Db,
  guardian: { name: string; email: string },
  young: string,
  waits: readonly Whole[],
): Promise<void> {
  const { signupId } = waits[0]!.place
  await send(
    hub,
    db,
    guardianAsked,
    { personId: null, name: guardian.name, email: guardian.email },
    {
      guardian: guardian.name,
      young,
      places: waits.map((one) => one.told),
      path: guardianPath(hub, signupId),
      until: waits.map((one) => one.place.answerBy).find((until) => until !== null) ?? null,
    },
  )
}

/** A parent or guardian answered: the young person hears what it means for them. */
export const toYoung: Speaker = async (hub, db, word) => {
  const places = await placesOfSignup(db, word.signupId!)
  const form = await formOfSignup(db, word.signupId!)
  const mine = places.filter((place) => place.confirmedAt !== null)
  if (form?.guardian?.saidAt) return mine.length > 0 ? tellPlaces(hub, db, mine) : undefined
  const [first] = mine
  const reader = first ? await readerOf(db, first) : null
  if (!first || !reader) return
  const [one] = await wholes(hub, db, [first])
  await send(hub, db, guardianSaidNo, reader, {
    name: firstName(reader.name),
    guardian: form?.guardian?.name ?? '',
    place: one!.told,
  })
}

/** Words about one place, said only while they are still true. */
function about(
  isTrue: (place: Place) => boolean,
  say: (
    hub: Hub,
    db: Db,
    to: { reader: NonNullable<Awaited<ReturnType<typeof readerOf>>>; one: Whole; word: Due },
  ) => Promise<unknown>,
): Speaker {
  return async (hub, db, word) => {
    const place = await placeOne(db, word.placeId!)
    if (!place || !isTrue(place)) return
    const reader = await readerOf(db, place)
    if (!reader) return
    const [one] = await wholes(hub, db, [place])
    await say(hub, db, { reader, one: one!, word })
  }
}

const always = (): boolean => true

export const toOffered = about(
  (place) => place.state === 'offered',
  (hub, db, { reader, one }) =>
    send(hub, db, offered, reader, { name: firstName(reader.name), place: one.told }),
)

export const toOfferLapsed = about(always, (hub, db, { reader, one }) =>
  send(hub, db, offerLapsed, reader, { name: firstName(reader.name), place: one.told }),
)
export const toHoldLapsed = about(always, (hub, db, { reader, one }) =>
  send(hub, db, holdLapsed, reader, { name: firstName(reader.name), place: one.told }),
)
export const toCancelled = about(
  (place) => place.state === 'cancelled',
  (hub, db, { reader, one }) =>
    send(hub, db, cancelled, reader, { name: firstName(reader.name), place: one.told }),
)

export const toChanged = about(
  (place) => isLive(place.state),
  (hub, db, { reader, one, word }) => {
    const before = word.more['before'] as { startsAt: string; endsAt: string } | undefined
    const was = before && { startsAt: moment(before.startsAt), endsAt: moment(before.endsAt) }
    const hasMoved =
      was !== undefined && !(was.startsAt.equals(one.told.startsAt) && was.endsAt.equals(one.told.endsAt))
    return send(hub, db, changed, reader, {
      name: firstName(reader.name),
      place: one.told,
      before: hasMoved ? was : null,
      told: (word.more['told'] as string | undefined) ?? null,
      calendar: one.place.state === 'confirmed' ? calendarFile(hub, wordsFor(hub, reader), [one]) : undefined,
    })
  },
)

export const toGone = about(always, (hub, db, { reader, one }) =>
  send(hub, db, gatheringGone, reader, {
    name: firstName(reader.name),
    place: one.told,
    because: one.gathering.cancelledBecause,
    calendar: one.place.confirmedAt ? calendarFile(hub, wordsFor(hub, reader), [one]) : undefined,
  }),
)
