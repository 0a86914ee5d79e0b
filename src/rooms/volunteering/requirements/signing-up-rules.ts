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
 * Why somebody cannot take a day: they are stopped today, and on the day as well as far as is known. Who
 * comes back from a pause, or is exempted, before the day may take it.
 */
export function hindrance(inRole: StandingInRole, today: Day, day: Day): NotInRole | null {
  const now = hinders[inRole.on(today).state]
  return now !== undefined && hinders[inRole.on(day).state] !== undefined ? now : null
}
