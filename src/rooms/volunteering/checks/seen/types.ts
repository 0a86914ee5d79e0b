import type { Day } from '../../../../platform/clock.ts'
import { levels, type Level, type Workforce } from '../facts.ts'

/** Levels a certificate can have; `elsewhere` is one of another nation. */
export const certificateLevels = [...levels.filter((level) => level !== 'none'), 'elsewhere'] as readonly (
  | Exclude<Level, 'none'>
  | 'elsewhere'
)[]
export type CertificateLevel = (typeof certificateLevels)[number]

/** What was decided when it was seen; never why. */
export const outcomes = ['clear', 'after-risk-assessment', 'not-appointed'] as const
export type Outcome = (typeof outcomes)[number]

/** What the Update Service answers. */
export const results = ['current', 'not-current', 'not-found'] as const
export type StatusResult = (typeof results)[number]

/** A certificate as it was seen. What stands in it has no place here. */
export interface Certificate {
  readonly opportunityId: string | null
  readonly level: CertificateLevel
  readonly workforce: Workforce | 'none'
  readonly number: string
  readonly issuedOn: Day
  readonly seenOn: Day
  readonly outcome: Outcome
  /** Whether they agreed, when it was seen, that we look it up with the Update Service. */
  readonly consent: boolean
}

export interface Status {
  readonly id: string
  readonly lookedOn: Day
  readonly lookedBy: string
  readonly result: StatusResult
}

/** The record that a certificate was seen, opened. */
export interface CheckSeen extends Omit<Certificate, 'number' | 'consent'> {
  readonly id: string
  readonly personId: string
  /** Null once its person was forgotten. */
  readonly number: string | null
  readonly seenBy: string
  readonly consentOn: Day | null
  readonly consentEndedOn: Day | null
  /** The newest first. */
  readonly statuses: readonly Status[]
}
