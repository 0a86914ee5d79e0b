import type { Day } from '../../../../platform/clock.ts'

/** A text that volunteers read and agree to. */
export interface Agreement {
  readonly id: string
  readonly name: string
  /** What somebody is writing; null: nobody is. */
  readonly draft: string | null
  readonly draftChangedAt: Temporal.Instant | null
  readonly draftVersion: number
  /** The newest version that went out; null: none did yet. */
  readonly newest: number | null
}

/** A version as it went out. */
export interface AgreementVersion {
  readonly agreementId: string
  readonly number: number
  readonly words: string
  /** What changed and why, in a sentence. */
  readonly why: string
  readonly publishedAt: Temporal.Instant
  readonly publishedBy: string | null
}

export interface Accepted {
  readonly id: string
  readonly personId: string
  readonly agreementId: string
  readonly number: number
  readonly acceptedOn: Day
  readonly how: 'here' | 'paper'
  readonly recordedBy: string | null
}

/** A version somebody is asked to accept, because a role of theirs asks for it. */
export interface ToAccept {
  readonly agreementId: string
  readonly number: number
  /** It is not missing today yet, but will be. */
  readonly isSoon: boolean
}
