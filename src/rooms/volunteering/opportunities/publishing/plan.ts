import { byTime, plusDays, type Day, type Period } from '../../../../platform/clock.ts'
import type { Content } from '../content.ts'
import { openPeriod, shiftsIn, type PlannedShift } from '../times.ts'
import { leftOut } from './rest.ts'

/** A shift that stands open today. */
export interface LiveShift {
  readonly id: string
  readonly gatheringId: string
  readonly key: string
  readonly plannedOn: Day
  readonly title: string
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly capacity: number | null
  /** People who have a place. */
  readonly taken: number
  /** Sign-ups behind the places and the waiting list: each hears once. */
  readonly signups: number
}

/** What people who come must hear of. */
export type Tells = 'time' | 'place' | 'name'

export interface ChangedShift {
  readonly shift: LiveShift
  readonly to: PlannedShift
  readonly tells: readonly Tells[]
  /** As published, or more where more people have a place already. */
  readonly capacity: number | null
}

export interface CancelledShift {
  readonly shift: LiveShift
  /** As the editor wrote it for a day left out; null where the whole pattern changed. */
  readonly reason: string | null
}

/** What publishing does to the shifts. */
export interface Plan {
  readonly opens: readonly PlannedShift[]
  readonly changes: readonly ChangedShift[]
  readonly cancels: readonly CancelledShift[]
  readonly stays: number
  /** Fewer places are asked for than are taken: those who have one keep it. */
  readonly heldOpen: readonly LiveShift[]
  /** Days left out that lie ahead, whether or not anybody had a place. */
  readonly leftOut: readonly { readonly on: Day; readonly reason: string }[]
}

/** Moved shifts may go further ahead than new ones are opened. */
const wide = (today: Day): Period => ({ from: today, to: plusDays(openPeriod(today).to, 400) })

const same = (one: Temporal.Instant, other: Temporal.Instant): boolean => byTime(one, other) === 0

/** Where people come to and how they get in: whoever comes must hear when it changes. */
const placeOf = ({ where, placeName, exactPlace, postcode }: Content): string =>
  JSON.stringify([where, placeName, exactPlace, postcode])

/**
 * What publishing this content does to the shifts that stand open: those already begun are left alone, a shift
 * keeps who it is by its key, and nobody who has a place loses it because fewer are asked for.
 */
export function planFor(
  content: Content,
  before: Content | null,
  live: readonly LiveShift[],
  { now, today }: { readonly now: Temporal.Instant; readonly today: Day },
): Plan {
  const ahead = live.filter((shift) => byTime(shift.startsAt, now) > 0)
  const known = new Map(ahead.map((shift) => [shift.key, shift]))
  const planned = shiftsIn(content, wide(today)).filter((shift) => byTime(shift.startsAt, now) > 0)
  const horizon = openPeriod(today).to
  const keys = new Set(planned.map(({ key }) => key))
  const reasons = new Map(leftOut(content, wide(today)).map(({ on, reason }) => [on, reason]))
  const placeMoved = before !== null && placeOf(before) !== placeOf(content)

  const changes: ChangedShift[] = []
  const heldOpen: LiveShift[] = []
  let stays = 0
  for (const to of planned) {
    const shift = known.get(to.key)
    if (!shift) continue
    if (to.capacity !== null && to.capacity < shift.taken) heldOpen.push(shift)
    const change = changeOf(content, shift, to, placeMoved)
    if (change) changes.push(change)
    else stays++
  }
  return {
    opens: planned.filter(({ key, on }) => !known.has(key) && on <= horizon),
    changes,
    cancels: ahead
      .filter(({ key }) => !keys.has(key))
      .map((shift) => ({ shift, reason: reasons.get(shift.plannedOn) ?? null })),
    stays,
    heldOpen,
    leftOut: leftOut(content, openPeriod(today)),
  }
}

function changeOf(
  content: Content,
  shift: LiveShift,
  to: PlannedShift,
  placeMoved: boolean,
): ChangedShift | null {
  const tells: Tells[] = []
  if (!same(shift.startsAt, to.startsAt) || !same(shift.endsAt, to.endsAt)) tells.push('time')
  if (placeMoved) tells.push('place')
  if (shift.title !== content.title) tells.push('name')
  const capacity = to.capacity === null ? null : Math.max(to.capacity, shift.taken)
  return tells.length > 0 || capacity !== shift.capacity ? { shift, to, tells, capacity } : null
}

/** How many sign-ups hear of it when this is published. */
export const lettersOf = ({ changes, cancels }: Plan): { changed: number; cancelled: number } => ({
  changed: changes
    .filter(({ tells }) => tells.includes('time') || tells.includes('place'))
    .reduce((sum, { shift }) => sum + shift.signups, 0),
  cancelled: cancels.reduce((sum, { shift }) => sum + shift.signups, 0),
})

/** Whether publishing touches no shift at all: words only. */
export const isQuiet = ({ opens, changes, cancels }: Plan): boolean =>
  opens.length + changes.length + cancels.length === 0
