import type { Day } from '../../../platform/clock.ts'
import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'
import type { State } from '../lists.ts'

/** Where an opportunity stands on its way: what is out, and what is being written. */
export interface Standing {
  readonly state: State
  /** Something is written that is not published. */
  readonly hasDraft: boolean
  readonly isPublished: boolean
  readonly version: number
  /** The draft waits for a second reader. */
  readonly asked: boolean
  /** It goes out by itself. */
  readonly scheduled: boolean
  /** Who wrote in the draft since it was last published. */
  readonly writers: readonly string[]
}

export type StepRefusal =
  | 'nothing-to-publish'
  | 'not-ready'
  | 'already-asked'
  | 'not-asked'
  | 'scheduled'
  | 'not-scheduled'
  | 'closed'
  | 'not-published'
  | 'not-paused'
  | 'not-closed'
  | 'changed-meanwhile'
  | 'contact-forgotten'
  | 'needs-a-second-reader'
  | 'rest-undecided'
  | 'too-soon'

export type SecondReader = 'never' | 'always'

/** Whether a draft may be written into now. */
export function mayWrite(standing: Standing): Outcome<undefined, 'closed' | 'scheduled'> {
  if (standing.state === 'closed') return refuse('closed')
  if (standing.scheduled) return refuse('scheduled')
  return allow()
}

/** Whether it may be sent to somebody of ours to read. */
export function mayAsk(standing: Standing, ready: boolean): Outcome<undefined, StepRefusal> {
  const write = mayWrite(standing)
  if (!write.ok) return write
  if (!standing.hasDraft) return refuse('nothing-to-publish')
  if (standing.asked) return refuse('already-asked')
  if (!ready) return refuse('not-ready')
  return allow()
}

/** Whether it may be taken back or given back: not once it was read and set to go out. */
export function mayAnswer(standing: Standing): Outcome<undefined, 'not-asked' | 'scheduled'> {
  if (!standing.asked) return refuse('not-asked')
  return standing.scheduled ? refuse('scheduled') : allow()
}

/**
 * Whether this version may go out now, or be set to go out. `seen` is the version the reader looked at:
 * what somebody else wrote since has been read by nobody.
 *
 * With a second reader asked for, nobody publishes what they alone wrote.
 */
export function mayPublish(
  standing: Standing,
  by: {
    readonly personId: string | null
    readonly seen: number
    readonly ready: boolean
    readonly secondReader: SecondReader
  },
): Outcome<undefined, StepRefusal> {
  if (standing.state === 'closed') return refuse('closed')
  if (!standing.hasDraft) return refuse('nothing-to-publish')
  if (standing.version !== by.seen) return refuse('changed-meanwhile')
  if (!by.ready) return refuse('not-ready')
  const aloneWrote = standing.writers.every((writer) => writer === by.personId)
  if (by.secondReader === 'always' && by.personId !== null && aloneWrote)
    return refuse('needs-a-second-reader')
  return allow()
}

export const mayPause = ({ state }: Standing): Outcome<undefined, 'not-published'> =>
  state === 'published' ? allow() : refuse('not-published')

export const mayResume = ({ state }: Standing): Outcome<undefined, 'not-paused'> =>
  state === 'paused' ? allow() : refuse('not-paused')

export const mayClose = ({ state }: Standing): Outcome<undefined, 'closed'> =>
  state === 'closed' ? refuse('closed') : allow()

export const mayReopen = ({ state }: Standing): Outcome<undefined, 'not-closed'> =>
  state === 'closed' ? allow() : refuse('not-closed')

/** What was put away before anybody saw it becomes a draft again; what was out comes back paused, to be looked at first. */
export const reopenedAs = ({ isPublished }: Standing): State => (isPublished ? 'paused' : 'draft')

/** Without a draft a thrown-away version leaves what was published; what was never published stays a draft. */
export const mayDiscard = (
  standing: Standing,
): Outcome<undefined, 'nothing-to-publish' | 'closed' | 'scheduled'> => {
  const write = mayWrite(standing)
  if (!write.ok) return write
  return standing.hasDraft && standing.isPublished ? allow() : refuse('nothing-to-publish')
}

/** Whether sign-up is still open on a day; the closing day itself counts. */
export const isOpenOn = ({ closesOn }: { readonly closesOn: string | null }, today: Day): boolean =>
  closesOn === null || today <= closesOn

/** The words of an address: `supper-club-cook-ashgrove`. Letters of other scripts go; an empty rest says `way-to-help`. */
export function slugOf(title: string, place = ''): string {
  const plain = `${title} ${place.split(',').at(-1) ?? ''}`
    .normalize('NFD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return plain.slice(0, 70).replace(/-+$/, '') || 'way-to-help'
}
