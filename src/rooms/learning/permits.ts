import {
  coordinates,
  has,
  isAdministrator,
  isCoordinator,
  vettingGrants,
  type Actor,
} from '../../platform/permits/actor.ts'
import { permit } from '../../platform/permits/permit.ts'
import { reachOf, type PeopleReach } from '../people/face.ts'

export const learn = permit('go through courses, and take places in their live sessions', {
  who: 'Everybody who has come in, for themselves only',
  why: 'What somebody learned, and where they stopped reading, is theirs.',
  strength: 'link',
  holds: (actor) => actor.personId !== null,
})

const writes = (actor: Actor): boolean =>
  isAdministrator(actor) || isCoordinator(actor) || has(actor, 'safeguarding-lead')

export const seeCourses = permit('see all courses, also unpublished ones', {
  who: 'Coordinators, vetting officers, safeguarding leads, administrators',
  why: 'Whoever asks people to learn something must know what it says.',
  holds: (actor) => writes(actor) || has(actor, 'vetting-officer'),
})

export const writeCourses = permit('write, publish and retire courses', {
  who: 'Coordinators, safeguarding leads, administrators',
  why: 'Courses are the charity’s own and hold everywhere, so those who answer for the work write them. Each version says who published it.',
  holds: writes,
})

/** Where a live session belongs, as gatherings ask it. */
export interface Placement {
  readonly programmeId: string | null
  readonly region: string | null
}

export const runSessions = permit('see the live sessions of courses at the desk', {
  who: 'Coordinators, administrators',
  why: 'Each opens and changes those of their programmes and regions; who comes is asked of every session.',
  holds: (actor) => isAdministrator(actor) || isCoordinator(actor),
})

export const openSession = permit<Placement>('open, change and cancel a live session', {
  who: 'Coordinators of its programme and region, administrators',
  why: 'Whoever runs it sees who comes, so it lies within their reach.',
  holds: (actor, { programmeId, region }) =>
    isAdministrator(actor) || coordinates(actor, programmeId, region),
})

/** The reach of `seeLearner`, for lists: people of these regions, or everybody. */
export function learnersReachOf(actor: Actor): PeopleReach {
  const people = reachOf(actor)
  const vetted = vettingGrants(actor).map(({ regions }) => regions)
  if (people.all || vetted.includes('all')) return { all: true }
  const regions = vetted.flatMap((reach) => (reach === 'all' ? [] : [...reach]))
  return { all: false, regions: [...new Set([...people.regions, ...regions])] }
}

const within = (reach: PeopleReach, region: string | null): boolean =>
  reach.all || (region !== null && reach.regions.includes(region))

/** Somebody whose learning is asked about. */
export interface Learner {
  readonly id: string
  readonly region: string | null
}

export const seeLearners = permit('see who learned what', {
  who: 'Administrators, safeguarding leads, coordinators and vetting officers within their regions',
  why: 'Each sees a list; how far it reaches is asked of every row. It says how far somebody is, never what they answered.',
  holds: (actor) => {
    const reach = learnersReachOf(actor)
    return reach.all || reach.regions.length > 0
  },
})

export const takeLearners = permit('take who learned what away as a file', {
  who: 'As for seeing who learned what, within the same reach',
  why: 'Whoever plans training needs the list where the hub is not. It says what it is for, and whoever is in it sees who took it.',
  holds: (actor) => seeLearners.holds(actor, undefined),
})

export const seeLearner = permit<Learner>('see what somebody learned', {
  who: 'Administrators, safeguarding leads, coordinators and vetting officers of their region',
  why: 'Whoever asks for training must see who has it.',
  holds: (actor, { region }) => within(learnersReachOf(actor), region),
})

export const recordLearning = permit<Learner>(
  'record that somebody learned something elsewhere, or take a record back',
  {
    who: 'As for seeing it; nobody for themselves',
    why: 'Training done elsewhere counts on the word of one of us, with a name and a reason; a wrong record is put right the same way.',
    holds: (actor, learner) =>
      actor.personId !== learner.id && within(learnersReachOf(actor), learner.region),
  },
)
