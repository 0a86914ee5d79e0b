import type { Day } from '../../../platform/clock.ts'
import type { StandingInRole } from './rules.ts'
import type { StandingState } from './types.ts'

export type NotInRole = 'role-lapsed' | 'role-paused' | 'role-left' | 'role-declined'

const hinders: Partial<Record<StandingState, NotInRole>> = {
  lapsed: 'role-lapsed',
  paused: 'role-paused',
  left: 'role-left',
  declined: 'role-declined',
}

/**
 * Why somebody cannot take these days: they are stopped today, and on one of the days as well as far as is known. Who
 * comes back from a pause, or is exempted, before the day may take it.
 */
export function hindrance(inRole: StandingInRole, today: Day, days: readonly Day[]): NotInRole | null {
  const now = hinders[inRole.on(today).state]
  return now !== undefined && days.some((on) => hinders[inRole.on(on).state] !== undefined) ? now : null
}
