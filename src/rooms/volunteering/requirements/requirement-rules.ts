import type { Day } from '../../../platform/clock.ts'
import { answersTo, haveOf, needOf, type Answer } from './answering-rules.ts'
import { daysAfter } from './lasting-rules.ts'
import type { Recorded } from './recorded-rules.ts'
import type { Exemption, Requirement, RequirementStanding } from './types.ts'

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

/** How it stands by what was recorded alone, exempted or not. */
function byRecord(requirement: Requirement, recorded: Recorded, on: Day): RequirementStanding {
  const answers = answersTo(requirement, recorded, on)
  const need = needOf(requirement)
  if (answers.length === 0) return { requirement, state: 'missing', endsOn: null, restsOn: [], have: 0, need }
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

function byRecordOnce(requirement: Requirement, recorded: Recorded, on: Day): RequirementStanding {
  const { worked } = recorded
  if (worked === null) return byRecord(requirement, recorded, on)
  if (worked.on !== on) {
    worked.out.clear()
    worked.on = on
  }
  let standing = worked.out.get(requirement)
  if (standing === undefined) worked.out.set(requirement, (standing = byRecord(requirement, recorded, on)))
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
