import type { Day } from '../../../platform/clock.ts'
import type { ReferenceKind } from '../requirements/types.ts'

export const refereeStates = [
  /** Named, and not asked yet. */
  'named',
  'asked',
  /** What they said on the telephone is written down, and they have not said that it is right. */
  'to-confirm',
  'received',
  /** We have their words, and ring them before they count. */
  'ring',
  'counts',
  'not-counted',
  'declined',
  /** Whoever reads that address is somebody else. */
  'not-them',
  'replaced',
] as const
export type RefereeState = (typeof refereeStates)[number]

/** A referee, but for who they are and what they say, which lies closed. */
export interface Referee {
  readonly id: string
  readonly applicationId: string
  readonly kind: ReferenceKind
  /** As the applicant says. */
  readonly family: boolean
  readonly state: RefereeState
  readonly byEmail: boolean
  readonly namedAt: Temporal.Instant
  readonly askedAt: Temporal.Instant | null
  readonly answerBy: Day | null
  /** The last day on which their link opens. */
  readonly lastDay: Day | null
  readonly reminders: number
  readonly remindedAt: Temporal.Instant | null
  readonly callAt: Temporal.Instant | null
  readonly receivedAt: Temporal.Instant | null
  readonly judgedAt: Temporal.Instant | null
  readonly judgedBy: string | null
  /** The applicant is asked for somebody else in their place. */
  readonly another: boolean
  readonly insteadOf: string | null
  readonly endedAt: Temporal.Instant | null
  /** When they heard that their words are no longer needed, as the application ended. */
  readonly toldOverAt: Temporal.Instant | null
}

/** Who they are, opened. What was taken away on schedule is null. */
export interface Contact {
  readonly name: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly how: string | null
}

export const limitsSeen = ['often', 'sometimes', 'not-in-a-place'] as const
export const contentments = ['yes', 'yes-but', 'unsure', 'no'] as const

/** What a referee says, whole. */
export interface Told {
  readonly how: string
  readonly related: boolean
  readonly see: string
  readonly limits: (typeof limitsSeen)[number]
  readonly alone: (typeof contentments)[number]
  readonly add: string | null
}

/** What is kept of it: the answers, and the questions as they stood, so that a later wording changes nothing said before. */
export interface Reference {
  readonly version: number
  readonly asked: Readonly<Record<keyof Told, string>>
  readonly told: Told
}

/** Words with how we have them. */
export interface WordsKept {
  readonly reference: Reference
  readonly writtenAt: Temporal.Instant
  /** Who wrote it down on the telephone; null: they themselves. */
  readonly writtenBy: string | null
  /** Null: it waits for them to say that it is right. */
  readonly confirmed: 'themselves' | 'by-link' | 'read-aloud' | null
}
