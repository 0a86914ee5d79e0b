/** Whether somebody knows an applicant. `related`: family, household, close friends, or money between them. */
export const acquaintances = ['no', 'know', 'related'] as const
export type Acquaintance = (typeof acquaintances)[number]

export type Answer = 'yes' | 'not-yet' | 'aside'

/** Somebody is asked whether an applicant can be approved. */
export interface Asked {
  readonly id: string
  readonly applicationId: string
  readonly reviewerId: string
  readonly askedAt: Temporal.Instant
  readonly askedBy: string | null
  /** Null: they have not said yet whether they know the applicant. */
  readonly knows: Acquaintance | null
  readonly answer: Answer | null
  readonly answeredAt: Temporal.Instant | null
  /** When it was decided, or they were asked no more; null: it is open. */
  readonly endedAt: Temporal.Instant | null
}

/** One of ours who looks after such applications. */
export interface Colleague {
  readonly id: string
  readonly name: string
  /** How many approvals wait for them. */
  readonly waiting: number
}
