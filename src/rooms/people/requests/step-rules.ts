import type { Day } from '../../../platform/clock.ts'
import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'
import type { CameBy, DeskStep, RequestKind, RequestState, What } from './lists.ts'
import { clockOn, type Clock, type ClockFacts, type Lawful, type Waited, type WaitsFor } from './rules.ts'

/** A request as far as its rules ask. */
export interface Asked {
  readonly kind: RequestKind
  readonly cameBy: CameBy
  readonly receivedOn: Day
  readonly state: RequestState
  /** Whose record it is about, once that is known. */
  readonly personId: string | null
  /** A safeguarding lead looked through it, where it needs that, and nothing has come since. */
  readonly isLooked: boolean
}

/** A step as far as its rules ask: `onDay` is the day it counts from. */
export interface Step {
  readonly what: What
  readonly onDay: Day
}

/** Where a request is in its course; what it is waiting for is told apart from how its clock runs. */
export interface Standing {
  readonly stage: 'received' | 'acknowledged' | 'waiting' | 'extended' | 'answered' | 'refused' | 'withdrawn'
  readonly waitsFor: WaitsFor | null
  readonly waitingSince: Day | null
  /** We know who asks: they came in, or one of us looked. */
  readonly isKnown: boolean
  readonly knownSince: Day | null
  readonly facts: ClockFacts
  /** Null once it has ended. */
  readonly clock: Clock | null
}

const dayOfLast = (steps: readonly Step[], what: What): Day | null =>
  steps.findLast((step) => step.what === what)?.onDay ?? null

/**
 * The whiles in which we waited for what they meant. Only a request for a copy stands still for that (UK GDPR article
 * 12A); of any other it is noted, and the clock runs on.
 */
function waitsOf(steps: readonly Step[]): Waited[] {
  const waits: Waited[] = []
  for (const { what, onDay } of steps) {
    const open = waits.at(-1)?.to === null ? waits.pop() : undefined
    if (what === 'heard' && open) waits.push({ ...open, to: onDay })
    else if (open) waits.push(open)
    if (what === 'asked') waits.push({ from: onDay, to: null })
  }
  return waits
}

/** How a request stands on a day, worked out from its steps in the order they were taken. */
export function standingOn(asked: Asked, steps: readonly Step[], today: Day, lawful: Lawful): Standing {
  const askedIdentity = dayOfLast(steps, 'identity-asked')
  const shownOn = dayOfLast(steps, 'identity-shown')
  const knownSince = asked.cameBy === 'tent' ? asked.receivedOn : shownOn
  const waits = waitsOf(steps)
  const facts: ClockFacts = {
    kind: asked.kind,
    receivedOn: asked.receivedOn,
    acknowledgedOn: dayOfLast(steps, 'acknowledged'),
    identity: askedIdentity === null ? null : { askedOn: askedIdentity, shownOn },
    waits: asked.kind === 'access' ? waits : [],
    extendedOn: dayOfLast(steps, 'extended'),
  }
  const waitsFor =
    asked.state !== 'open'
      ? null
      : askedIdentity !== null && shownOn === null
        ? 'identity'
        : waits.at(-1)?.to === null
          ? 'clarification'
          : null
  const waitingSince = waitsFor === 'identity' ? askedIdentity : waitsFor === null ? null : waits.at(-1)!.from
  const open =
    waitsFor !== null
      ? 'waiting'
      : facts.extendedOn !== null
        ? 'extended'
        : facts.acknowledgedOn !== null
          ? 'acknowledged'
          : 'received'
  return {
    stage: asked.state === 'open' ? open : asked.state,
    waitsFor,
    waitingSince,
    isKnown: knownSince !== null,
    knownSince,
    facts,
    clock: asked.state === 'open' ? clockOn(facts, today, lawful) : null,
  }
}

/** Whatever is given, changed or taken away on the word of the wrong person harms the right one. */
const needsIdentity = (kind: RequestKind): boolean => kind !== 'complaint' && kind !== 'objection'

export type NotTaken =
  | 'ended-already'
  | 'acknowledged-already'
  | 'waiting-already'
  | 'not-waiting'
  | 'known-already'
  | 'who-is-not-known'
  | 'not-looked-through'
  | 'extended-already'
  | 'no-extension'
  | 'clock-ran-out'

const isOver = ({ clock }: Standing): boolean => clock?.is === 'running' && clock.daysLeft < 0

/** Whether a step may be taken now. */
export function mayTake(
  what: DeskStep,
  { kind, isLooked }: Asked,
  standing: Standing,
): Outcome<undefined, NotTaken> {
  const { clock, facts, isKnown, waitsFor } = standing
  if (clock === null) return refuse('ended-already')
  switch (what) {
    case 'acknowledged':
      return facts.acknowledgedOn === null ? allow() : refuse('acknowledged-already')
    case 'identity-asked':
      if (isKnown) return refuse('known-already')
      if (waitsFor !== null) return refuse('waiting-already')
      // A month that is over is not begun again by asking.
      return isOver(standing) ? refuse('clock-ran-out') : allow()
    case 'identity-shown':
      return isKnown ? refuse('known-already') : allow()
    case 'asked':
      if (waitsFor !== null) return refuse('waiting-already')
      return kind === 'access' && isOver(standing) ? refuse('clock-ran-out') : allow()
    case 'heard':
      return waitsFor === 'clarification' ? allow() : refuse('not-waiting')
    case 'extended':
      if (kind === 'complaint') return refuse('no-extension')
      if (facts.extendedOn !== null) return refuse('extended-already')
      // They are told a new day, and while the clock stands still there is none.
      if (clock.is === 'paused') return refuse('waiting-already')
      // They are to hear of it within the first month (UK GDPR article 12(3)).
      return isOver(standing) ? refuse('clock-ran-out') : allow()
    case 'answered':
      if (needsIdentity(kind) && !isKnown) return refuse('who-is-not-known')
      return isLooked ? allow() : refuse('not-looked-through')
    case 'wrote':
    case 'refused':
    case 'withdrawn':
      return allow()
  }
}

/** Whether the day that a step counts from makes sense: it has been, and not before what it answers. */
export const isDayFor = (onDay: Day, { facts, waitingSince }: Standing, today: Day): boolean =>
  (waitingSince ?? facts.receivedOn) <= onDay && onDay <= today

/**
 * Whether the download may be made: once we know who asks and which record is theirs, and for a copy once a safeguarding
 * lead has looked through it.
 */
export const mayMakeCopy = ({ kind, state, personId, isLooked }: Asked, { isKnown }: Standing): boolean =>
  state === 'open' &&
  (kind === 'access' || kind === 'portability') &&
  isKnown &&
  isLooked &&
  personId !== null

/**
 * How far the look of a safeguarding lead is. Every request for a copy has it, whatever there is to look at, so that it
 * tells nobody whether there is anything (UK GDPR article 15; Data Protection Act 2018, schedules 2 and 3).
 */
export type Look = 'not-needed' | 'not-yet' | 'asked' | 'asked-again' | 'done'

export function lookOf(
  { kind, isLooked }: Asked,
  { isKnown, clock }: Standing,
  steps: readonly Step[],
): Look {
  if (kind !== 'access' || clock === null) return 'not-needed'
  if (!isKnown) return 'not-yet'
  if (isLooked) return 'done'
  return steps.some(({ what }) => what === 'looked') ? 'asked-again' : 'asked'
}

/** Whether a safeguarding lead is to look now. */
export const waitsForLook = (look: Look): boolean => look === 'asked' || look === 'asked-again'

/** The steps as they are shown: of several looks the first, for a second may tell that something was noted. */
export const shownSteps = <Taken extends Step>(steps: readonly Taken[]): Taken[] => {
  const first = steps.find(({ what }) => what === 'looked')
  return steps.filter((step) => step.what !== 'looked' || step === first)
}
