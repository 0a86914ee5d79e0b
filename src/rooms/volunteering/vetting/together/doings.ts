import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import type { Outcome } from '../../../../platform/outcome.ts'
import type { Stands } from '../pipeline/rules.ts'
import { lookingAfter } from './looking-after.ts'
import { moving } from './moving.ts'
import { offering } from './offering.ts'
import { reminding } from './reminding.ts'
import type { NotDone } from './rules.ts'
import { tasking } from './tasking.ts'
import type { Step } from './types.ts'
import { writing } from './writing.ts'

export type StepOf<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>

/** How a step of one kind is foreseen, and done. */
export interface Doing<Kind extends Step['kind']> {
  /** Whom of these it would leave out and why, as far as can be said before. */
  readonly leftOut: (
    hub: Hub,
    db: Db,
    step: StepOf<Kind>,
    rows: readonly Stands[],
  ) => Promise<ReadonlyMap<string, NotDone>>
  /**
   * Does it for one who is not left out, within the caller's transaction.
   * @returns the id of the message that was written, where one was
   */
  readonly take: (
    hub: Hub,
    db: Db,
    step: StepOf<Kind>,
    row: Stands,
    leaves: Temporal.Instant,
  ) => Promise<Outcome<string | null, NotDone>>
  /** What else the summary says of those who are in it: a name, and what is so. */
  readonly facts?: (
    hub: Hub,
    db: Db,
    step: StepOf<Kind>,
    goes: readonly Stands[],
  ) => Promise<readonly (readonly [string, string])[]>
}

const doings: { readonly [Kind in Step['kind']]: Doing<Kind> } = {
  move: moving,
  write: writing,
  'look-after': lookingAfter,
  'offer-times': offering,
  'remind-referees': reminding,
  task: tasking,
}

/** The doing of a step, whichever kind it is: it is only ever handed that very step. */
export const doingOf = ({ kind }: Step): Doing<Step['kind']> => doings[kind] as unknown as Doing<Step['kind']>
