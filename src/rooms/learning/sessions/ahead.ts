import { byTime } from '../../../platform/clock.ts'
import type { Hub } from '../../../platform/hub.ts'
import {
  gatheringsOf,
  isLive,
  placePath,
  placesOfPerson,
  type Gathering,
  type Place,
} from '../../gatherings/face.ts'
import { sessionsOf, type Session } from './store.ts'

/** A live session with its gathering, and what somebody has there. */
export interface SessionAhead {
  readonly session: Session
  readonly gathering: Gathering
  /** Their own place, or their place in the waiting list; null when they have none. */
  readonly own: { readonly state: Place['state']; readonly path: string } | null
}

/** Sessions of a course with their gatherings, in the order of their days. */
export async function wholeSessions(
  hub: Hub,
  courseId: string,
): Promise<{ session: Session; gathering: Gathering }[]> {
  const sessions = await sessionsOf(hub.db, courseId)
  const gatherings = new Map(
    (
      await gatheringsOf(
        hub.db,
        sessions.map(({ id }) => id),
      )
    ).map((one) => [one.id, one]),
  )
  return sessions
    .map((session) => ({ session, gathering: gatherings.get(session.id)! }))
    .toSorted((one, other) => byTime(one.gathering.startsAt, other.gathering.startsAt))
}

/** Live sessions of a course that have not begun, as somebody sees them. */
export async function sessionsAhead(hub: Hub, courseId: string, personId: string): Promise<SessionAhead[]> {
  const ahead = (await wholeSessions(hub, courseId)).filter(
    ({ gathering }) => gathering.state !== 'cancelled' && byTime(gathering.startsAt, hub.now()) > 0,
  )
  if (ahead.length === 0) return []
  const places = (await placesOfPerson(hub.db, personId, hub.now())).filter(({ state }) => isLive(state))
  const own = new Map(places.map((place) => [place.gatheringId, place]))
  return ahead.map((one) => {
    const place = own.get(one.gathering.id)
    return { ...one, own: place ? { state: place.state, path: placePath(hub, place.id) } : null }
  })
}
