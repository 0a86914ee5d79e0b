import { dayAt } from '../../src/platform/clock.ts'
import type { Hub } from '../../src/platform/hub.ts'
import { aCourse, goodGuest } from '../../src/rooms/learning/learning.fixture.ts'
import { anAgreement } from '../../src/rooms/volunteering/clearing/clearing.fixture.ts'
import { ashgrove, aSupperClub, got } from '../../src/rooms/volunteering/opportunities/ashgrove.fixture.ts'
import {
  addRole,
  beginDraft,
  changeDraft,
  keepVersion,
  linkWay,
} from '../../src/rooms/volunteering/requirements/policies/actions.ts'
import { checkOfRole } from '../../src/rooms/volunteering/requirements/policies/level.ts'
import type { Requirement } from '../../src/rooms/volunteering/requirements/types.ts'
import { bring, usualGrants, type Player } from '../cast.ts'
import type { TestHub } from '../hub.ts'

/** What a befriender reads before they come, and what they learn in one room. */
export const courses = { online: 'Being a good guest', live: 'When someone tells you something' } as const
export const agreement = 'How we are together'

/** A charity that looks for befrienders, and whoever looks after them. */
export interface Befriending {
  readonly ruth: Player
  readonly samuel: Player
  readonly way: { readonly id: string; readonly path: string }
  readonly liveCourse: string
  readonly onlineCourse: string
  readonly agreementId: string
  /** What the role asks for, once it is decided which check that may be. */
  readonly askForAll: () => Promise<void>
}

const every = { validMonths: null, warnDays: 30 } as const

export async function befriending(house: TestHub): Promise<Befriending> {
  const { hub } = house
  const place = await ashgrove(hub)
  const way = await aSupperClub(hub, place, {
    title: 'Befriender',
    summary: 'An hour or two every other week with one young person, for a year.',
    whatYouWillDo: 'You walk, cook, read or watch football together, and you keep coming.',
    kind: 'role',
    timesInWords: 'Every two weeks.',
    commitment: 'every-fortnight',
    checks: ['dbs-enhanced'],
    checksInWords: 'An enhanced check, because you meet alone.',
  })
  const [ruth, samuel] = [await bring(house, 'coordinator'), await bring(house, 'vetting officer')]
  const theirs = hub.as({ personId: ruth.id, strength: 'strong', grants: usualGrants('coordinator') })
  const onlineCourse = await aCourse({ hub: theirs }, { content: goodGuest({ name: courses.online }) })
  const liveCourse = await aCourse({ hub: theirs }, { content: goodGuest({ name: courses.live }) })
  const agreementId = await anAgreement(
    theirs,
    agreement,
    'We meet in daylight.\n\nWe tell the charity when something worries us.',
  )
  return {
    ruth,
    samuel,
    way: { id: way.id, path: `/help/${way.slug}` },
    liveCourse,
    onlineCourse,
    agreementId,
    async askForAll() {
      const { id } = got(await addRole(theirs, { name: 'Befriender', programmeId: place.kitchen }))
      got(await linkWay(theirs, id, way.id, true))
      got(await beginDraft(theirs, id))
      const check = got(await checkOfRole(theirs, theirs.db, id))
      const requirements: Requirement[] = [
        { ...every, key: 'interview', kind: 'interview', recordedBy: ['coordinator'] },
        {
          ...every,
          key: 'references',
          kind: 'references',
          count: 2,
          professional: 1,
          personal: 0,
          notFamily: true,
          recordedBy: ['referee', 'vetting-officer'],
        },
        { ...every, key: 'identity', kind: 'identity', recordedBy: ['vetting-officer'] },
        {
          ...every,
          ...check,
          key: 'check',
          kind: 'check',
          statusMonths: 12,
          recordedBy: ['vetting-officer'],
        },
        { ...every, key: 'training', kind: 'training', courseId: onlineCourse, recordedBy: ['person'] },
        { ...every, key: 'training-2', kind: 'training', courseId: liveCourse, recordedBy: ['attendance'] },
        { ...every, key: 'agreement', kind: 'agreement', agreementId, version: 1, recordedBy: ['person'] },
        { ...every, key: 'approval', kind: 'approval', by: 1, notInterviewer: true, recordedBy: ['panel'] },
      ]
      await keepRequirements(theirs, id, requirements)
    },
  }
}

async function keepRequirements(
  hub: Hub,
  roleId: string,
  requirements: readonly Requirement[],
): Promise<void> {
  const holdsFrom = dayAt(hub.now())
  got(await changeDraft(hub, roleId, 1, { requirements, holdsFrom, why: 'As trustees decided' }))
  got(await hub.change((db) => keepVersion(hub, db, roleId, 2)))
}
