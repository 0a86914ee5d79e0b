import type { Day } from '../../../platform/clock.ts'
import { beginnings, changeDays, kindOf, type InRole } from './change-rules.ts'
import type { Facts, JudgedBy } from './facts.ts'
import { recordedFor } from './recorded-rules.ts'
import { isThere, requirementOn, requirementsOn } from './requirement-rules.ts'
import type { PolicyVersion, RequirementStanding, RoleStop, Standing, StandingState } from './types.ts'

/** How somebody stands in a role, for any day past or future. */
export interface StandingInRole {
  on(day: Day): Standing
  /** Every day on which it may become another, or something begins to be due; the earliest first. */
  changeDays(): readonly Day[]
}

/**
 * Standing of one person in one role. Nothing of it is kept: it follows from what was recorded by a day, under the
 * version of the policy that holds on it. What is recorded later never changes it.
 */
export function standing(facts: Facts, personId: string, roleId: string): StandingInRole {
  const role = inRole(facts, roleId)
  return {
    on(day) {
      const version = versionFor(role, day)
      const requirements = version === undefined ? none : asked(role, version, day)
      const state = stateOn(role, day, requirements)
      return { personId, roleId, on: day, policy: version?.number ?? null, state, requirements }
    },
    changeDays: () => changeDays(role),
  }
}

/** The version that holds on a day: the newest of those that have begun. */
export const versionOn = (versions: readonly PolicyVersion[], on: Day): PolicyVersion | undefined =>
  versions.findLast(({ holdsFrom }) => holdsFrom <= on)

const none: readonly never[] = []
const ofRole = <Fact extends { readonly roleId: string }>(facts: readonly Fact[], roleId: string) =>
  facts.length === 0 ? none : facts.filter((one) => one.roleId === roleId)

function inRole(facts: Facts, roleId: string): InRole {
  const role: InRole = {
    versions: facts.policies.get(roleId) ?? none,
    recorded: recordedFor(facts, roleId),
    exemptions: ofRole(facts.exemptions, roleId),
    stops: ofRole(facts.stops, roleId),
    judgedBy: none,
  }
  const judgedBy = ofRole(facts.judgedBy, roleId)
  if (judgedBy.length === 0) return role
  // Whoever was cleared already when they applied once more is judged like everybody else.
  return { ...role, judgedBy: judgedBy.filter(({ appliedOn }) => !wasDone(role, appliedOn)) }
}

const asked = ({ recorded, exemptions }: InRole, { requirements }: PolicyVersion, on: Day) =>
  requirementsOn(requirements, recorded, exemptions, on)

const isDone = ({ recorded, exemptions }: InRole, { requirements }: PolicyVersion, on: Day): boolean =>
  requirements.every((one) => isThere(requirementOn(one, recorded, exemptions, on)))

function wasDone(role: InRole, on: Day): boolean {
  const version = versionFor(role, on)
  return version !== undefined && isDone(role, version, on)
}

/** Whether somebody is judged on a day by the version they applied under. */
const judges = (one: JudgedBy, versions: readonly PolicyVersion[], on: Day): boolean =>
  one.from <= on &&
  (one.until === null || on < one.until) &&
  (one.clearedOn === null ||
    on < one.clearedOn ||
    !versions.some(
      ({ number, holdsFrom }) => number > one.number && holdsFrom > one.clearedOn! && holdsFrom <= on,
    ))

function versionFor({ versions, judgedBy }: InRole, on: Day): PolicyVersion | undefined {
  const own = judgedBy.findLast((one) => judges(one, versions, on))
  return (own && versions.find(({ number }) => number === own.number)) ?? versionOn(versions, on)
}

const firmness: Record<RoleStop['what'], number> = { paused: 0, left: 1, declined: 2 }

function stopOn({ stops }: InRole, on: Day): RoleStop['what'] | undefined {
  if (stops.length === 0) return undefined
  const here = stops.filter(({ from, until }) => from <= on && (until === null || on < until))
  return here.toSorted((one, other) => firmness[other.what] - firmness[one.what])[0]?.what
}

function stateOn(role: InRole, on: Day, all: readonly RequirementStanding[]): StandingState {
  const stop = stopOn(role, on)
  if (stop) return stop
  if (all.length === 0) return 'no-policy'
  if (!all.every(isThere)) return wasCleared(role, on) ? 'lapsed' : 'not-yet'
  return all.some(({ state }) => state === 'exempt') ? 'exempted' : 'cleared'
}

/** Whether a version could ever have been fulfilled: something is there for each thing it asks. */
const hasSomething = ({ recorded, exemptions }: InRole, { requirements }: PolicyVersion): boolean =>
  requirements.every(
    ({ key, kind }) =>
      recorded[kindOf(kind)].length > 0 || exemptions.some(({ requirement }) => requirement === key),
  )

/** Whoever lapsed was mostly cleared a moment ago: the latest day first. */
const wasCleared = (role: InRole, before: Day): boolean =>
  role.versions.some((version) => hasSomething(role, version)) &&
  beginnings(role).findLast((on) => on < before && stopOn(role, on) === undefined && wasDone(role, on)) !==
    undefined
