import { byTime } from '../../../platform/clock.ts'
import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'
import { fits } from '../places/rules.ts'
import { isTaken, type Gathering, type Place } from '../types.ts'

/** The door opens so long before the start, and the list can be put right so long after the end. */
const doorOpens = { hours: 12 }
const listCloses = { hours: 14 * 24 }

/** When the door opens: from then on the lead may say who is there. */
export const doorOpensAt = ({ startsAt }: Pick<Gathering, 'startsAt'>): Temporal.Instant =>
  startsAt.subtract(doorOpens)

/** How the list is read: beforehand, at the door, or to say afterwards who came. */
export type Phase = 'ahead' | 'door' | 'over'

export function phaseOf(gathering: Pick<Gathering, 'startsAt' | 'endsAt'>, now: Temporal.Instant): Phase {
  if (byTime(now, doorOpensAt(gathering)) < 0) return 'ahead'
  return byTime(gathering.endsAt, now) <= 0 ? 'over' : 'door'
}

export type NoWelcome = 'too-early' | 'too-late' | 'no-place' | 'cancelled' | 'more-than-came'

/** Whether the lead may say now that so many of a party came; null takes it back. */
export function welcome(
  gathering: Pick<Gathering, 'startsAt' | 'endsAt' | 'state'>,
  place: Pick<Place, 'state' | 'people'>,
  came: number | null,
  now: Temporal.Instant,
): Outcome<number | null, NoWelcome> {
  if (gathering.state === 'cancelled') return refuse('cancelled')
  if (byTime(now, doorOpensAt(gathering)) < 0) return refuse('too-early')
  if (byTime(now, gathering.endsAt.add(listCloses)) > 0) return refuse('too-late')
  if (!isTaken(place.state)) return refuse('no-place')
  if (came !== null && came > place.people) return refuse('more-than-came')
  return allow(came)
}

/** Whether what those who come asked us to know may still be read: until the list closes, and no longer. */
export const needsAreOpen = ({ endsAt }: Pick<Gathering, 'endsAt'>, now: Temporal.Instant): boolean =>
  byTime(now, endsAt.add(listCloses)) <= 0

export type NoRoom = 'full' | 'cancelled' | 'too-late'

/** Whether the lead may let somebody in who is not on the list, or give a place to somebody who waits. */
export function letIn(
  gathering: Pick<Gathering, 'state' | 'endsAt' | 'capacity' | 'taken'>,
  people: number,
  now: Temporal.Instant,
): Outcome<number, NoRoom> {
  if (gathering.state === 'cancelled') return refuse('cancelled')
  if (byTime(now, gathering.endsAt.add(listCloses)) > 0) return refuse('too-late')
  return fits(gathering, people) ? allow(people) : refuse('full')
}
