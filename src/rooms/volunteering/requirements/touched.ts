import { dayAt, type Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { gatheringsOf, livePlacesIn, type Gathering } from '../../gatherings/face.ts'
import { gatheringIdsOf } from '../checks/days/store.ts'
import { opportunitiesOf } from '../opportunities/store.ts'
import { titleOf } from '../opportunities/standing.ts'
import { waysOf } from './policies/store.ts'

/** A shift ahead of somebody in a role. */
export interface ShiftAhead {
  readonly gatheringId: string
  readonly title: string
  readonly on: Day
  readonly startsAt: Temporal.Instant
}

/** The shifts of a role’s ways to help in which people have places, or wait for one, from a day on; the first first. */
export async function shiftsAhead(
  db: Db,
  roleId: string,
  from: Day,
): Promise<ReadonlyMap<string, readonly ShiftAhead[]>> {
  const ways = await waysOf(db, roleId)
  const ids = ways.length === 0 ? [] : await gatheringIdsOf(db, ways, from)
  if (ids.length === 0) return new Map()
  const titles = new Map((await opportunitiesOf(db, ways)).map((one) => [one.id, titleOf(one)]))
  const gatherings = new Map((await gatheringsOf(db, ids)).map((one) => [one.id, one]))
  const ahead = new Map<string, ShiftAhead[]>()
  for (const { personId, gatheringId } of await livePlacesIn(db, ids)) {
    const gathering = gatherings.get(gatheringId)
    if (personId === null || gathering === undefined || !isAhead(gathering, from)) continue
    const { startsAt, partOf } = gathering
    const title = titles.get(partOf) ?? ''
    const theirs = ahead.get(personId) ?? []
    theirs.push({ gatheringId, title, on: dayAt(startsAt), startsAt })
    ahead.set(personId, theirs)
  }
  for (const theirs of ahead.values()) theirs.sort((one, other) => (one.on < other.on ? -1 : 1))
  return ahead
}

const isAhead = ({ startsAt, state }: Gathering, from: Day): boolean =>
  state !== 'cancelled' && dayAt(startsAt) >= from
