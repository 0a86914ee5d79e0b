import type { Day } from '../../../../platform/clock.ts'

/** How a conversation is held. */
export const hows = ['video', 'telephone', 'place'] as const
export type How = (typeof hows)[number]

/** What came of a conversation that was held. */
export const outcomes = ['go-on', 'talk-again', 'not-this-role'] as const
export type Outcome = (typeof outcomes)[number]

/** What staff may record; who did not come is offered times again. */
export const records = [...outcomes, 'did-not-come'] as const
export type Recorded = (typeof records)[number]

/** Parts of the week in which somebody could talk. */
export const partsOfWeek = [
  'weekday-mornings',
  'weekday-afternoons',
  'weekday-evenings',
  'weekend-mornings',
  'weekend-afternoons',
  'weekend-evenings',
] as const
export type PartOfWeek = (typeof partsOfWeek)[number]

/** A conversation that was held without a booked time, as it is written down. */
export interface ByTheWay {
  readonly on: Day
  readonly hostId: string
  readonly how: How
  readonly recorded: Outcome
  readonly notes: string | null
}

export interface Times {
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
}

/** How and where, and who holds it. */
export interface Terms {
  readonly hostId: string
  /** Null: for every role its host looks after. */
  readonly roleId: string | null
  readonly how: How
  /** The address of the video room or of the place; null: we ring. */
  readonly at: string | null
}

/** A time that was offered. */
export interface Slot extends Times, Terms {
  readonly id: string
  readonly host: string
  readonly takenBackAt: Temporal.Instant | null
}

/** “Tuesdays 6pm to 8pm, 30 minutes each, for 4 weeks”: on a day of the week, by the clock on the wall. */
export interface Batch {
  readonly from: Day
  readonly starts: string
  readonly ends: string
  readonly minutes: number
  readonly weeks: number
}

export type ConversationState = 'booked' | 'given-back' | 'called-off' | 'held' | 'missed'

export interface Conversation extends Omit<Slot, 'id' | 'takenBackAt'> {
  readonly id: string
  readonly applicationId: string
  readonly slotId: string
  /** Nobody booked it: it was held by the way, and of its time only the day is known. */
  readonly dayOnly: boolean
  readonly state: ConversationState
  readonly outcome: Outcome | null
  readonly bookedAt: Temporal.Instant
  readonly bookedBy: string | null
  readonly endedAt: Temporal.Instant | null
  readonly endedBy: string | null
}
