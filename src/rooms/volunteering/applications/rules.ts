import type { StandingState } from '../requirements/types.ts'
import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'
import type { RequirementKind } from '../requirements/types.ts'
import { stages, type Application, type ApplicationState, type Stage } from './types.ts'

/** The stage in which each thing a role asks for is done. */
export const stageOf: Readonly<Record<RequirementKind, Stage>> = {
  interview: 'selection',
  references: 'checks',
  identity: 'checks',
  check: 'checks',
  training: 'checks',
  agreement: 'checks',
  approval: 'clearance',
}

/** Whether somebody at a stage is waited for with this. */
export const isTimeFor = (kind: RequirementKind, stage: Stage): boolean =>
  stages.indexOf(stageOf[kind]) <= stages.indexOf(stage)

/** Where an application is asked to go: what is left out stays. */
export interface Move {
  readonly state?: ApplicationState
  readonly stage?: Stage
}

export type NotMoved =
  /** It stands there already. */
  | 'there-already'
  /** No way leads from here to there. */
  | 'no-way'
  /** Its parent or guardian has not said yes. */
  | 'guardian-not-yet'
  /** Something the role asks for is missing. */
  | 'not-cleared'

/** From each state, where to. A draft is sent or thrown away; one that ended may be taken up again, but for the cleared. */
const ways: Readonly<Record<ApplicationState, readonly ApplicationState[]>> = {
  draft: ['open'],
  open: ['paused', 'cleared', 'declined', 'withdrawn'],
  paused: ['open', 'declined', 'withdrawn'],
  cleared: [],
  declined: ['open'],
  withdrawn: ['open'],
}

export const underWay = ({ state }: Pick<Application, 'state'>): boolean =>
  state === 'open' || state === 'paused'

const wouldServe: readonly StandingState[] = ['cleared', 'exempted', 'lapsed']

/**
 * Whether somebody is out of a role from the end of an application on: where what was recorded of them alone would say
 * that they are, or were, cleared for it, and no other application keeps them in it.
 */
export function stopAfter(
  ended: 'declined' | 'withdrawn',
  { standing, others }: { readonly standing: StandingState; readonly others: readonly ApplicationState[] },
): 'declined' | 'left' | null {
  if (!wouldServe.includes(standing)) return null
  if (others.some((state) => underWay({ state }) || state === 'cleared')) return null
  return ended === 'declined' ? 'declined' : 'left'
}

/**
 * Whether an application may go there.
 *
 * Stages change only while it is open, in both directions: people skip one whose steps they did for another role, and
 * go back when something was overlooked. Under 18 it goes past the first stage only once a parent or guardian said yes.
 * @param isCleared whether everything the role asks for is there today (`isCleared` of the standing)
 */
export function moved(
  { state, stage, guardian }: Pick<Application, 'state' | 'stage' | 'guardian'>,
  to: Move,
  isCleared: boolean,
): Outcome<{ state: ApplicationState; stage: Stage }, NotMoved> {
  const next = { state: to.state ?? state, stage: to.stage ?? stage }
  if (next.state === state && next.stage === stage) return refuse('there-already')
  if (next.state !== state && !ways[state].includes(next.state)) return refuse('no-way')
  if (next.stage !== stage && next.state !== 'open') return refuse('no-way')
  const goesOn = next.state === 'cleared' || (next.stage !== stage && next.stage !== 'application')
  if (goesOn && (guardian === 'waiting' || guardian === 'no')) return refuse('guardian-not-yet')
  if (next.state === 'cleared' && !isCleared) return refuse('not-cleared')
  return allow(next)
}
