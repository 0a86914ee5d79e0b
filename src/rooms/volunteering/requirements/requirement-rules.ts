import type { Day } from '../../../platform/clock.ts'
import { answersTo, haveOf, needOf, type Answer } from './answering-rules.ts'
import { kindOf } from './change-rules.ts'
import { daysAfter } from './lasting-rules.ts'
import type { Recorded, Worked } from './recorded-rules.ts'
import type { Evidence, Exemption, Requirement, RequirementStanding } from './types.ts'

/** The first day on which too few of the answers are left; null while enough have no end. */
function endOf(requirement: Requirement, answers: readonly Answer[], need: number): Day | null {
  if (answers.length === 1) return answers[0]!.ends
  const ends = answers.flatMap(({ ends }) => (ends === null ? [] : [ends]))
  if (ends.length === 0) return null
  const isEnd = (end: Day): boolean =>
    haveOf(
      requirement,
      answers.filter(({ ends }) => ends === null || ends > end),
    ) < need
  return ends.toSorted().find(isEnd) ?? null
}

const missing = new WeakMap<Requirement, RequirementStanding>()

/** Where nothing answers it, which is so of most people and roles: one and the same for all. */
function missingOf(requirement: Requirement): RequirementStanding {
  let standing = missing.get(requirement)
  if (standing === undefined) {
    standing = {
      requirement,
      state: 'missing',
      endsOn: null,
      restsOn: [],
      have: 0,
      need: needOf(requirement),
    }
    missing.set(requirement, standing)
  }
  return standing
}

/** How it stands by what was recorded alone, exempted or not. */
function byRecord(requirement: Requirement, recorded: Recorded, on: Day): RequirementStanding {
  if (recorded[kindOf(requirement.kind)].length === 0) return missingOf(requirement)
  const answers = answersTo(requirement, recorded, on)
  if (answers.length === 0) return missingOf(requirement)
  const need = needOf(requirement)
  const good = answers.filter(({ ends }) => ends === null || ends > on)
  const have = haveOf(requirement, good)
  const restsOn = good.map(({ evidence }) => evidence.id)
  if (have < need) {
    const state = haveOf(requirement, answers) >= need ? 'run-out' : 'missing'
    return { requirement, state, endsOn: null, restsOn, have, need }
  }
  const endsOn = endOf(requirement, good, need)
  const isDue = endsOn !== null && daysAfter(on, requirement.warnDays) >= endsOn
  return { requirement, state: isDue ? 'due' : 'met', endsOn, restsOn, have, need }
}

/** The kinds of evidence by which a kind of requirement is judged. */
const judgedBy: Readonly<Record<Requirement['kind'], readonly Evidence['kind'][]>> = {
  interview: ['interview'],
  references: ['reference'],
  identity: ['identity'],
  check: ['check', 'check-status'],
  training: ['training'],
  agreement: ['agreement'],
  approval: ['approval', 'interview'],
}

/** Somebody’s days are asked about one after the other, role by role; so many are kept. */
const mostDays = 32

function workedOn(worked: Map<Day, Worked>, on: Day): Worked {
  let known = worked.get(on)
  if (known === undefined) {
    if (worked.size >= mostDays) worked.clear()
    worked.set(on, (known = { asked: [], standings: [], lists: [], listed: [] }))
  }
  return known
}

/** Whether nothing that counts for this role alone has to do with it. */
function isForAll(kind: Requirement['kind'], recorded: Recorded, everywhere: Recorded): boolean {
  for (const one of judgedBy[kind]) if (recorded[one] !== everywhere[one]) return false
  return true
}

function byRecordOnce(requirement: Requirement, recorded: Recorded, on: Day): RequirementStanding {
  const { everywhere } = recorded
  if (everywhere !== null && isForAll(requirement.kind, recorded, everywhere))
    return byRecordOnce(requirement, everywhere, on)
  if (recorded.worked === null) return byRecord(requirement, recorded, on)
  const { asked, standings } = workedOn(recorded.worked, on)
  const at = asked.indexOf(requirement)
  if (at !== -1) return standings[at]!
  const standing = byRecord(requirement, recorded, on)
  asked.push(requirement)
  standings.push(standing)
  return standing
}

const inForce = (one: Exemption, on: Day): boolean =>
  one.from <= on && one.countsFrom <= on && on <= one.until && (one.endedOn === null || on < one.endedOn)

export const isThere = ({ state }: RequirementStanding): boolean => state !== 'missing' && state !== 'run-out'

/** How one requirement stands on a day: by what was recorded by then, else by an exemption. */
export function requirementOn(
  requirement: Requirement,
  recorded: Recorded,
  exemptions: readonly Exemption[],
  on: Day,
): RequirementStanding {
  const standing = byRecordOnce(requirement, recorded, on)
  if (isThere(standing) || exemptions.length === 0) return standing
  const exemption = exemptions.find((one) => one.requirement === requirement.key && inForce(one, on))
  if (!exemption) return standing
  return { ...standing, state: 'exempt', endsOn: daysAfter(exemption.until, 1), restsOn: [exemption.id] }
}

/** How everything that a version asks for stands on a day. */
export function requirementsOn(
  requirements: readonly Requirement[],
  recorded: Recorded,
  exemptions: readonly Exemption[],
  on: Day,
): readonly RequirementStanding[] {
  if (recorded.worked === null || exemptions.length > 0)
    return requirements.map((one) => requirementOn(one, recorded, exemptions, on))
  const { lists, listed } = workedOn(recorded.worked, on)
  const at = lists.indexOf(requirements)
  if (at !== -1) return listed[at]!
  const standings = requirements.map((one) => byRecordOnce(one, recorded, on))
  lists.push(requirements)
  listed.push(standings)
  return standings
}
