import { byTime } from '../../../../platform/clock.ts'
import type { NotMovedHere } from '../../applications/actions.ts'
import { moved } from '../../applications/rules.ts'
import type { Stands } from '../pipeline/rules.ts'
import type { Step } from './types.ts'

/** So many at once: more than anybody looks through, and the page still answers. */
export const mostAtOnce = 200

/** Nobody is sent the same wording twice within so many hours. */
export const hoursBetween = 24

export type NotDone =
  | NotMovedHere
  /** Nobody can write to them. */
  | 'no-address'
  /** They were sent this wording not long ago. */
  | 'just-written'
  | 'looked-after-already'
  /** It is handled by others. */
  | 'not-yours'
  /** The wording is used no more. */
  | 'no-wording'

/** What is known of somebody before a step. */
export interface Known {
  readonly hasAddress: boolean
  /** When they were last sent this wording. */
  readonly writtenAt: Temporal.Instant | null
}

/** Why a step would leave somebody out, as far as can be said before; null: they would be in it. */
export function leftOut(
  step: Step,
  row: Stands,
  { hasAddress, writtenAt }: Known,
  { now, me }: { readonly now: Temporal.Instant; readonly me: string | null },
): NotDone | null {
  switch (step.kind) {
    case 'move': {
      const may = moved(row, { stage: step.stage }, false)
      return may.ok ? null : may.refusal
    }
    case 'write':
      if (!hasAddress) return 'no-address'
      return writtenAt !== null && byTime(now, writtenAt.add({ hours: hoursBetween })) < 0
        ? 'just-written'
        : null
    case 'look-after':
      return row.keeper === me ? 'looked-after-already' : null
  }
}
