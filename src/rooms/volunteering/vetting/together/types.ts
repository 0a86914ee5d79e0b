import { z } from 'zod'
import { day } from '../../../../platform/clock.ts'
import { stages } from '../../applications/types.ts'

/** What is done for several at once. */
export const step = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('move'), stage: z.enum(stages) }),
  z.object({
    kind: z.literal('write'),
    wordingId: z.uuid(),
    /** Words changed for this once; null: as the wording has them. */
    changed: z.object({ subject: z.string(), body: z.string() }).nullable(),
  }),
  z.object({
    kind: z.literal('look-after'),
    /** Who looks after them from then on; null: whoever takes the step. */
    by: z.uuid().nullable().default(null),
  }),
  z.object({ kind: z.literal('offer-times') }),
  z.object({ kind: z.literal('remind-referees') }),
  z.object({
    kind: z.literal('task'),
    /** Who has it to do; null: whoever takes the step. */
    forId: z.uuid().nullable().default(null),
    what: z.string().default(''),
    /** Null: as is usual. */
    dueOn: z.iso.date().transform(day).nullable().default(null),
  }),
])
export type Step = z.output<typeof step>

/** The step a select names: `move checks`, `write ID`, `look-after`, `look-after ID`. */
export function stepOf(typed: string): Step | undefined {
  const [kind, of] = typed.split(' ')
  const read = step.safeParse({ kind, stage: of, wordingId: of, changed: null, by: of ?? null })
  return read.success ? read.data : undefined
}

export function stepName(one: Step): string {
  switch (one.kind) {
    case 'move':
      return `move ${one.stage}`
    case 'write':
      return `write ${one.wordingId}`
    case 'look-after':
      return one.by === null ? 'look-after' : `look-after ${one.by}`
    case 'offer-times':
    case 'remind-referees':
    case 'task':
      return one.kind
  }
}
