import { z } from 'zod'
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
  z.object({ kind: z.literal('look-after') }),
])
export type Step = z.output<typeof step>

/** The step a select names: `move checks`, `write ID`, `look-after`. */
export function stepOf(typed: string): Step | undefined {
  const [kind, of] = typed.split(' ')
  const read = step.safeParse({ kind, stage: of, wordingId: of, changed: null })
  return read.success ? read.data : undefined
}

export const stepName = (one: Step): string =>
  one.kind === 'move' ? `move ${one.stage}` : one.kind === 'write' ? `write ${one.wordingId}` : one.kind
