import { warningsFor } from '../../../platform/calendar/warnings.ts'
import { byTime, momentAt, plain, plusDays, type Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { addGatherings, addPlaces, addSteps } from '../../../rooms/gatherings/bulk-store.ts'
import { isLive, type Gathering } from '../../../rooms/gatherings/types.ts'
import { addSession } from '../../../rooms/learning/sessions/store.ts'
import type { Chance } from '../chance.ts'
import { rest } from '../charity/settings.ts'
import type { City } from '../charity/organisations.ts'
import type { Member } from '../people/people.ts'
import { team } from '../people/team.ts'
import type { CourseBuilt } from './courses.ts'
import { Tale } from './tale.ts'

interface SessionTold {
  /** The first Sunday after so many days that is free of rest; before today where it is below zero. */
  readonly days: number
  readonly city: City
  readonly place: string
  readonly exactPlace: string
  readonly access: string
  readonly capacity: number
  readonly asked: number
  readonly modules: readonly string[] | null
}

const told: readonly SessionTold[] = [
  {
    days: -40,
    city: 'London',
    place: 'Northgate',
    exactPlace: 'Northgate Synagogue, the upper room',
    access: 'Step-free, with a lift',
    capacity: 12,
    asked: 10,
    modules: null,
  },
  {
    days: 18,
    city: 'London',
    place: 'Northgate',
    exactPlace: 'Northgate Synagogue, the upper room',
    access: 'Step-free, with a lift',
    capacity: 16,
    asked: 14,
    modules: ['tells-you', 'limits', 'yourself'],
  },
  {
    days: 46,
    city: 'Leeds',
    place: 'Weavers Row',
    exactPlace: 'Weavers Row Gurdwara, the library',
    access: 'Step-free',
    capacity: 8,
    asked: 11,
    modules: ['tells-you', 'limits', 'yourself'],
  },
]

interface Planning {
  readonly chance: Chance
  readonly members: readonly Member[]
  readonly course: CourseBuilt
  readonly today: Day
  readonly programmeId: string
  readonly by: string
  /** Everything else people come to, so that nobody is in two places. */
  readonly tales: readonly Tale[]
}

/** Somebody who came to a session that is over. */
export interface Attender {
  readonly personId: string
  readonly sessionId: string
  readonly at: Temporal.Instant
}

/** The next Sunday on which nothing rests. */
function freeSunday(from: Day): { startsAt: Temporal.Instant; endsAt: Temporal.Instant } {
  for (let on = from; ; on = plusDays(on, 1)) {
    const times = { startsAt: momentAt(on, '10:00'), endsAt: momentAt(on, '16:00') }
    const rests = warningsFor(rest, times).some(({ kind }) => kind === 'in-rest')
    if (plain(on).dayOfWeek === 7 && !rests) return times
  }
}

/** Live sessions: one that is over, with who came; one with places left; one that is full. @returns who came */
export async function buildSessions(db: Db, planning: Planning): Promise<Attender[]> {
  const attenders: Attender[] = []
  for (const one of told) attenders.push(...(await build(db, one, planning)))
  return attenders
}

async function build(
  db: Db,
  { days, city, place, exactPlace, access, capacity, asked, modules }: SessionTold,
  { chance, members, course, today, programmeId, by, tales }: Planning,
): Promise<Attender[]> {
  const now = momentAt(today, '00:00')
  const times = freeSunday(plusDays(today, days))
  const opensAt = [times.startsAt.subtract({ hours: 24 * 42 }), now.subtract({ hours: 24 * 8 })].toSorted(
    byTime,
  )[0]!
  const gathering: Gathering = {
    ...times,
    id: chance.idAt(opensAt),
    kind: 'session',
    title: course.versions.at(-1)!.content.name,
    closesAt: null,
    capacity,
    waitingList: true,
    largestGroup: 1,
    answerHours: 24,
    changeHours: 24,
    partOf: course.id,
    organisationId: null,
    programmeId,
    region: city,
    state: 'open',
    sequence: 0,
    cancelledBecause: null,
    taken: 0,
    waiting: 0,
    turn: 0,
  }
  const tale = new Tale(gathering, chance)
  tale.agree({}, 'opened', opensAt, by)
  const busy = new Set(
    tales
      .filter((one) => byTime(one.gathering.startsAt, times.endsAt) < 0)
      .filter((one) => byTime(times.startsAt, one.gathering.endsAt) < 0)
      .flatMap(({ places }) => places.filter(({ state }) => isLive(state)).map(({ personId }) => personId)),
  )
  const may = members.filter(
    (one) =>
      one.key === null &&
      one.city === city &&
      one.guardian === null &&
      byTime(one.madeAt, opensAt) < 0 &&
      !busy.has(one.id),
  )
  for (const [at, who] of chance.some(may, asked).entries())
    tale.ask(
      { who, people: 1, groupName: null, others: [], isIn: true, answers: true },
      opensAt.add({ hours: 9 * (at + 1) }),
    )
  const isOver = byTime(times.endsAt, now) < 0
  const came = isOver ? tale.live(['confirmed']).slice(1) : []
  if (isOver)
    for (const each of tale.live(['confirmed']))
      tale.tick(each, came.includes(each) ? 1 : 0, times.startsAt.add({ minutes: 10 }), by)
  await addGatherings(db, [{ ...tale.gathering, madeAt: opensAt }])
  await addPlaces(db, tale.places)
  await addSteps(db, tale.steps)
  await addSession(db, {
    id: gathering.id,
    courseId: course.id,
    modules,
    place,
    exactPlace,
    gettingThere: '',
    bring: 'Lunch is vegetarian, and ours.',
    access,
    contactName: team.ruth.name,
    contactEmail: team.ruth.email,
    contactPhone: team.ruth.phone,
  })
  return came.map(({ personId }) => ({
    personId: personId!,
    sessionId: gathering.id,
    at: times.startsAt,
  }))
}
