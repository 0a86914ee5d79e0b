import type { Bench } from './run.ts'
import { day, plusDays, type Day } from '../src/platform/clock.ts'
import { addMany } from '../src/platform/database/many.ts'
import { openDatabase } from '../src/platform/database/database.ts'
import type { Db } from '../src/platform/database/database.ts'
import { newId } from '../src/platform/database/id.ts'
import { secretsOf } from '../src/platform/secrets.ts'
import { readEnvironment } from '../src/platform/settings/environment.ts'
import { addPeople } from '../src/rooms/people/bulk-store.ts'
import { chance } from '../src/rooms/volunteering/finder/many-ways.fixture.ts'
import {
  addEvidences,
  addExemptions,
  addPolicies,
  addRoles,
  addRoleStops,
  type EvidenceMade,
} from '../src/rooms/volunteering/requirements/bulk-store.ts'
import { standingsOf } from '../src/rooms/volunteering/requirements/standings.ts'
import type { Requirement, StandingState } from '../src/rooms/volunteering/requirements/types.ts'
import { openHub } from '../src/start/open.ts'
import { freshDatabase } from '../test/cluster.ts'

const volunteers = 5_000
const roles = 12
const today = day('2026-11-22')
const [course, agreement] = [newId(), newId()]

const every = { warnDays: 60, recordedBy: ['vetting-officer' as const] }
/** Roles ask much alike, but not all the same. */
const asked = (training: number, check: number, role: number): Requirement[] => [
  { ...every, kind: 'interview', key: 'interview', validMonths: null },
  {
    ...every,
    kind: 'references',
    key: 'references',
    validMonths: null,
    count: 2,
    professional: 1,
    personal: 0,
    notFamily: true,
  },
  { ...every, kind: 'identity', key: 'identity', validMonths: null },
  {
    ...every,
    kind: 'check',
    key: 'check',
    validMonths: role % 3 === 0 ? null : check,
    level: 'enhanced',
    workforce: 'child',
    statusMonths: 12,
  },
  { ...every, kind: 'training', key: 'training', validMonths: training, courseId: course },
  { ...every, kind: 'agreement', key: 'agreement', validMonths: 36, agreementId: agreement, version: 1 },
  { ...every, kind: 'approval', key: 'approval', validMonths: null, by: 2, notInterviewer: true },
]

const midday = (on: Day): Temporal.Instant => Temporal.Instant.from(`${on}T12:00:00Z`)

/** Everything roles ask for of 5,000 people: each is in two roles, most of it in order, some of it run out. */
async function plant(db: Db): Promise<{ roleIds: string[]; personIds: string[] }> {
  const random = chance(7)
  const within = (least: number, most: number): number => least + Math.floor(random() * (most - least))
  const at = midday(day('2023-01-01'))
  const roleIds = Array.from({ length: roles }, () => newId())
  await addRoles(
    db,
    roleIds.map((id, index) => ({
      id,
      name: `Role ${index + 1}`,
      programmeId: null,
      madeAt: at,
      endedAt: null,
    })),
  )
  await addPolicies(
    db,
    roleIds.flatMap((roleId, role) =>
      ['2023-01-01', '2025-03-01', '2026-09-01'].map((from, index) => ({
        roleId,
        number: index + 1,
        holdsFrom: day(from),
        requirements: asked(index === 2 ? 18 : 36, index === 0 ? 24 : 36, role),
        why: 'A figure',
        keptAt: at,
        keptBy: null,
      })),
    ),
  )
  const people = Array.from({ length: volunteers }, (_, index) => ({
    id: newId(),
    name: `Volunteer ${index + 1}`,
    email: `volunteer-${index + 1}@example.org`,
    phone: null,
    madeAt: at,
  }))
  await addPeople(db, people)
  await addMany(db, 'learning.course', [{ id: course, draft: {}, made_at: at }])
  const officers = [newId(), newId(), newId()] as const
  const evidence: EvidenceMade[] = []
  const done: { person: string; on: Day }[] = []
  const pairs: { personId: string; roleId: string }[] = []
  for (const { id: personId } of people) {
    const began = plusDays(today, -within(30, 1300))
    const keep = (
      roleId: string | null,
      kind: EvidenceMade['kind'],
      detail: object,
      after: number,
      by: string = officers[0],
    ): string => {
      const on = plusDays(began, after)
      const id = newId()
      evidence.push({
        id,
        personId,
        roleId,
        kind,
        detail: detail as EvidenceMade['detail'],
        on,
        countsFrom: on,
        recordedAt: midday(on),
        recordedBy: by,
        sourceId: null,
        takenBack: null,
      })
      return id
    }
    keep(null, 'identity', {}, 3)
    keep(null, 'reference', { kind: 'professional', family: false }, 9)
    keep(null, 'reference', { kind: 'personal', family: false }, 12)
    keep(null, 'agreement', { agreementId: agreement, version: 1 }, 14)
    const checkId = keep(null, 'check', { level: 'enhanced', workforce: 'child' }, 16)
    if (random() < 0.4)
      keep(null, 'check-status', { checkId, current: random() < 0.97 }, 16 + within(300, 700))
    done.push({ person: personId, on: plusDays(began, 15) })
    if (random() < 0.5) done.push({ person: personId, on: plusDays(began, 15 + within(300, 800)) })
    const first = within(0, roles)
    for (const roleId of [roleIds[first]!, roleIds[(first + 1) % roles]!]) {
      pairs.push({ personId, roleId })
      keep(roleId, 'interview', { outcome: 'go-on' }, 5)
      keep(roleId, 'approval', {}, 18, officers[1])
      if (random() < 0.9) keep(roleId, 'approval', {}, 18, officers[2])
    }
  }
  await addEvidences(db, evidence)
  await addMany(
    db,
    'learning.completion',
    done.map(({ person, on }) => ({
      id: newId(),
      person_id: person,
      course_id: course,
      done_on: on,
      how: 'recorded',
      recorded_by: officers[0],
      reason: 'Done elsewhere',
      recorded_at: midday(on),
    })),
  )
  await addExemptions(
    db,
    pairs
      .filter((_, index) => index % 40 === 0)
      .map((pair) => ({
        ...pair,
        id: newId(),
        requirement: 'training',
        reason: 'The day was cancelled',
        from: plusDays(today, -20),
        until: plusDays(today, 40),
        askedBy: officers[0],
        approvedBy: officers[1],
        givenAt: midday(plusDays(today, -20)),
        ended: null,
      })),
  )
  await addRoleStops(
    db,
    pairs
      .filter((_, index) => index % 30 === 7)
      .map((pair) => ({
        ...pair,
        id: newId(),
        what: 'paused' as const,
        from: plusDays(today, -15),
        until: plusDays(today, 60),
        by: officers[0],
        at: midday(plusDays(today, -15)),
      })),
  )
  await db.rows(
    'vacuum analyze volunteering.evidence, volunteering.exemption, volunteering.role_stop, learning.completion',
  )
  return { roleIds, personIds: people.map(({ id }) => id) }
}

/**
 * How 5,000 volunteers stand in each of 12 roles, 60,000 standings with their reasons, on days past and future: all of
 * it read from the database and worked out anew each time.
 */
export const bench: Bench = {
  name: 'standing',
  async run() {
    const database = await freshDatabase()
    const root = openDatabase({ url: database.superuser, connections: 2 })
    const opened = await openHub({
      environment: readEnvironment({ DATA: '/nonexistent' }),
      secrets: secretsOf(new Uint8Array(32).fill(7)),
      url: database.app,
      log: (entry) => console.error(entry),
      connections: 4,
    })
    try {
      const { hub } = opened
      const asked = await plant(root.db)
      const times: number[] = []
      for (let round = 0; round < 11; round++) {
        const on = plusDays(today, (round - 5) * 90)
        const began = performance.now()
        const all = await standingsOf(hub, hub.db, asked, on)
        times.push(performance.now() - began)
        if (all.length !== volunteers * roles) throw new Error(`${all.length} standings`)
        if (process.env['BENCH_ROUNDS']) {
          const count: Partial<Record<StandingState, number>> = {}
          for (const { state } of all) count[state] = (count[state] ?? 0) + 1
          console.error(`${on} ${times.at(-1)!.toFixed(0)} ms`, count)
        }
      }
      const sorted = times.slice(2).toSorted((one, other) => one - other)
      return [
        {
          name: 'standing of 5,000 volunteers in 12 roles, on any day',
          value: sorted[Math.floor(sorted.length / 2)]!,
          promise: 500,
          sense: 'most',
          unit: 'ms',
        },
      ]
    } finally {
      await opened.close()
      await root.close()
      await database.drop()
    }
  },
}
