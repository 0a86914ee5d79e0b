import { plusDays, type Day } from '../../../platform/clock.ts'
import { answersTo, haveOf, monthsAfter, needOf, type Answer, type Recorded } from './answering-rules.ts'
import type { Facts, JudgedBy } from './facts.ts'
import {
  type Evidence,
  type PolicyVersion,
  type Requirement,
  type RequirementStanding,
  type RoleStop,
  type Standing,
  type StandingState,
} from './types.ts'

/** How somebody stands in a role, for any day past or future. */
export interface StandingInRole {
  on(day: Day): Standing
  /** Every day on which it may become another, the earliest first. */
  changeDays(): readonly Day[]
}

const forRole = (evidence: readonly Evidence[], roleId: string): Recorded => {
  const recorded: { [Kind in Evidence['kind']]: Evidence[] } = {
    interview: [],
    reference: [],
    identity: [],
    check: [],
    'check-status': [],
    training: [],
    agreement: [],
    approval: [],
  }
  for (const one of evidence) if (one.roleId === null || one.roleId === roleId) recorded[one.kind].push(one)
  return recorded as Recorded
}

/** The version that holds on a day: the newest of those that have begun. */
export const versionOn = (versions: readonly PolicyVersion[], on: Day): PolicyVersion | undefined =>
  versions.findLast(({ holdsFrom }) => holdsFrom <= on)

/** The first day on which too few of the answers are left; null while enough have no end. */
function endOf(requirement: Requirement, answers: readonly Answer[]): Day | null {
  const ends = answers.flatMap(({ ends }) => (ends === null ? [] : [ends])).toSorted()
  const need = needOf(requirement)
  return (
    ends.find(
      (end) =>
        haveOf(
          requirement,
          answers.filter(({ ends }) => ends === null || ends > end),
        ) < need,
    ) ?? null
  )
}

type Exempts = (requirement: string, on: Day) => { readonly id: string; readonly until: Day } | undefined

function requirementOn(
  requirement: Requirement,
  recorded: Recorded,
  exempts: Exempts,
  on: Day,
): RequirementStanding {
  const answers = answersTo(requirement, recorded, on)
  const good = answers.filter(({ ends }) => ends === null || ends > on)
  const need = needOf(requirement)
  const have = haveOf(requirement, good)
  const restsOn = good.map(({ evidence }) => evidence.id)
  if (have >= need) {
    const endsOn = endOf(requirement, good)
    const isDue = endsOn !== null && plusDays(on, requirement.warnDays) >= endsOn
    return { requirement, state: isDue ? 'due' : 'met', endsOn, restsOn, have, need }
  }
  const exemption = exempts(requirement.key, on)
  if (exemption) {
    const endsOn = plusDays(exemption.until, 1)
    return { requirement, state: 'exempt', endsOn, restsOn: [exemption.id], have, need }
  }
  const state = haveOf(requirement, answers) >= need ? 'run-out' : 'missing'
  return { requirement, state, endsOn: null, restsOn, have, need }
}

/** The kind of evidence that answers a kind of requirement. */
const kindOf = (kind: Requirement['kind']): Evidence['kind'] => (kind === 'references' ? 'reference' : kind)

const firmness: Record<RoleStop['what'], number> = { paused: 0, left: 1, declined: 2 }

/**
 * Standing of one person in one role. Nothing of it is kept: it follows from what was recorded by a day, under the
 * version of the policy that holds on it. What is recorded later never changes it.
 */
export function standing(facts: Facts, personId: string, roleId: string): StandingInRole {
  const versions = facts.policies.get(roleId) ?? []
  const recorded = forRole(facts.evidence, roleId)
  const exemptions = facts.exemptions.filter((one) => one.roleId === roleId)
  const stops = facts.stops.filter((one) => one.roleId === roleId)

  const exempts: Exempts = (requirement, on) =>
    exemptions.find(
      (one) =>
        one.requirement === requirement &&
        one.from <= on &&
        one.countsFrom <= on &&
        on <= one.until &&
        (one.endedOn === null || on < one.endedOn),
    )
  const asked = (version: PolicyVersion, on: Day): RequirementStanding[] =>
    version.requirements.map((one) => requirementOn(one, recorded, exempts, on))
  const isDone = (all: readonly RequirementStanding[]): boolean =>
    all.every(({ state }) => state !== 'missing' && state !== 'run-out')

  // Whoever was cleared already when they applied once more is judged like everybody else.
  const judgedBy = facts.judgedBy.filter((one) => {
    if (one.roleId !== roleId) return false
    const version = versionOn(versions, one.appliedOn)
    return version === undefined || !isDone(asked(version, one.appliedOn))
  })

  function versionFor(on: Day): PolicyVersion | undefined {
    const own = judgedBy.findLast((one) => judges(one, versions, on))
    return (own && versions.find(({ number }) => number === own.number)) ?? versionOn(versions, on)
  }

  const stopOn = (on: Day): RoleStop | undefined =>
    stops
      .filter(({ from, until }) => from <= on && (until === null || on < until))
      .toSorted((one, other) => firmness[other.what] - firmness[one.what])[0]

  function stateOn(on: Day, all: readonly RequirementStanding[]): StandingState {
    const stop = stopOn(on)
    if (stop) return stop.what
    if (all.length === 0) return 'no-policy'
    if (isDone(all)) return all.some(({ state }) => state === 'exempt') ? 'exempted' : 'cleared'
    return wasCleared(on) ? 'lapsed' : 'not-yet'
  }

  /** Whether a version could ever have been fulfilled: something is there for each thing it asks. */
  const hasSomething = ({ requirements }: PolicyVersion): boolean =>
    requirements.every(
      ({ key, kind }) =>
        recorded[kindOf(kind)].length > 0 || exemptions.some(({ requirement }) => requirement === key),
    )

  function wasClearedOn(on: Day): boolean {
    const version = versionFor(on)
    return version !== undefined && stopOn(on) === undefined && isDone(asked(version, on))
  }

  const wasCleared = (before: Day): boolean =>
    versions.some(hasSomething) && changeDays().some((on) => on < before && wasClearedOn(on))

  let days: readonly Day[] | undefined
  const changeDays = (): readonly Day[] =>
    (days ??= changes({ versions, recorded, exemptions, stops, judgedBy }))

  return {
    on(day) {
      const version = versionFor(day)
      const requirements = version === undefined ? [] : asked(version, day)
      return {
        personId,
        roleId,
        on: day,
        policy: version?.number ?? null,
        state: stateOn(day, requirements),
        requirements,
      }
    },
    changeDays,
  }
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

interface Changing extends Pick<Facts, 'exemptions' | 'stops' | 'judgedBy'> {
  readonly versions: readonly PolicyVersion[]
  readonly recorded: Recorded
}

function changes({ versions, recorded, exemptions, stops, judgedBy }: Changing): readonly Day[] {
  const days = new Set<Day>()
  const add = (...some: readonly (Day | null)[]): void => {
    for (const one of some) if (one !== null) days.add(one)
  }
  for (const { holdsFrom } of versions) add(holdsFrom)
  for (const one of Object.values(recorded).flat()) add(one.countsFrom, one.takenBackOn)
  for (const one of exemptions) add(one.from, one.countsFrom, plusDays(one.until, 1), one.endedOn)
  for (const { from, until } of stops) add(from, until)
  for (const one of judgedBy) add(one.from, one.until, one.clearedOn)
  for (const requirement of versions.flatMap(({ requirements }) => requirements)) {
    const { kind, validMonths, warnDays } = requirement
    const good = recorded[kindOf(kind)]
    const since = kind === 'check' ? [...good, ...recorded['check-status']] : good
    for (const { on } of since)
      for (const months of kind === 'check' ? [validMonths, requirement.statusMonths] : [validMonths]) {
        const end = monthsAfter(on, months)
        if (end !== null) add(end, plusDays(end, -warnDays))
      }
  }
  return [...days].toSorted()
}
