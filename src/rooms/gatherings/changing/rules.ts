import { byTime } from '../../../platform/clock.ts'
import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'
import type { Gathering } from '../types.ts'

export type NoChange = 'cancelled' | 'over' | 'ends-before-it-starts' | 'fewer-than-taken' | 'in-the-past'

export type Changes = Partial<
  Pick<
    Gathering,
    | 'title'
    | 'startsAt'
    | 'endsAt'
    | 'closesAt'
    | 'capacity'
    | 'waitingList'
    | 'largestGroup'
    | 'answerHours'
    | 'changeHours'
    | 'organisationId'
    | 'programmeId'
    | 'region'
  >
> & { readonly state?: 'open' | 'closed' }

/**
 * Whether a gathering may change so. Places that were given are kept: capacity may go down to what is taken and no
 * further. What is over stays as it was.
 */
export function changeTerms(
  gathering: Gathering,
  changes: Changes,
  now: Temporal.Instant,
): Outcome<Gathering, NoChange> {
  const after = { ...gathering, ...changes }
  if (gathering.state === 'cancelled') return refuse('cancelled')
  if (byTime(gathering.endsAt, now) <= 0) return refuse('over')
  if (byTime(after.endsAt, after.startsAt) <= 0) return refuse('ends-before-it-starts')
  if (changes.startsAt && !changes.startsAt.equals(gathering.startsAt) && byTime(after.startsAt, now) <= 0)
    return refuse('in-the-past')
  if (after.capacity !== null && after.capacity < gathering.taken) return refuse('fewer-than-taken')
  return allow(after)
}

/** Whether the time moved: everybody with a place or waiting is told, and may say that they cannot come then. */
export const hasMoved = (
  before: Pick<Gathering, 'startsAt' | 'endsAt'>,
  after: Pick<Gathering, 'startsAt' | 'endsAt'>,
): boolean => !before.startsAt.equals(after.startsAt) || !before.endsAt.equals(after.endsAt)
