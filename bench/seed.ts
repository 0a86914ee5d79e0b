import type { Db } from '../src/platform/database/database.ts'
import { newId } from '../src/platform/database/id.ts'
import { addAccounts } from '../src/platform/identity/bulk-store.ts'
import { addGatherings, addPlaces, addSteps, type StepTaken } from '../src/rooms/gatherings/bulk-store.ts'
import { Book } from '../src/rooms/gatherings/places/book.ts'
import type { Gathering, Place } from '../src/rooms/gatherings/types.ts'
import { addOrganisations } from '../src/rooms/network/bulk-store.ts'
import { addPeople } from '../src/rooms/people/bulk-store.ts'
import { addOpportunities, addShifts, type OpportunityMade } from '../src/rooms/volunteering/bulk-store.ts'
import { manyWays } from '../src/rooms/volunteering/finder/many-ways.fixture.ts'
import {
  dayOfMinutes,
  minutesAt,
  momentOf,
  type ShiftRow,
  type WayRow,
} from '../src/rooms/volunteering/finder/way.ts'

export interface LargeHub {
  readonly opportunities: number
  readonly people: number
  /** Shifts ahead of each series; a one-off has one. */
  readonly shiftsEach: number
}

/** As large as the promises speak of: 10,000 ways to help that stand open. */
export const large: LargeHub = { opportunities: 10_000, people: 5_000, shiftsEach: 4 }

/**
 * Fills an empty, migrated database with a large hub: published ways to help that read like real ones, in the 124
 * postcode areas, their shifts in the weeks ahead, and people who have places in them; counts, places and history agree.
 * About ten seconds for `large` on two cores. Needs the owner's or a superuser's connection; for the finder alone,
 * `plantWays` is enough and quicker. The same options give the same hub, but for its ids.
 */
export async function buildLargeHub(db: Db, now: Temporal.Instant, size: LargeHub = large): Promise<void> {
  const ways = manyWays(size.opportunities, { now: minutesAt(now), shiftsEach: size.shiftsEach })
  const organisations = new Map(
    [...new Set(ways.map((way) => way.organisation))].map((name) => [name, newId()]),
  )
  const people = Array.from({ length: size.people }, (_, at) => personOf(at, now))
  const { revision } = (await db.row<{ revision: number }>(`select house.bump('opportunities') as revision`))!
  await addOrganisations(
    db,
    [...organisations].map(([name, id]) => ({
      id,
      name,
      shortName: name,
      kind: 'charity',
      town: null,
      web: null,
      email: null,
      phone: null,
      madeAt: now,
    })),
  )
  await addPeople(db, people)
  await addAccounts(db, people)
  const batch = 1_000
  for (let at = 0; at < ways.length; at += batch) {
    await addWays(db, ways.slice(at, at + batch), { now, organisations, people, revision })
  }
}

type Person = ReturnType<typeof personOf>

const personOf = (at: number, madeAt: Temporal.Instant) => ({
  id: newId(),
  name: `Volunteer ${at + 1}`,
  email: `volunteer-${at + 1}@example.org`,
  phone: `07700 900${String(at % 1000).padStart(3, '0')}`,
  madeAt,
})

interface Hub {
  readonly now: Temporal.Instant
  readonly organisations: ReadonlyMap<string, string>
  readonly people: readonly Person[]
  readonly revision: number
}

async function addWays(db: Db, ways: readonly WayRow[], hub: Hub): Promise<void> {
  const shifts = ways.flatMap((way) => way.shifts.map((shift, number) => shiftOf(way, shift, number, hub)))
  await addOpportunities(
    db,
    ways.map((way) => opportunityOf(way, hub)),
  )
  await addGatherings(
    db,
    shifts.map(({ book }) => ({ ...book.gathering, madeAt: hub.now })),
  )
  await addShifts(
    db,
    shifts.map(({ row }) => row),
  )
  await addPlaces(
    db,
    shifts.flatMap(({ book }) => book.places.map((place) => ({ ...place, checkedInBy: null }))),
  )
  await addSteps(
    db,
    shifts.flatMap(({ book }) =>
      book.steps.map((step): StepTaken => ({
        ...step,
        gatheringId: book.gathering.id,
        at: hub.now,
        by: null,
      })),
    ),
  )
}

const opportunityOf = (way: WayRow, { now, organisations, revision }: Hub): OpportunityMade => ({
  id: way.id,
  slug: way.slug,
  organisationId: organisations.get(way.organisation)!,
  programmeId: null,
  region: null,
  state: 'published',
  published: way.content,
  publishedVersion: 1,
  publishedAt: now,
  draft: null,
  version: 1,
  askedAt: null,
  askedBy: null,
  publishAt: null,
  publishVersion: null,
  publishBy: null,
  madeAt: now,
  madeBy: null,
  changedAt: now,
  changedBy: null,
  closesAt: way.closesAt === null ? null : momentOf(way.closesAt),
  revision,
})

/** A shift with as many places as its row says are taken, each somebody else's. */
function shiftOf(way: WayRow, shift: ShiftRow, number: number, { now, organisations, people }: Hub) {
  const gathering: Gathering = {
    id: newId(),
    kind: 'shift',
    title: way.content.title,
    startsAt: momentOf(shift.starts),
    endsAt: momentOf(shift.ends),
    closesAt: shift.until === shift.starts ? null : momentOf(shift.until),
    capacity: shift.capacity,
    waitingList: shift.waitingList,
    largestGroup: 1,
    answerHours: 24,
    changeHours: 24,
    partOf: way.id,
    organisationId: organisations.get(way.organisation)!,
    programmeId: null,
    region: null,
    state: 'open',
    sequence: 0,
    cancelledBecause: null,
    taken: 0,
    waiting: 0,
    turn: 0,
  }
  const book = new Book(gathering)
  book.agree({}, 'opened')
  const first = (shift.starts * 7919 + number) % people.length
  const taken = Math.min(shift.taken, people.length)
  for (let at = 0; at < taken; at++) {
    book.move(placeOf(people[(first + at) % people.length]!, book, now), 'confirmed', 'confirmed')
  }
  const plannedOn = dayOfMinutes(shift.starts)
  const row = {
    id: newId(),
    opportunityId: way.id,
    gatheringId: gathering.id,
    key: plannedOn,
    plannedOn,
    endedAt: null,
  }
  return { book, row }
}

const placeOf = (person: Person, book: Book, now: Temporal.Instant): Place => ({
  id: newId(),
  gatheringId: book.gathering.id,
  signupId: newId(),
  personId: person.id,
  name: person.name,
  email: person.email,
  phone: person.phone,
  people: 1,
  groupName: null,
  state: 'cancelled',
  waitsForGuardian: false,
  turn: book.nextTurn,
  answerBy: null,
  madeAt: now,
  confirmedAt: now,
  endedAt: null,
  came: null,
  checkedInAt: null,
})
