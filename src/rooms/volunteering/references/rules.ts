import { dayAt, daysBetween, momentAt, plain, plusDays, type Day } from '../../../platform/clock.ts'
import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'
import type { Application } from '../applications/types.ts'
import { underWay } from '../applications/rules.ts'
import { referenceKinds, type ReferenceKind, type Requirement } from '../requirements/types.ts'
import type { ReferenceCustoms } from './settings.ts'
import type { Referee, RefereeState } from './types.ts'

export type ReferencesAsked = Extract<Requirement, { kind: 'references' }>

/** How many references of each kind. */
export type Held = Readonly<Record<ReferenceKind, number>>

const noLonger: readonly RefereeState[] = ['declined', 'not-them', 'replaced']

/** Whether this referee takes one of the places, so that nobody else is needed in theirs. */
export const takesPlace = ({ state, another }: Pick<Referee, 'state' | 'another'>): boolean =>
  !noLonger.includes(state) && !another

/** References that count or may come to count: those kept before, and the referees who take a place. */
export function heldWith(
  kept: Held,
  referees: readonly Pick<Referee, 'kind' | 'state' | 'another'>[],
): { professional: number; personal: number } {
  const held = { ...kept }
  // One that counts is among those kept.
  for (const one of referees) if (takesPlace(one) && one.state !== 'counts') held[one.kind]++
  return held
}

/**
 * How many more may be named, and of which kinds: one that would leave no place for a kind the role asks for is not
 * among them. Where there are many of one kind, what lacks of the other is still asked for.
 */
export function stillAsked(
  asked: ReferencesAsked,
  { professional, personal }: Held,
): { readonly places: number; readonly kinds: readonly ReferenceKind[] } {
  const lacking = {
    professional: Math.max(0, asked.professional - professional),
    personal: Math.max(0, asked.personal - personal),
  }
  const places = Math.max(0, asked.count - professional - personal, lacking.professional + lacking.personal)
  return {
    places,
    kinds: referenceKinds.filter(
      (kind) => places > lacking[kind === 'professional' ? 'personal' : 'professional'],
    ),
  }
}

/** A referee as an applicant names them. */
export interface Naming {
  readonly kind: ReferenceKind
  readonly family: boolean
  readonly email: string | null
  readonly phone: string | null
}

export type NotNamed =
  /** Nothing can be named for this application now. */
  'not-now' | 'enough' | 'other-kind' | 'family' | 'themselves' | 'same-twice' | 'not-theirs' | 'decides'

/** Whether an application takes referees: a draft does, and one that is under way. */
export const takesReferees = ({ state }: Pick<Application, 'state'>): boolean =>
  state === 'draft' || underWay({ state })

type Reached = Pick<Naming, 'email' | 'phone'>

const isSame = (one: Reached, other: Reached): boolean =>
  (one.email !== null && one.email === other.email?.toLowerCase()) ||
  (one.phone !== null && one.phone === other.phone)

/**
 * Whether somebody may be named.
 * @param facts.own every address and number of the applicant that we know
 * @param facts.known how to reach everybody named for this application so far, whatever became of it
 * @param facts.notTheirs whether somebody told us that the address is theirs, and they no referee
 * @param facts.decides whether they decide about this very application
 */
export function nameable(
  naming: Naming,
  facts: {
    readonly application: Pick<Application, 'state'>
    readonly asked: ReferencesAsked | null
    readonly held: Held
    readonly own: readonly Reached[]
    readonly known: readonly Reached[]
    readonly notTheirs: boolean
    readonly decides: boolean
  },
): Outcome<undefined, NotNamed> {
  const { application, asked, held, own, known, notTheirs, decides } = facts
  if (!takesReferees(application) || asked === null) return refuse('not-now')
  const { places, kinds } = stillAsked(asked, held)
  if (places === 0) return refuse('enough')
  if (!kinds.includes(naming.kind)) return refuse('other-kind')
  if (naming.family && asked.notFamily) return refuse('family')
  if (own.some((one) => isSame(naming, one))) return refuse('themselves')
  if (known.some((one) => isSame(naming, one))) return refuse('same-twice')
  if (notTheirs) return refuse('not-theirs')
  if (decides) return refuse('decides')
  return allow()
}

/** Whether referees of an application are written to now: sent, not at rest, and as far as the charity says. */
export const isTimeToAsk = (
  { state, stage, guardian }: Pick<Application, 'state' | 'stage' | 'guardian'>,
  { askFrom }: Pick<ReferenceCustoms, 'askFrom'>,
): boolean =>
  state === 'open' &&
  guardian !== 'waiting' &&
  guardian !== 'no' &&
  (askFrom === 'application' || stage === 'checks' || stage === 'clearance')

/** By when they are asked to answer, and the last day on which their link opens. */
export const daysToAnswer = (
  asked: Day,
  { ringAfter, lastAfter }: Pick<ReferenceCustoms, 'ringAfter' | 'lastAfter'>,
): { answerBy: Day; lastDay: Day } => ({
  answerBy: plusDays(asked, ringAfter),
  lastDay: plusDays(asked, Math.max(ringAfter, lastAfter)),
})

type Waiting = Pick<
  Referee,
  'state' | 'askedAt' | 'reminders' | 'callAt' | 'byEmail' | 'answerBy' | 'lastDay' | 'another'
>

/**
 * How many reminders a referee should have had by this day; one who should have had more than they had is reminded once.
 * Nobody is reminded who answered, who waits for our call, or whose link is over.
 */
export function remindersDue(
  referee: Waiting,
  today: Day,
  { remindAfter }: Pick<ReferenceCustoms, 'remindAfter'>,
): number {
  const { state, askedAt, callAt, byEmail, lastDay, another, reminders } = referee
  if (state !== 'asked' || askedAt === null || callAt !== null || !byEmail || another) return reminders
  if (lastDay === null || lastDay < today) return reminders
  const passed = daysBetween(dayAt(askedAt), today)
  return Math.max(reminders, remindAfter.filter((after) => after <= passed).length)
}

export type ToDo =
  /** They asked to be rung, at a time. */
  | 'call-asked'
  /** They have no address: nobody reaches them but by telephone. */
  | 'only-by-telephone'
  | 'silent'
  /** Somebody wants to ring before the words count. */
  | 'ring'
  | 'judge'
  /** Their words do not count, and nobody asked the applicant for somebody else. */
  | 'ask-another'

/**
 * What the desk does next about a referee; null: it waits for them, or nothing is left to do. Whether somebody else is
 * still needed in the place of one that does not count, is asked beside.
 */
export function toDo({ state, another, callAt, byEmail, answerBy }: Waiting, today: Day): ToDo | null {
  if (another) return null
  if (state === 'received') return 'judge'
  if (state === 'ring') return 'ring'
  if (state === 'not-counted') return 'ask-another'
  if (state === 'asked' && callAt !== null) return 'call-asked'
  if (state === 'asked' && !byEmail) return 'only-by-telephone'
  return isWaitedFor({ state }) && answerBy !== null && answerBy <= today ? 'silent' : null
}

/** Whether the applicant may name somebody else in their place: not asked yet, or silent since the first reminder. */
export function mayReplace(
  { state, askedAt, callAt, byEmail }: Waiting,
  today: Day,
  { remindAfter, ringAfter }: Pick<ReferenceCustoms, 'remindAfter' | 'ringAfter'>,
): boolean {
  if (state === 'named') return true
  if (state !== 'asked' || askedAt === null || callAt !== null) return false
  return daysBetween(dayAt(askedAt), today) >= (byEmail ? Math.min(...remindAfter) : ringAfter)
}

/** In whose place somebody new stands: the one they are named instead of, else the first whose place nobody took yet. */
export function standsInFor<One extends Pick<Referee, 'id' | 'state' | 'another' | 'insteadOf'>>(
  referees: readonly One[],
  replaced: One | undefined,
): One | undefined {
  const taken = new Set(referees.map(({ insteadOf }) => insteadOf))
  const left = replaced ?? referees.find((one) => !takesPlace(one) && !taken.has(one.id))
  return left?.state === 'named' ? undefined : left
}

/**
 * Times at which we could ring: the next few, from tomorrow on, on the weekdays and at the times of day that the charity
 * says, and none within its rest.
 */
export function callSlots(
  now: Temporal.Instant,
  { callTimes, callDays }: Pick<ReferenceCustoms, 'callTimes' | 'callDays'>,
  rests: (moment: Temporal.Instant) => boolean,
  most = 6,
): Temporal.Instant[] {
  const slots: Temporal.Instant[] = []
  for (let ahead = 1; ahead <= 21 && slots.length < most; ahead++) {
    const on = plusDays(dayAt(now), ahead)
    if (!callDays.includes(plain(on).dayOfWeek)) continue
    for (const time of callTimes.toSorted()) {
      const slot = momentAt(on, time)
      if (!rests(slot) && slots.length < most) slots.push(slot)
    }
  }
  return slots
}

export type Verdict = 'counts' | 'ring' | 'not-counted'

export type NotJudged = 'nothing-to-judge' | 'family'

const judged: readonly RefereeState[] = ['received', 'ring', 'counts', 'not-counted']

/** Whether words may be judged so. Family never counts where the role says so, whoever of the two said it. */
export function judgeable(
  verdict: Verdict,
  { state, isFamily }: { readonly state: RefereeState; readonly isFamily: boolean },
  asked: ReferencesAsked | null,
): Outcome<undefined, NotJudged> {
  if (!judged.includes(state)) return refuse('nothing-to-judge')
  if (verdict === 'counts' && isFamily && asked?.notFamily) return refuse('family')
  return allow()
}

/** Whether we wait for them: they were asked, and have not answered. Then a call may be written down, or they are asked once more. */
export const isWaitedFor = ({ state }: Pick<Referee, 'state'>): boolean =>
  state === 'asked' || state === 'to-confirm'
