import { dayAt, momentAt, plusDays, type Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { addCompletions, type CompletionMade } from '../../../rooms/learning/bulk-store.ts'
import {
  addEvidences,
  addExemptions,
  addPolicies,
  addRoles,
  addRolesOfWays,
  addRoleStops,
  type EvidenceMade,
} from '../../../rooms/volunteering/requirements/bulk-store.ts'
import { clearedIn } from '../../../rooms/volunteering/vetting/bulk-store.ts'
import type { Chance } from '../chance.ts'
import type { Member } from '../people/people.ts'
import type { TeamKey } from '../people/team.ts'
import { broughtOver } from './brought-over.ts'
import type { Charity } from './charity.ts'
import { longStanding } from './long-standing.ts'
import type { WayMade } from './opportunities.ts'
import { rolesTold, type Grounds } from './roles-told.ts'

export interface Telling {
  readonly chance: Chance
  readonly team: Readonly<Record<TeamKey, string>>
  readonly today: Day
}

/** The roles, which ways to help ask for each, and what they ask, version by version. @returns the ids of two of them */
export async function buildRoles(
  db: Db,
  { chance, team, today }: Telling,
  { ways, charity, grounds }: { ways: readonly WayMade[]; charity: Charity; grounds: Grounds },
): Promise<{ befriender: string; helper: string }> {
  const made = rolesTold.map((told) => {
    const madeAt = momentAt(plusDays(today, -told.versions[0]!.daysAgo - 1), '10:20')
    const programmeId = told.programme === null ? null : charity.programmes[told.programme]
    return { told, role: { id: chance.idAt(madeAt), name: told.name, programmeId, madeAt, endedAt: null } }
  })
  await addRoles(
    db,
    made.map(({ role }) => role),
  )
  await addRolesOfWays(
    db,
    made.flatMap(({ told, role }) =>
      ways
        .filter((way) => told.ways.includes(way.told.key))
        .map(({ opportunity }) => ({ opportunityId: opportunity.id, roleId: role.id })),
    ),
  )
  await addPolicies(
    db,
    made.flatMap(({ told, role }) =>
      told.versions.map(({ daysAgo, why, requirements }, at) => ({
        roleId: role.id,
        number: at + 1,
        holdsFrom: plusDays(today, -daysAgo),
        requirements: requirements(grounds),
        why,
        keptAt: momentAt(plusDays(today, -daysAgo - 1), '14:10'),
        keptBy: team.ruth,
      })),
    ),
  )
  const idOf = (name: string): string => made.find(({ role }) => role.name === name)!.role.id
  return { befriender: idOf('Befriender'), helper: idOf('Homework helper') }
}

/**
 * Those who are cleared learned what was asked, and some befriended long before the hub: their papers were brought
 * over, and now a check runs out, ran out, or is exempted for a while.
 */
export async function buildStanding(
  db: Db,
  telling: Telling,
  { members, befriender, grounds }: { members: readonly Member[]; befriender: string; grounds: Grounds },
): Promise<void> {
  const { chance, team, today } = telling
  const cleared = await clearedIn(db)
  const learned = cleared.map(({ personId, endedAt }) =>
    completed(telling, grounds, personId, plusDays(dayAt(endedAt), -chance.between(3, 12))),
  )
  const known = new Set(cleared.map(({ personId }) => personId))
  const old = chance
    .shuffled(
      members.filter(({ key, email, guardian, id }) => key === null && email && !guardian && !known.has(id)),
    )
    .slice(0, longStanding.length)
  const papers = {
    chance,
    today,
    by: team.samuel,
    roleId: befriender,
    at: momentAt(plusDays(today, -420), '11:00'),
  }
  const at = (daysAgo: number): Temporal.Instant => momentAt(plusDays(today, -daysAgo), '15:30')
  const evidence = old.flatMap(({ id: personId }, number) => {
    const told = longStanding[number]!
    const kept = (kind: EvidenceMade['kind'], detail: object, daysAgo: number): EvidenceMade =>
      broughtOver(papers, personId, kind, detail, daysAgo)
    const check = kept('check', { level: 'enhanced', workforce: 'child' }, told.issued)
    return [
      { ...kept('interview', { outcome: 'go-on' }, 780), recordedBy: team.orla },
      kept('reference', { kind: 'professional', family: false }, 775),
      kept('reference', { kind: 'professional', family: false }, 770),
      kept('identity', {}, 780),
      kept('agreement', { agreementId: grounds.together, version: 1 }, 400),
      kept('agreement', { agreementId: grounds.together, version: 2 }, 66),
      kept('approval', {}, 765),
      { ...kept('approval', {}, 765), recordedBy: team.ruth },
      check,
      ...('asked' in told ? [kept('check-status', { checkId: check.id, current: true }, told.asked)] : []),
    ]
  })
  await addEvidences(db, evidence)
  await addCompletions(db, [
    ...learned,
    ...old.map(({ id }, number) =>
      completed(telling, grounds, id, plusDays(today, -longStanding[number]!.training)),
    ),
  ])
  await addExemptions(
    db,
    longStanding.flatMap((told, number) =>
      'exempt' in told
        ? [
            {
              id: chance.idAt(at(20)),
              personId: old[number]!.id,
              roleId: befriender,
              requirement: told.exempt,
              reason:
                'The new certificate was sent for in October and is late. They meet at our table only, with Dalia there.',
              from: plusDays(today, -20),
              until: plusDays(today, 18),
              askedBy: team.ruth,
              approvedBy: team.samuel,
              givenAt: at(20),
              ended: null,
            },
          ]
        : [],
    ),
  )
  await addRoleStops(
    db,
    longStanding.flatMap((told, number) =>
      'stopped' in told
        ? [
            {
              id: chance.idAt(at(30)),
              personId: old[number]!.id,
              roleId: befriender,
              what: told.stopped,
              from: plusDays(today, -30),
              until: told.stopped === 'paused' ? plusDays(today, 45) : null,
              by: team.ruth,
              at: at(30),
            },
          ]
        : [],
    ),
  )
}

/** Somebody learned it elsewhere or here, and it was written down. */
export function completed(
  { chance, team }: Telling,
  { safeguarding }: Grounds,
  personId: string,
  on: Day,
): CompletionMade {
  const recordedAt = momentAt(on, '17:40')
  return {
    id: chance.idAt(recordedAt),
    personId,
    courseId: safeguarding,
    version: null,
    on,
    how: 'recorded',
    startId: null,
    sessionId: null,
    recordedBy: team.samuel,
    reason: 'The safeguarding day at Northgate. I have the list.',
    recordedAt,
    back: null,
  }
}
