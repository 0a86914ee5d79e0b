import { byTime } from '../../../../platform/clock.ts'
import type { NotMovedHere } from '../../applications/actions.ts'
import type { Stands } from '../pipeline/rules.ts'

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
  /** Whoever it is given to looks after it already, or does not handle it. */
  | 'theirs-already'
  | 'beyond-them'
  /** It is handled by others. */
  | 'not-yours'
  /** The wording is used no more. */
  | 'no-wording'

/** Why somebody would not be sent a wording; null: they would. */
export function notWritten(
  { hasAddress, writtenAt }: { readonly hasAddress: boolean; readonly writtenAt: Temporal.Instant | null },
  now: Temporal.Instant,
): NotDone | null {
  if (!hasAddress) return 'no-address'
  return writtenAt !== null && byTime(now, writtenAt.add({ hours: hoursBetween })) < 0 ? 'just-written' : null
}

/** Why an application would not be given to one of us to look after; null: it would. */
export function notGiven(
  row: Pick<Stands, 'keeper'>,
  { keeper, handles, me }: { readonly keeper: string; readonly handles: boolean; readonly me: string | null },
): NotDone | null {
  if (!handles) return 'beyond-them'
  if (row.keeper !== keeper) return null
  return keeper === me ? 'looked-after-already' : 'theirs-already'
}
