import { byTime } from '../../../platform/clock.ts'
import { z } from 'zod'
import type { Db } from '../../../platform/database/database.ts'
import { send } from '../../../platform/email/send.ts'
import type { Hub } from '../../../platform/hub.ts'
import { makeLink } from '../../../platform/identity/face.ts'
import { confirmPlaces } from '../confirming/purposes.ts'
import { liveOf, placesOfSignup } from '../places/store.ts'
import { isLive, type Place } from '../types.ts'
import { asked } from './emails.ts'
import type { Speaker } from './speak.ts'
import { firstName, readerOf, wholes, type Whole } from './tell.ts'
import type { PlaceTold } from './told.ts'

const typed = z.object({ name: z.string(), email: z.string(), gatherings: z.array(z.uuid()) })

/** A late press still asks again, so the link outlasts the hold by a day. */
const linkOutlasts = { hours: 24 }

/**
 * Somebody typed an address and asked. One letter goes to it, and tells the truth to whoever reads it: what to confirm,
 * and where they have a place already.
 */
export const toVisitor: Speaker = async (hub, db, word) => {
  const { name, email, gatherings } = typed.parse(word.more)
  const own = (await placesOfSignup(db, word.signupId!)).filter(
    (place) => isLive(place.state) && place.confirmedAt === null,
  )
  const elsewhere = await already(db, gatherings, own, email)
  // Asked before and not confirmed yet: the letter confirms that one.
  const pending = own.length > 0 ? own : ofOneSignup(elsewhere.filter((place) => place.confirmedAt === null))
  const others = elsewhere.filter((place) => !pending.includes(place))
  const until = pending
    .map((place) => place.answerBy)
    .filter((at) => at !== null)
    .toSorted(byTime)
  await send(
    hub,
    db,
    asked,
    { personId: null, name, email },
    {
      name: firstName(name),
      confirmPath:
        pending.length > 0 ? await linkFor(hub, db, pending[0]!.signupId, email, until.at(-1)) : null,
      until: until[0] ?? null,
      places: (await wholes(hub, db, pending)).map((one) => one.told),
      already: await openTo(db, email, await wholes(hub, db, others)),
    },
  )
}

/** A secret address goes only where its owner's letters go now; an address they gave up is told no more than that. */
async function openTo(db: Db, email: string, all: readonly Whole[]): Promise<PlaceTold[]> {
  const told: PlaceTold[] = []
  for (const { place, details, told: one } of all) {
    const isTheirs = (await readerOf(db, place))?.email === email
    told.push(isTheirs ? one : { ...one, path: details.href })
  }
  return told
}

async function already(
  db: Db,
  gatheringIds: readonly string[],
  own: readonly Place[],
  email: string,
): Promise<Place[]> {
  const found: Place[] = []
  for (const id of gatheringIds) {
    if (own.some((place) => place.gatheringId === id)) continue
    const place = await liveOf(db, id, { email })
    if (place) found.push(place)
  }
  return found
}

const ofOneSignup = (places: readonly Place[]): Place[] =>
  places.filter((place) => place.signupId === places[0]!.signupId)

function linkFor(
  hub: Hub,
  db: Db,
  signupId: string,
  email: string,
  last: Temporal.Instant | undefined,
): Promise<string> {
  const until = (last ?? hub.now()).add(linkOutlasts)
  return makeLink(hub, db, {
    purpose: confirmPlaces,
    email,
    payload: { signupId },
    validFor: { minutes: Math.max(15, Math.ceil(hub.now().until(until).total('minutes'))) },
  })
}
