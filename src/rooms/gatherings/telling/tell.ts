import { byTime } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Reader } from '../../../platform/email/send.ts'
import type { Hub } from '../../../platform/hub.ts'
import { restFor } from '../../../platform/calendar/in-force.ts'
import { nextRest, restAt } from '../../../platform/calendar/rest.ts'
import { charityProfile } from '../../../platform/settings/charity.ts'
import type { Words } from '../../../platform/words/words.ts'
import { cardOf } from '../../people/face.ts'
import { calendarOf } from '../feed/calendar.ts'
import { entryOf } from '../feed/entries.ts'
import { detailsOf, type Details } from '../kinds.ts'
import { placePath } from '../links.ts'
import { waitingBefore } from '../places/store.ts'
import { gatheringsOf } from '../store.ts'
import type { Gathering, Place } from '../types.ts'
import type { PlaceTold } from './told.ts'

/** A place with all that is said about it. */
export interface Whole {
  readonly place: Place
  readonly gathering: Gathering
  readonly details: Details
  readonly told: PlaceTold
}

/** Places with their gatherings and details, in the order of their start. */
export async function wholes(hub: Hub, db: Db, places: readonly Place[]): Promise<Whole[]> {
  const gatherings = await gatheringsOf(db, [...new Set(places.map((place) => place.gatheringId))])
  const details = await detailsOf(hub, db, gatherings)
  const all: Whole[] = []
  for (const gathering of gatherings) {
    const known = details.get(gathering.id)
    if (!known) throw new Error(`Nobody describes the gathering ${gathering.id}`)
    for (const place of places.filter((one) => one.gatheringId === gathering.id)) {
      const before = place.state === 'waiting' ? await waitingBefore(db, gathering.id, place.turn) : 0
      all.push({ place, gathering, details: known, told: toldOf(hub, place, gathering, known, before) })
    }
  }
  return all
}

function toldOf(hub: Hub, place: Place, gathering: Gathering, details: Details, before: number): PlaceTold {
  const { startsAt, endsAt, changeHours } = gathering
  const { state, people, answerBy } = place
  return {
    details,
    startsAt,
    endsAt,
    changeHours,
    state,
    people,
    answerBy,
    before,
    path: placePath(hub, place.id),
    rest: answerBy && restBefore(hub, answerBy),
  }
}

/** The rest that comes in between now and then, by name. */
export function restBefore(hub: Hub, until: Temporal.Instant): string | null {
  const customs = restFor(hub, 'clocksPause')
  const window = restAt(customs, hub.now()) ?? nextRest(customs, hub.now())
  return window && byTime(window.from, until) < 0 ? window.name : null
}

/** Whom a letter about a place goes to: the person as we know them now, else what was typed. Null: nobody to write to. */
export async function readerOf(db: Db, place: Place): Promise<Reader | null> {
  if (place.personId === null)
    return place.email === null ? null : { personId: null, name: place.name, email: place.email }
  const card = await cardOf(db, place.personId)
  const email = card?.email ?? null
  return card && email !== null ? { personId: card.id, name: card.name, email } : null
}

/** `Naomi`, for a letter that begins with hello. */
export const firstName = (name: string): string => name.split(' ')[0] || name

/** A calendar file of these, to go with a letter. */
export function calendarFile(hub: Hub, words: Words, some: readonly Whole[]) {
  if (some.length === 0) return undefined
  return {
    name: 'places.ics',
    text: calendarOf(
      some.map(({ place, gathering, details }) => entryOf({ hub, words }, place, gathering, details)),
      { name: hub.setting(charityProfile).name },
    ),
  }
}
