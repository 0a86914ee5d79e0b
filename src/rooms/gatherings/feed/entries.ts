import type { Hub } from '../../../platform/hub.ts'
import type { Words } from '../../../platform/words/words.ts'
import { whereWords, type Details } from '../kinds.ts'
import { placePath } from '../links.ts'
import { isTaken, type Gathering, type Place } from '../types.ts'
import type { Entry } from './calendar.ts'

/**
 * A place as it stands in its owner's calendar: the same entry in every letter and in their feed. As on its page, how
 * to get there and whom to ring are for those who come.
 */
export function entryOf(
  { hub, words }: { hub: Hub; words: Words },
  place: Place,
  gathering: Gathering,
  details: Details,
): Entry {
  const url = new URL(placePath(hub, place.id), hub.environment.publicUrl).href
  const isOver = gathering.state === 'cancelled' || !isTaken(place.state)
  const comes = place.state === 'confirmed'
  const { gettingThere, bring, contact } = details
  const forThoseWhoCome = [gettingThere, bring, [contact.name, contact.phone].filter(Boolean).join(', ')]
  return {
    uid: `${place.id}@${hub.environment.publicUrl.hostname}`,
    title: details.title,
    startsAt: gathering.startsAt,
    endsAt: gathering.endsAt,
    where: whereWords(words, details, comes),
    description: [...(comes ? forThoseWhoCome : []), url].filter(Boolean).join('\n\n'),
    url,
    sequence: gathering.sequence + (place.endedAt ? 1 : 0),
    status: isOver ? 'cancelled' : comes ? 'confirmed' : 'tentative',
    changedAt: place.endedAt ?? place.confirmedAt ?? place.madeAt,
  }
}
