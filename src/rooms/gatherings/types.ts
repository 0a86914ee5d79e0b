/** What a place is at present. Held, confirmed and offered places are taken; waiting ones are not. */
export const placeStates = [
  'held',
  'confirmed',
  'waiting',
  'offered',
  'cancelled',
  'lapsed',
  'declined',
] as const
export type PlaceState = (typeof placeStates)[number]

export type GatheringState = 'open' | 'closed' | 'cancelled'
export const gatheringKinds = ['shift', 'session', 'trip', 'event', 'interview'] as const
export type KindName = (typeof gatheringKinds)[number]

/** Whose a gathering is, as permits ask: the thing it is part of, and where that belongs. */
export interface Belonging {
  readonly partOf: string
  readonly organisationId: string | null
  readonly programmeId: string | null
  readonly region: string | null
}

/** How full a gathering is. */
export interface Counts {
  /** People with a held, confirmed or offered place. */
  readonly taken: number
  /** People on the waiting list. */
  readonly waiting: number
  /** The last step's turn; of two counts of one gathering, the one with the higher turn is the newer. */
  readonly turn: number
}

/** What is agreed about a gathering, apart from who comes. */
export interface Terms {
  readonly kind: KindName
  readonly title: string
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  /** When signing up ends; null: when it starts. */
  readonly closesAt: Temporal.Instant | null
  /** null: as many as come. */
  readonly capacity: number | null
  readonly waitingList: boolean
  readonly largestGroup: number
  /** How long an offered place is kept, in hours that do not rest. */
  readonly answerHours: number
  /** How long before the start people may change their mind without a word to anybody. */
  readonly changeHours: number
}

export interface Gathering extends Terms, Belonging, Counts {
  readonly id: string
  readonly state: GatheringState
  readonly sequence: number
  readonly cancelledBecause: string | null
}

export interface Place {
  readonly id: string
  readonly gatheringId: string
  readonly signupId: string
  readonly personId: string | null
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly people: number
  readonly groupName: string | null
  readonly state: PlaceState
  readonly waitsForGuardian: boolean
  readonly turn: number
  readonly answerBy: Temporal.Instant | null
  readonly madeAt: Temporal.Instant
  readonly confirmedAt: Temporal.Instant | null
  readonly endedAt: Temporal.Instant | null
  readonly came: number | null
  readonly checkedInAt: Temporal.Instant | null
}

/** Whether people stand behind a place: it is taken, or they wait for one. */
export const isLive = (state: PlaceState): boolean => state === 'waiting' || isTaken(state)

/** Whether a place of this state counts among the taken ones. */
export const isTaken = (state: PlaceState): boolean =>
  state === 'held' || state === 'confirmed' || state === 'offered'
