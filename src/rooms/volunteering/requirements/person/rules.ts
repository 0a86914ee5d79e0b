import { plusDays, type Day } from '../../../../platform/clock.ts'
import type { StandingInRole } from '../rules.ts'
import { isCleared, type RequirementState, type Standing, type StandingState } from '../types.ts'

/** A stretch of days on which somebody stood the same, for the same reasons. */
export interface Stretch {
  readonly from: Day
  /** The first day on which it was otherwise; null: as far as is known it stays so. */
  readonly until: Day | null
  readonly standing: Standing
}

const told = ({ state, policy, requirements }: Standing): string =>
  [state, policy, ...requirements.map((one) => `${one.requirement.key} ${one.state}`)].join(' ')

/**
 * How somebody stood, stretch by stretch, worked out on the days on which anything changes.
 * @param first the first day looked at; nothing is known before it
 */
export function stretches(role: StandingInRole, first: Day): Stretch[] {
  const days = [first, ...role.changeDays().filter((on) => on > first)]
  const all: Stretch[] = []
  for (const on of days) {
    const standing = role.on(on)
    const last = all.at(-1)
    if (last && told(last.standing) === told(standing)) continue
    if (last) all[all.length - 1] = { ...last, until: on }
    all.push({ from: on, until: null, standing })
  }
  return all
}

/** Stretches of one state under one version, whatever the reasons: for a table of how somebody stood. */
export function inShort(all: readonly Stretch[]): Stretch[] {
  const short: Stretch[] = []
  for (const one of all) {
    const last = short.at(-1)
    const same =
      last && last.standing.state === one.standing.state && last.standing.policy === one.standing.policy
    if (same) short[short.length - 1] = { ...last, until: one.until }
    else short.push(one)
  }
  return short
}

/** The next day from this one on which somebody who is cleared no longer will be; null: none is known. */
export function stopsOn(role: StandingInRole, from: Day): Day | null {
  if (!isCleared(role.on(from))) return null
  return role.changeDays().find((on) => on > from && !isCleared(role.on(on))) ?? null
}

/** The years that are shown as bars: from two years before the day looked at to half a year after it or today. */
export function span(on: Day, today: Day, known: Day): { readonly from: Day; readonly to: Day } {
  const [early, late] = on < today ? [on, today] : [today, on]
  const from = plusDays(early, -730)
  return { from: known > from ? known : from, to: plusDays(late, 183) }
}

export type Bar = 'held' | 'due' | 'past' | 'let'

/** How a state is drawn; null: nothing was there. */
export const barOf = (state: StandingState | RequirementState): Bar | null =>
  ({
    cleared: 'held',
    met: 'held',
    due: 'due',
    exempted: 'let',
    exempt: 'let',
    lapsed: 'past',
    'run-out': 'past',
    paused: null,
    left: null,
    declined: null,
    missing: null,
    'not-yet': null,
    'no-policy': null,
  })[state] as Bar | null
