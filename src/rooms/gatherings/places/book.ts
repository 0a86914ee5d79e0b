import { isTaken, type Gathering, type Place, type PlaceState } from '../types.ts'
import { freePlaces } from './rules.ts'

/** What happened to a place or a gathering, by name; kept in its history. */
export type What =
  | 'confirmed'
  | 'held'
  | 'waiting'
  | 'pressed'
  | 'offered'
  | 'accepted'
  | 'declined'
  | 'lapsed'
  | 'cancelled'
  | 'number-changed'
  | 'given'
  | 'guardian-said-yes'
  | 'opened'
  | 'changed'
  | 'gathering-cancelled'

/** One step in a gathering's history. */
export interface Step {
  readonly turn: number
  readonly placeId: string | null
  readonly what: What
  readonly people: number
  readonly takenAfter: number
  readonly waitingAfter: number
}

/** Something to be said about a step, once it stands. */
export interface Word {
  readonly what: string
  readonly placeId?: string
  readonly signupId?: string
  readonly more?: Readonly<Record<string, unknown>>
}

/**
 * A gathering while its row is locked: steps are taken one after another and written together at the end.
 * It keeps the counts; what may happen is decided by the rules before.
 */
export class Book {
  readonly steps: Step[] = []
  readonly words: Word[] = []
  readonly #places = new Map<string, Place>()
  #gathering: Gathering
  #freed = false

  constructor(gathering: Gathering) {
    this.#gathering = gathering
  }

  get gathering(): Gathering {
    return this.#gathering
  }

  /** The places that changed, as they are now. */
  get places(): readonly Place[] {
    return [...this.#places.values()]
  }

  get free(): number {
    return freePlaces(this.#gathering)
  }

  /** Whether anything is to be written. */
  get isChanged(): boolean {
    return this.steps.length > 0 || this.#places.size > 0 || this.words.length > 0
  }

  /** Whether a place that somebody had came free. */
  get freed(): boolean {
    return this.#freed
  }

  /** Changes what is agreed: times, capacity, state. */
  agree(terms: Partial<Gathering>, what: What): void {
    this.#gathering = { ...this.#gathering, ...terms }
    this.#step(null, what, 0)
  }

  /** A place as it is by now. */
  now(place: Place): Place {
    return this.#places.get(place.id) ?? place
  }

  /** Moves a place to a state, with whatever changes with it, and counts. */
  move(known: Place, to: PlaceState, what: What, changes: Partial<Place> = {}): Place {
    const before = this.now(known)
    const after: Place = { ...before, ...changes, state: to }
    const taken = this.#gathering.taken
    this.#count(before, -1)
    this.#count(after, 1)
    if (this.#gathering.taken < taken) this.#freed = true
    this.#places.set(after.id, after)
    this.#step(after.id, what, after.people)
    return after
  }

  /** The turn of the next step. */
  get nextTurn(): number {
    return this.#gathering.turn + 1
  }

  /** Counts a place that was just written into the list. */
  add(place: Place, what: What): void {
    this.#count(place, 1)
    this.#step(place.id, what, place.people)
  }

  /** Changes a place without a step of its own: nothing others see of the gathering is different. */
  amend(known: Place, changes: Partial<Omit<Place, 'state' | 'people'>>): Place {
    const after = { ...this.now(known), ...changes }
    this.#places.set(after.id, after)
    return after
  }

  say(word: Word): void {
    this.words.push(word)
  }

  #count(place: Place, sign: 1 | -1): void {
    const { taken, waiting } = this.#gathering
    if (isTaken(place.state)) this.#gathering = { ...this.#gathering, taken: taken + sign * place.people }
    if (place.state === 'waiting')
      this.#gathering = { ...this.#gathering, waiting: waiting + sign * place.people }
  }

  #step(placeId: string | null, what: What, people: number): void {
    const turn = this.#gathering.turn + 1
    this.#gathering = { ...this.#gathering, turn }
    this.steps.push({
      turn,
      placeId,
      what,
      people,
      takenAfter: this.#gathering.taken,
      waitingAfter: this.#gathering.waiting,
    })
  }
}
