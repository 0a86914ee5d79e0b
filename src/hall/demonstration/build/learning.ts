import { byTime, dayAt, momentAt, plusDays, type Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import {
  addCompletions,
  addProgress,
  addStarts,
  type CompletionMade,
  type PageGone,
} from '../../../rooms/learning/bulk-store.ts'
import { pagesOf } from '../../../rooms/learning/courses/content.ts'
import type { Version } from '../../../rooms/learning/courses/types.ts'
import type { Start } from '../../../rooms/learning/studying/store.ts'
import type { Chance } from '../chance.ts'
import type { Member } from '../people/people.ts'
import type { NamedKey } from '../people/named.ts'
import type { TeamKey } from '../people/team.ts'
import type { CourseKey } from '../courses/all.ts'
import { buildCourses, type CourseBuilt } from './courses.ts'
import type { Charity } from './charity.ts'
import { awake, notInRest } from './moments.ts'
import { buildSessions, type Attender } from './sessions.ts'
import type { Tale } from './tale.ts'

interface Learning {
  readonly chance: Chance
  readonly members: readonly Member[]
  readonly team: Readonly<Record<TeamKey, string>>
  readonly today: Day
  readonly charity: Charity
  readonly tales: readonly Tale[]
}

/** What people learned: courses, live sessions, and somebody in every state with them. @returns the courses */
export async function buildLearning(
  hub: Hub,
  db: Db,
  learning: Learning,
): Promise<Readonly<Record<CourseKey, CourseBuilt>>> {
  const { chance, members, team, today, charity, tales } = learning
  const courses = await buildCourses(hub, db, { chance, team, today })
  const course = courses.safeguarding
  const attenders = await buildSessions(db, {
    chance,
    members,
    course,
    today,
    programmeId: charity.programmes.befriending,
    by: team.ruth,
    tales,
  })
  const book = new Register(chance, today)
  const here = (key: NamedKey | TeamKey): Member => members.find((one) => one.key === key)!
  const settled = momentAt(plusDays(today, -25), '00:00')
  const others = chance.shuffled(
    members.filter(
      ({ id, key, guardian, madeAt }) =>
        key === null &&
        guardian === null &&
        byTime(madeAt, settled) < 0 &&
        !attenders.some(({ personId }) => personId === id),
    ),
  )

  // Some read all of it, some are on the way, and some cook.
  for (const who of others.slice(0, 34)) book.through(who, courses.safeguarding, chance.between(2, 230))
  for (const who of others.slice(34, 46))
    book.begins(who, courses.safeguarding, chance.between(1, 24), chance.between(2, 16))
  for (const who of others.slice(40, 62)) book.through(who, courses.kitchen, chance.between(2, 190))
  for (const who of others.slice(62, 84)) book.through(who, courses.film, chance.between(50, 330))
  for (const attender of attenders) book.attended(attender, courses.safeguarding)

  const { safeguarding, kitchen, film } = courses
  book.begins(here('naomi'), safeguarding, 10, 12)
  book.through(here('naomi'), film, 290)
  book.through(here('naomi'), kitchen, 16)
  book.through(here('leah'), safeguarding, 30)
  book.begins(here('hadas'), safeguarding, 3, 0)
  const saw = {
    by: team.ruth,
    reason: 'Food hygiene, level 2, with Aldermere Council. I saw the certificate.',
  }
  book.elsewhere(here('gila'), kitchen, 90, saw)
  book.elsewhere(here('tom'), kitchen, 395, saw)
  book.elsewhere(here('amara'), safeguarding, 60, {
    by: team.samuel,
    reason: 'Safeguarding adults, level 2, with Sorrel Lane School.',
    back: 'It was another Amara. Put right with both of them.',
  })
  await addStarts(db, book.starts)
  await addProgress(db, book.gone)
  await addCompletions(db, book.completions)
  return courses
}

/** Who learned what, as it happened: what is written down follows from it. */
class Register {
  readonly starts: Start[] = []
  readonly gone: PageGone[] = []
  readonly completions: CompletionMade[] = []
  readonly #chance: Chance
  readonly #today: Day

  constructor(chance: Chance, today: Day) {
    this.#chance = chance
    this.#today = today
  }

  /** Somebody went through a course in one evening, so many days ago; not before they came. */
  through(who: Member, course: CourseBuilt, daysAgo: number): void {
    const at = this.#evening(who, daysAgo)
    const version = versionAt(course, at)
    if (!version) return
    const pages = pagesOf(version.content).length
    const start = this.#start(who, version, at, at.add({ minutes: 3 * pages }))
    // What was read goes thirty days after it was finished.
    if (daysAgo < 30) this.#read(start, version, pages)
    const on = dayAt(start.finishedAt!)
    this.#complete(who.id, course, version, { on, startId: start.id, at: start.finishedAt! })
  }

  /** Somebody is under way, and went through so many pages. */
  begins(who: Member, course: CourseBuilt, daysAgo: number, pages: number): void {
    const at = this.#evening(who, daysAgo)
    const version = versionAt(course, at)
    if (version) this.#read(this.#start(who, version, at, null), version, pages)
  }

  /** Somebody sat in a live session. */
  attended({ personId, sessionId, at }: Attender, course: CourseBuilt): void {
    const version = versionAt(course, at)
    if (version)
      this.#complete(personId, course, version, {
        on: dayAt(at),
        how: 'live',
        sessionId,
        at: at.add({ minutes: 10 }),
      })
  }

  /** One of us wrote down what somebody learned elsewhere, and may have taken it back. */
  elsewhere(
    who: Member,
    course: CourseBuilt,
    daysAgo: number,
    { by, reason, back }: { by: string; reason: string; back?: string },
  ): void {
    const on = plusDays(this.#today, -daysAgo)
    const at = momentAt(plusDays(this.#today, -14), '11:20')
    this.#complete(who.id, course, null, { on, how: 'recorded', recordedBy: by, reason, at })
    if (back === undefined) return
    const last = this.completions.pop()!
    this.completions.push({
      ...last,
      back: { by, reason: back, at: momentAt(plusDays(this.#today, -11), '15:05') },
    })
  }

  #evening(who: Member, daysAgo: number): Temporal.Instant {
    const wanted = momentAt(plusDays(this.#today, -daysAgo), `${this.#chance.between(17, 20)}:15`)
    const earliest = who.madeAt.add({ hours: 30 })
    const at = byTime(wanted, earliest) < 0 ? earliest : wanted
    return notInRest(this.#chance, awake(this.#chance, at))
  }

  #start(
    who: Member,
    version: Version,
    beganAt: Temporal.Instant,
    finishedAt: Temporal.Instant | null,
  ): Start {
    const { courseId, number } = version
    const id = this.#chance.idAt(beganAt)
    const start = { id, personId: who.id, courseId, version: number, beganAt, finishedAt }
    this.starts.push(start)
    return start
  }

  #read({ id, beganAt }: Start, { content }: Version, pages: number): void {
    for (const [at, { page }] of pagesOf(content).slice(0, pages).entries()) {
      const seenAt = beganAt.add({ minutes: 2 * (at + 1) })
      const isRight = page.question !== null && !this.#chance.happens(0.15)
      this.gone.push({ startId: id, page: page.id, seenAt, rightAt: isRight ? seenAt : null })
    }
  }

  #complete(
    personId: string,
    { id: courseId }: CourseBuilt,
    version: Version | null,
    { at, ...how }: Partial<CompletionMade> & Pick<CompletionMade, 'on'> & { at: Temporal.Instant },
  ): void {
    this.completions.push({
      id: this.#chance.idAt(at),
      personId,
      courseId,
      version: version?.number ?? null,
      how: 'online',
      startId: null,
      sessionId: null,
      recordedBy: null,
      reason: null,
      recordedAt: at,
      back: null,
      ...how,
    })
  }
}

/** The version that was out at a moment; undefined before the first. */
const versionAt = ({ versions }: CourseBuilt, at: Temporal.Instant): Version | undefined =>
  versions.findLast(({ publishedAt }) => byTime(publishedAt, at) <= 0)
