import { byTime } from '../../../platform/clock.ts'
import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'
import { isTaken, type Gathering, type Place, type PlaceState } from '../types.ts'

export type NoPlace =
  | 'cancelled'
  | 'over'
  | 'closed'
  | 'too-large-a-group'
  | 'already-here'
  | 'clash'
  | 'full-no-waiting-list'

/** Somebody asks for a place, and what we know about it. */
export interface Asking {
  /** How many come, the one who asks included. */
  readonly people: number
  /** Their address is proved, and no guardian has yet to say yes. */
  readonly isSure: boolean
  /** They, or their address, have a place here or wait for one. */
  readonly isHere: boolean
  /** They have a place elsewhere at the same time, and have not said what to keep. */
  readonly clashes: boolean
  /** Whether a place that comes free is still offered to those who wait (`offerUntil`). */
  readonly stillOffers: boolean
}

/**
 * Whether somebody gets a place, and which. `held` until they answer our letter, `confirmed` at once, or `waiting`.
 *
 * A free place goes to whoever asks: by `nextOffered`, nobody who waits fits into it. Only in the last stretch,
 * when places are no longer offered, does somebody new wait behind those who wait already; the lead gives places then.
 * The same ladder stands in SQL beside the lock (`take.store.ts`); a test holds the two together.
 */
export function takeAPlace(
  gathering: Pick<
    Gathering,
    'state' | 'startsAt' | 'closesAt' | 'capacity' | 'taken' | 'waiting' | 'waitingList' | 'largestGroup'
  >,
  asking: Asking,
  now: Temporal.Instant,
): Outcome<'held' | 'confirmed' | 'waiting', NoPlace> {
  if (gathering.state === 'cancelled') return refuse('cancelled')
  if (byTime(gathering.startsAt, now) <= 0) return refuse('over')
  if (gathering.state === 'closed') return refuse('closed')
  if (gathering.closesAt && byTime(gathering.closesAt, now) <= 0) return refuse('closed')
  if (asking.people > gathering.largestGroup) return refuse('too-large-a-group')
  if (asking.isHere) return refuse('already-here')
  if (asking.clashes) return refuse('clash')
  const isFree = fits(gathering, asking.people) && (asking.stillOffers || gathering.waiting === 0)
  if (isFree) return allow(asking.isSure ? 'confirmed' : 'held')
  return gathering.waitingList ? allow('waiting') : refuse('full-no-waiting-list')
}

/** Places nobody has; Infinity where as many as like may come. */
export const freePlaces = ({ capacity, taken }: Pick<Gathering, 'capacity' | 'taken'>): number =>
  capacity === null ? Infinity : capacity - taken

export const fits = (gathering: Pick<Gathering, 'capacity' | 'taken'>, people: number): boolean =>
  people <= freePlaces(gathering)

/** A party on the waiting list. */
export type Waiting = Pick<Place, 'id' | 'people' | 'turn'>

/**
 * Who is offered the free places: in the strict order of turns, everybody who fits into what is left.
 *
 * A party that does not fit is passed over and keeps its turn, so one place never stands empty before a party of
 * twelve while somebody waits alone; and the party is the first to be asked as soon as twelve are free.
 */
export function nextOffered<Party extends Waiting>(free: number, waiting: readonly Party[]): Party[] {
  let left = free
  return waiting
    .toSorted((one, other) => one.turn - other.turn)
    .filter(({ people }) => {
      if (people > left) return false
      left -= people
      return true
    })
}

/** Whether it is so near the start that whoever runs it must hear of a change at once. */
export const isLate = (
  { startsAt, changeHours }: Pick<Gathering, 'startsAt' | 'changeHours'>,
  now: Temporal.Instant,
): boolean => byTime(now, startsAt.subtract({ hours: changeHours })) > 0

export type NoCancel = 'over' | 'not-here-any-more'

/** Whether somebody may give their place back: always until it starts. */
export function giveBack(
  gathering: Pick<Gathering, 'startsAt'>,
  state: PlaceState,
  now: Temporal.Instant,
): Outcome<'released' | 'left-list', NoCancel> {
  if (isTaken(state)) return byTime(gathering.startsAt, now) <= 0 ? refuse('over') : allow('released')
  return state === 'waiting' ? allow('left-list') : refuse('not-here-any-more')
}

export type NoNumber =
  | 'over'
  | 'not-here-any-more'
  | 'too-large-a-group'
  | 'no-room-for-more'
  | 'answer-first'

/** Whether a party may change its number. Fewer always; more where they fit, or on the waiting list, keeping its turn. */
export function changeNumber(
  gathering: Pick<Gathering, 'startsAt' | 'capacity' | 'taken' | 'largestGroup'>,
  place: Pick<Place, 'state' | 'people'>,
  people: number,
  now: Temporal.Instant,
): Outcome<number, NoNumber> {
  if (byTime(gathering.startsAt, now) <= 0) return refuse('over')
  if (!isTaken(place.state) && place.state !== 'waiting') return refuse('not-here-any-more')
  if (people > gathering.largestGroup && people > place.people) return refuse('too-large-a-group')
  if (people > place.people && place.state === 'offered') return refuse('answer-first')
  if (isTaken(place.state) && !fits(gathering, people - place.people)) return refuse('no-room-for-more')
  return allow(people)
}

export type NoAnswer = 'over' | 'offer-gone' | 'cancelled'

/** Whether an offered place may still be taken. */
export function answerOffer(
  gathering: Pick<Gathering, 'state' | 'startsAt'>,
  place: Pick<Place, 'state' | 'answerBy'>,
  now: Temporal.Instant,
): Outcome<undefined, NoAnswer> {
  if (gathering.state === 'cancelled') return refuse('cancelled')
  if (byTime(gathering.startsAt, now) <= 0) return refuse('over')
  if (place.state !== 'offered') return refuse('offer-gone')
  if (place.answerBy && byTime(place.answerBy, now) <= 0) return refuse('offer-gone')
  return allow()
}
