import { z } from 'zod'

export const questionKinds = [
  'text',
  'long-text',
  'one',
  'many',
  'yes-no',
  'date',
  'day-ahead',
  'file',
] as const
export type QuestionKind = (typeof questionKinds)[number]

export const question = z.object({
  /** Stays the same from version to version. */
  key: z.string().regex(/^[a-z0-9-]{1,40}$/),
  kind: z.enum(questionKinds),
  words: z.string().min(1).max(300),
  hint: z.string().max(400),
  optional: z.boolean(),
  /** What may be chosen, as it is read; empty unless one or many are chosen. */
  choices: z.array(z.string().min(1).max(120)).max(20),
  /** Asked only of those who gave this answer to an earlier question; null: of everybody. */
  onlyIf: z.object({ key: z.string(), is: z.string() }).nullable(),
})
export type Question = z.output<typeof question>

/** A version of what a way to help asks. */
export interface QuestionSet {
  readonly opportunityId: string
  readonly number: number
  readonly questions: readonly Question[]
  readonly keptAt: Temporal.Instant
  readonly keptBy: string | null
}

/** Typed answers by the key of their question. A document is the id of its file. */
export type Told = Readonly<Record<string, string | readonly string[]>>
