import { day, type Day } from '../../../platform/clock.ts'
import { newId } from '../../../platform/database/id.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { TestHub } from '../../../../test/hub.ts'
import { goodGuest } from '../../learning/learning.fixture.ts'
import { addMany } from '../../../platform/database/many.ts'
import { pairTyped } from '../checks/deciding/deciding.fixture.ts'
import { decide } from '../checks/deciding/actions.ts'
import { decideForm, factsFrom } from '../checks/deciding/forms.ts'
import { rhythmOf } from '../checks/deciding/asking.ts'
import { got } from '../opportunities/ashgrove.fixture.ts'
import type { Opportunity } from '../opportunities/store.ts'
import { addPolicies, addRoles } from './bulk-store.ts'
import type { Requirement } from './types.ts'

const every = { warnDays: 30, recordedBy: ['coordinator' as const, 'vetting-officer' as const] }

/**
 * What befriending asks for: a conversation, two professional references, an enhanced check, training, and an approval
 * (HIAS+JCORE, JUMP: register, apply, interview, two professional references, enhanced DBS, full training, match).
 */
export const befriending = (courseId: string, trainingMonths: number | null = 36): Requirement[] => [
  { ...every, kind: 'interview', key: 'interview', validMonths: null },
  {
    ...every,
    kind: 'references',
    key: 'references',
    validMonths: null,
    count: 2,
    professional: 2,
    personal: 0,
    notFamily: true,
  },
  {
    ...every,
    kind: 'check',
    key: 'check',
    validMonths: 36,
    level: 'enhanced',
    workforce: 'child',
    statusMonths: 12,
  },
  { ...every, kind: 'training', key: 'training', validMonths: trainingMonths, courseId },
  {
    ...every,
    recordedBy: ['panel'],
    kind: 'approval',
    key: 'approval',
    validMonths: null,
    by: 1,
    notInterviewer: false,
  },
]

/** A published course, and the role of a befriender that asks for it, in the programme of the kitchen. */
export async function befrienders(
  house: TestHub,
  programmeId: string | null,
  versions:
    | readonly { readonly from: Day; readonly requirements: readonly Requirement[] }[]
    | 'usual' = 'usual',
): Promise<{ roleId: string; courseId: string }> {
  const { db } = house.root
  const at = Temporal.Instant.from('2026-01-01T10:00:00Z')
  const [roleId, courseId] = [newId(), newId()]
  const course = goodGuest({ name: 'Safe together' })
  await addMany(db, 'learning.course', [{ id: courseId, draft: course, made_at: at }])
  await addMany(db, 'learning.version', [
    {
      course_id: courseId,
      number: 1,
      content: course,
      changed: 'The first',
      takes_over: false,
      published_at: at,
    },
  ])
  await addRoles(db, [{ id: roleId, name: 'Befriender', programmeId, madeAt: at, endedAt: null }])
  const kept =
    versions === 'usual' ? [{ from: day('2026-01-01'), requirements: befriending(courseId) }] : versions
  await addPolicies(
    db,
    kept.map(({ from, requirements }, index) => ({
      roleId,
      number: index + 1,
      holdsFrom: from,
      requirements,
      why: 'As trustees decided',
      keptAt: at,
      keptBy: null,
    })),
  )
  return { roleId, courseId }
}

/** That somebody completed a course elsewhere. */
export const completed = (house: TestHub, personId: string, courseId: string, on: Day): Promise<void> =>
  addMany(house.root.db, 'learning.completion', [
    {
      id: newId(),
      person_id: personId,
      course_id: courseId,
      done_on: on,
      how: 'recorded',
      recorded_by: personId,
      reason: 'A certificate was seen',
      recorded_at: house.hub.now(),
    },
  ])

/** The check of a way to help is decided: enhanced, child workforce, no list. */
export async function decided(hub: Hub, one: Opportunity): Promise<void> {
  const typed = decideForm.parse(pairTyped)
  got(
    await decide(hub, {
      opportunityId: one.id,
      facts: factsFrom(typed),
      level: 'enhanced',
      reason: 'Pairs meet alone',
      rhythm: rhythmOf(one.published!),
      seen: 0,
    }),
  )
}
