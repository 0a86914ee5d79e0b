import { byTime } from '../../../../platform/clock.ts'
import type { NotMovedHere } from '../../applications/actions.ts'
import type { ApplicationState } from '../../applications/types.ts'
import type { Stands } from '../pipeline/rules.ts'
import type { NotReminded } from '../../references/reminder-rules.ts'

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
  | 'paused'
  /** No time is free for them, or none of those suits them. */
  | 'no-time-free'
  | 'none-suits'
  | 'talk-booked'
  | 'talk-to-record'
  | 'no-talk-due'
  /** They were asked to choose not long ago. */
  | 'just-asked'
  | NotReminded
  /** A task about somebody: who is outside the reach of whoever gives it, or is to do it. */
  | 'person-not-yours'
  | 'person-beyond-them'
  | 'no-task'
  /** It is handled by others. */
  | 'not-yours'
  /** The wording is used no more. */
  | 'no-wording'
  | Over
  /** A fault of ours, which is reported. */
  | 'fault'

/** It came to an end since the list was read. */
export type Over = 'withdrew' | 'was-declined' | 'was-cleared'

/** Why nothing more is done for an application of this state; null: it is under way. */
export function over(state: ApplicationState): Over | null {
  if (state === 'withdrawn') return 'withdrew'
  if (state === 'declined') return 'was-declined'
  return state === 'cleared' ? 'was-cleared' : null
}

/** Why somebody would not be sent a wording; null: they would. */
export function notWritten(
  { hasAddress, writtenAt }: { readonly hasAddress: boolean; readonly writtenAt: Temporal.Instant | null },
  now: Temporal.Instant,
): NotDone | null {
  if (!hasAddress) return 'no-address'
  return writtenAt !== null && byTime(now, writtenAt.add({ hours: hoursBetween })) < 0 ? 'just-written' : null
}

/** Why somebody would not be asked to choose a time for a conversation; null: they would. */
export function notOffered(
  { state, waits }: Pick<Stands, 'state' | 'waits'>,
  told: {
    readonly mayClear: boolean
    readonly hasAddress: boolean
    /** How many times they could choose from. */
    readonly times: number
    readonly isJustAsked: boolean
  },
): NotDone | null {
  const things = waits.map((one) => one.for)
  if (!told.mayClear) return 'not-yours'
  if (state === 'paused') return 'paused'
  if (things.includes('talk')) return 'talk-booked'
  if (things.includes('note-talk')) return 'talk-to-record'
  if (things.includes('offer-times')) return told.times === 0 ? 'no-time-free' : 'none-suits'
  if (!things.includes('choose-time')) return 'no-talk-due'
  if (told.times === 0) return 'no-time-free'
  if (!told.hasAddress) return 'no-address'
  return told.isJustAsked ? 'just-asked' : null
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
