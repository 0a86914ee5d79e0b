import type { Db } from '../../../../platform/database/database.ts'
import { byTime, plusDays } from '../../../../platform/clock.ts'
import type { Hub } from '../../../../platform/hub.ts'
import {
  gatheringsOf,
  livePlacesIn,
  placesOfPerson,
  type Gathering,
  type Place,
} from '../../../gatherings/face.ts'
import { standingDecisions } from '../deciding/store.ts'
import type { Decision } from '../deciding/types.ts'
import type { Law } from '../facts.ts'
import { daysThatCount, findingOf, hangsOnDays } from '../rules.ts'
import { decidingCustoms } from '../settings.ts'
import {
  beforeBooking,
  daysOf,
  mostInAny30,
  windowDays,
  type Session,
  type Together,
  type Warning,
} from './rules.ts'
import { gatheringIdsOf } from './store.ts'

/**
 * Whether days are counted for a decision: how often somebody does it could raise the level, and what was decided is
 * below that.
 */
export function countsDays(
  { facts, level }: Decision,
  today: Parameters<typeof findingOf>[1],
  law: Law,
): boolean {
  if (level === 'elsewhere' || !hangsOnDays(facts, today, law)) return false
  return level !== findingOf({ ...facts, often: 'every-week', mostDays: 30 }, today, law).level
}

/** The ways to help for which days are counted, among these or all. */
async function counted(
  hub: Hub,
  db: Db,
  among: readonly string[] | 'all' = 'all',
): Promise<ReadonlySet<string>> {
  const law = hub.setting(decidingCustoms)
  const decisions = [...(await standingDecisions(db, among)).values()]
  return new Set(decisions.filter((one) => countsDays(one, hub.today(), law)).map((one) => one.opportunityId))
}

const isBooked = ({ state, came }: Place): boolean =>
  (state === 'held' || state === 'confirmed' || state === 'offered') && came !== 0

/** The sessions of somebody's places that count, with the gathering of each. */
function sessionsIn(
  places: readonly Place[],
  gatherings: ReadonlyMap<string, Gathering>,
  ways: ReadonlySet<string>,
): (Session & { readonly partOf: string })[] {
  return places.filter(isBooked).flatMap(({ gatheringId }) => {
    const one = gatherings.get(gatheringId)
    return one && one.state !== 'cancelled' && ways.has(one.partOf)
      ? [{ startsAt: one.startsAt, endsAt: one.endsAt, partOf: one.partOf }]
      : []
  })
}

const byId = (some: readonly Gathering[]): ReadonlyMap<string, Gathering> =>
  new Map(some.map((one) => [one.id, one]))

type Wanted = Pick<Gathering, 'id' | 'partOf' | 'startsAt' | 'endsAt'>

/** What one more place would change for somebody, before it is taken; null where days are not counted. */
export const warningFor = async (
  hub: Hub,
  db: Db,
  personId: string,
  wanted: Wanted,
): Promise<Warning | null> => (await warningsFor(hub, db, personId, [wanted])).get(wanted.id) ?? null

/**
 * The same for several places at once, by the id of the gathering: taken one after the other from the earliest on, those
 * of which nothing is to be said add their day, the others do not.
 */
export async function warningsFor(
  hub: Hub,
  db: Db,
  personId: string,
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<string, Warning>> {
  const found = new Map<string, Warning>()
  const ids = new Set(wanted.map(({ id }) => id))
  const asked = await counted(hub, db, [...new Set(wanted.map(({ partOf }) => partOf))])
  const [first, ...more] = wanted
    .filter(({ partOf }) => asked.has(partOf))
    .toSorted((one, other) => byTime(one.startsAt, other.startsAt))
  if (!first) return found
  const since = first.startsAt.subtract({ hours: (windowDays + 1) * 24 })
  const places = (await placesOfPerson(db, personId, since)).filter(
    ({ gatheringId }) => !ids.has(gatheringId),
  )
  const gatherings = await gatheringsOf(
    db,
    places.map(({ gatheringId }) => gatheringId),
  )
  const sessions: Session[] = sessionsIn(places, byId(gatherings), await counted(hub, db))
  for (const one of [first, ...more]) {
    const warning = beforeBooking(sessions, one)
    if (warning) found.set(one.id, warning)
    else sessions.push(one)
  }
  return found
}

/** Somebody with four days or more in some 30, in ways to help whose check hangs on that. */
export interface TooOften {
  readonly personId: string
  readonly together: Together
  /** Where those days are. */
  readonly opportunities: readonly string[]
}

/** Everybody whose days, from 30 days ago on, reach four in some 30; the first window first. */
export async function tooOften(hub: Hub, db: Db): Promise<TooOften[]> {
  const ways = await counted(hub, db)
  if (ways.size === 0) return []
  const ids = await gatheringIdsOf(db, [...ways], plusDays(hub.today(), -windowDays))
  const [gatherings, places] = [byId(await gatheringsOf(db, ids)), await livePlacesIn(db, ids)]
  const found = [...Map.groupBy(places, ({ personId }) => personId)].flatMap(([personId, theirs]) =>
    personId === null ? [] : overIn(personId, sessionsIn(theirs, gatherings, ways)),
  )
  return found.toSorted((one, other) => (one.together.window.from < other.together.window.from ? -1 : 1))
}

function overIn(personId: string, sessions: ReturnType<typeof sessionsIn>): TooOften[] {
  const together = mostInAny30(sessions.flatMap(daysOf))
  if (!together || together.days.length < daysThatCount) return []
  const inside = sessions.filter((one) => daysOf(one).some((on) => together.days.includes(on)))
  return [{ personId, together, opportunities: [...new Set(inside.map(({ partOf }) => partOf))] }]
}
