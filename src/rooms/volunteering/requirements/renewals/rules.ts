import { plusDays, type Day } from '../../../../platform/clock.ts'
import { isThere } from '../requirement-rules.ts'
import type { StandingInRole } from '../rules.ts'
import { isCleared, type Requirement, type Standing } from '../types.ts'

/** Something of somebody in a role that runs out. */
export interface RunsOut {
  readonly requirement: Requirement
  /** The first day on which it no longer holds. */
  readonly endsOn: Day
}

/** How somebody in a role is doing with renewals. */
export interface Renewal {
  readonly personId: string
  readonly roleId: string
  readonly today: Standing
  /** The first day on which they no longer are, or are not, cleared; null: not within the time looked at. */
  readonly stopsOn: Day | null
  /** How they stand on that day. */
  readonly afterwards: Standing | null
}

const byDay = (one: Pick<RunsOut, 'endsOn'>, other: Pick<RunsOut, 'endsOn'>): number =>
  one.endsOn < other.endsOn ? -1 : one.endsOn > other.endsOn ? 1 : 0

/**
 * What is to be renewed soon, the soonest first: things within their warning, unless an exemption stands from the day
 * they run out.
 */
export function dueNow(inRole: StandingInRole, today: Day): RunsOut[] {
  const standing = inRole.on(today)
  if (!isCleared(standing)) return []
  return standing.requirements
    .flatMap(({ requirement, state, endsOn }): RunsOut[] => {
      if (state !== 'due' || endsOn === null) return []
      const then = inRole.on(endsOn).requirements.find((one) => one.requirement.key === requirement.key)
      return then?.state === 'exempt' ? [] : [{ requirement, endsOn }]
    })
    .toSorted(byDay)
}

/** The last day on which one thing went from being there to not. */
function ranOutOn(inRole: StandingInRole, key: string, today: Day): Day | null {
  const holds = (on: Day): boolean =>
    inRole.on(on).requirements.some((one) => one.requirement.key === key && isThere(one))
  return inRole.changeDays().findLast((on) => on <= today && !holds(on) && holds(plusDays(on, -1))) ?? null
}

/** A check that is to be renewed. */
export interface CheckDue {
  /** The first day on which it no longer holds. */
  readonly endsOn: Day
  readonly isOver: boolean
  readonly requirement: Requirement
}

/**
 * The check of somebody who serves, or served until it ran out, that is to be renewed: within its warning or over; of
 * several the one that ends first. One that an exemption stands in for waits until that ends.
 */
export function checkDue(inRole: StandingInRole, today: Day): CheckDue | null {
  const standing = inRole.on(today)
  const ahead = dueNow(inRole, today)
    .filter(({ requirement }) => requirement.kind === 'check')
    .map(({ requirement, endsOn }) => ({ endsOn, isOver: false, requirement }))
  const over =
    standing.state === 'lapsed'
      ? standing.requirements.flatMap(({ requirement, state }) => {
          const endsOn =
            requirement.kind === 'check' && state === 'run-out'
              ? ranOutOn(inRole, requirement.key, today)
              : null
          return endsOn === null ? [] : [{ endsOn, isOver: true, requirement }]
        })
      : []
  return [...over, ...ahead].toSorted(byDay)[0] ?? null
}

/** Whether the end is so near that people hear of it once more. */
export const isNear = (endsOn: Day, today: Day, againDays: number): boolean =>
  plusDays(today, againDays) >= endsOn

/** The day on which somebody who lapsed did: the last on which they went from cleared to not. */
export function lapsedOn(inRole: StandingInRole, today: Day): Day | null {
  if (inRole.on(today).state !== 'lapsed') return null
  const days = inRole.changeDays().filter((on) => on <= today)
  return days.findLast((on) => !isCleared(inRole.on(on)) && isCleared(inRole.on(plusDays(on, -1)))) ?? null
}

/** Whether somebody is stopped until this day or from some day up to it; null where nothing is to be done. */
export function renewalOf(
  inRole: StandingInRole,
  who: { readonly personId: string; readonly roleId: string },
  today: Day,
  until: Day,
): Renewal | null {
  const now = inRole.on(today)
  if (now.state === 'lapsed') {
    const stopsOn = lapsedOn(inRole, today)
    return { ...who, today: now, stopsOn, afterwards: now }
  }
  if (!isCleared(now)) return null
  const stopsOn =
    inRole.changeDays().find((on) => on > today && on <= until && !isCleared(inRole.on(on))) ?? null
  if (stopsOn !== null) return { ...who, today: now, stopsOn, afterwards: inRole.on(stopsOn) }
  return now.state === 'exempted' ? { ...who, today: now, stopsOn: null, afterwards: null } : null
}
