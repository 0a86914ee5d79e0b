import type { Answers } from '../../../../platform/web/read.ts'

/** The parts of the form, in order. */
export const formSteps = ['about', 'answers', 'send'] as const
export type FormStep = (typeof formSteps)[number]

/** What somebody typed, field by field, sense or not; it lies closed. */
export interface Draft {
  readonly typed: Answers
  readonly keptAt: Temporal.Instant
}

/** The name of a question’s field in the form. */
export const fieldOf = (key: string): string => `q-${key}`
