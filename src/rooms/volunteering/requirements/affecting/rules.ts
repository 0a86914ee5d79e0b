import { plusDays, type Day } from '../../../../platform/clock.ts'
import type { Facts } from '../facts.ts'
import { standing } from '../rules.ts'
import { isThere } from '../requirement-rules.ts'
import { isCleared, type PolicyVersion, type Standing } from '../types.ts'

/** What a new version would do to somebody: nothing, spare them something, run out sooner, or stop them at once. */
export type Effect = 'nothing' | 'spares' | 'hears' | 'stops'

export interface Affected {
  readonly personId: string
  readonly effect: Effect
  /** The first day on which they would stand otherwise; null: on none of that year. */
  readonly on: Day | null
  /** How they stand on that day, or on the day it holds from, under what holds now and under the new version. */
  readonly before: Standing
  readonly after: Standing
}

/** As far as it is looked ahead, from the day a version would hold. */
export const daysAhead = 365

/** The facts as they would be, were a version kept. */
export const withVersion = (facts: Facts, version: PolicyVersion): Facts => ({
  ...facts,
  policies: new Map([
    ...facts.policies,
    [version.roleId, [...(facts.policies.get(version.roleId) ?? []), version]],
  ]),
})

/**
 * What a version that is not kept yet would do to somebody: the first day of the year from which it holds on which they
 * would be cleared and now are not, or the other way round. Looked for on every day on which anything changes.
 */
export function affectedBy(facts: Facts, personId: string, version: PolicyVersion): Affected {
  const { roleId, holdsFrom } = version
  const old = standing(facts, personId, roleId)
  const next = standing(withVersion(facts, version), personId, roleId)
  const last = plusDays(holdsFrom, daysAhead)
  const days = [holdsFrom, ...next.changeDays().filter((on) => on > holdsFrom && on <= last)]
  const on = days.find((day) => isCleared(old.on(day)) !== isCleared(next.on(day))) ?? null
  const shown = on ?? holdsFrom
  const [before, after] = [old.on(shown), next.on(shown)]
  const effect = on === null ? 'nothing' : isCleared(after) ? 'spares' : on === holdsFrom ? 'stops' : 'hears'
  return { personId, effect, on, before, after }
}

const lacking = ({ requirements }: Standing): string[] =>
  requirements.filter((one) => !isThere(one)).map(({ requirement }) => requirement.key)

/** Whether somebody who applies would need something more today, were they judged by the new version. */
export function asksMore(facts: Facts, personId: string, version: PolicyVersion, today: Day): boolean {
  const { roleId } = version
  const own = lacking(standing(facts, personId, roleId).on(today))
  const moved = withVersion({ ...facts, judgedBy: [] }, { ...version, holdsFrom: today })
  return lacking(standing(moved, personId, roleId).on(today)).some((key) => !own.includes(key))
}
