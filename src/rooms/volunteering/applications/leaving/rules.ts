import { dayOf, plain, plusDays, type Day } from '../../../../platform/clock.ts'

/** Whether an application may rest until a day: from tomorrow on, and within a year. */
export const mayRestUntil = (until: Day | null, today: Day): boolean =>
  until === null || (until >= plusDays(today, 1) && until <= dayOf(plain(today).add({ years: 1 })))

interface Open {
  readonly id: string
  readonly region: string | null
  readonly where: 'place' | 'area' | 'home'
  readonly kind: string
  readonly skills: readonly string[]
  readonly languages: readonly string[]
  readonly urgent: boolean
}

interface Helper {
  readonly region: string | null
  readonly skills: readonly string[]
  readonly languages: readonly string[]
}

const shared = (one: readonly string[], other: readonly string[]): number =>
  one.filter((each) => other.includes(each)).length

/**
 * How well a way to help fits somebody who was declined for another: near them or from home first, since nobody travels
 * to another city for it; then what they can and speak, and what they can begin at once rather than apply for again.
 */
function worth(way: Open, helper: Helper): number {
  const isNear = way.where === 'home' || (helper.region !== null && way.region === helper.region)
  return (
    (isNear ? 100 : 0) +
    10 * shared(way.skills, helper.skills) +
    10 * shared(way.languages, helper.languages) +
    (way.kind === 'role' ? 0 : 5) +
    (way.urgent ? 1 : 0)
  )
}

/** The best first; ties by id, so that the same question has the same answer. */
export const rankedFor = <One extends Open>(ways: readonly One[], helper: Helper): One[] =>
  ways
    .filter(
      ({ where, region }) =>
        where === 'home' || helper.region === null || region === null || region === helper.region,
    )
    .toSorted((one, other) => worth(other, helper) - worth(one, helper) || (one.id < other.id ? -1 : 1))
