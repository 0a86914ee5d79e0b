import { Book, type What } from '../../../rooms/gatherings/places/book.ts'
import { nextOffered, takeAPlace } from '../../../rooms/gatherings/places/rules.ts'
import { heldUntil, offerUntil } from '../../../rooms/gatherings/places/answer-rules.ts'
import type { FormTold, StepTaken } from '../../../rooms/gatherings/bulk-store.ts'
import type { Gathering, Place, PlaceState } from '../../../rooms/gatherings/types.ts'
import type { Chance } from '../chance.ts'
import { rest } from '../charity/settings.ts'
import type { Member } from '../people/people.ts'

/** Somebody who asks for a place. A stranger's address was never proved. */
export type Asker =
  | Member
  | { readonly stranger: true; readonly name: string; readonly email: string; readonly phone: string | null }

export interface Ask {
  readonly who: Asker
  readonly people: number
  readonly groupName: string | null
  readonly others: FormTold['others']
  /** Came by a session, so that the place was theirs at once. */
  readonly isIn: boolean
  /** They open our letter within hours. */
  readonly answers: boolean
}

/** A place, and who ticked it off on the day. */
export type PlaceKept = Place & { readonly checkedInBy: string | null }

const customs = { leastAnswerMinutes: 60, holdHours: 48 }

/**
 * One gathering from its opening to this moment: every step goes through the room's own book and rules, so that counts,
 * turns and waiting list are as if it had all really happened.
 */
export class Tale {
  readonly #book: Book
  readonly #chance: Chance
  readonly #stamps: { readonly at: Temporal.Instant; readonly by: string | null }[] = []
  readonly #checked = new Map<string, { came: number; at: Temporal.Instant; by: string | null }>()
  readonly forms: FormTold[] = []

  constructor(gathering: Gathering, chance: Chance) {
    this.#book = new Book(gathering)
    this.#chance = chance
  }

  get gathering(): Gathering {
    return this.#book.gathering
  }

  get places(): readonly PlaceKept[] {
    return this.#book.places.map((place) => {
      const checked = this.#checked.get(place.id)
      return {
        ...place,
        came: checked?.came ?? null,
        checkedInAt: checked?.at ?? null,
        checkedInBy: checked?.by ?? null,
      }
    })
  }

  get steps(): readonly StepTaken[] {
    return this.#book.steps.map((step, at) => ({
      ...step,
      ...this.#stamps[at]!,
      gatheringId: this.gathering.id,
    }))
  }

  /** What is agreed about it changes: it opens, moves, is cancelled. */
  agree(terms: Partial<Gathering>, what: What, at: Temporal.Instant, by: string | null): void {
    this.#book.agree(terms, what)
    this.#stamp(at, by)
  }

  /** Somebody asks for a place. @returns what they got, or null when there was none */
  ask({ who, people, groupName, others, isIn, answers }: Ask, at: Temporal.Instant): Place | null {
    const { gathering } = this
    const guardian = 'stranger' in who ? null : who.guardian
    const isKnown = !('stranger' in who)
    // Asked only where it matters: among those who wait.
    const stillOffers = gathering.waiting === 0 || offerUntil(gathering, at, rest, customs) !== null
    const may = takeAPlace(
      gathering,
      { people, isSure: isIn && guardian === null, isHere: false, clashes: false, stillOffers },
      at,
    )
    if (!may.ok) return null
    const signupId = this.#chance.idAt(at)
    const place: Place = {
      id: this.#chance.idAt(at),
      gatheringId: gathering.id,
      signupId,
      personId: isKnown && isIn ? who.id : null,
      name: who.name,
      email: who.email,
      phone: who.phone,
      people,
      groupName,
      state: 'cancelled',
      waitsForGuardian: guardian !== null,
      turn: this.#book.nextTurn,
      answerBy:
        may.value === 'held' || !isIn
          ? answers
            ? at.add({ hours: customs.holdHours })
            : heldUntil(gathering, at, rest, customs)
          : null,
      madeAt: at,
      confirmedAt: isIn ? at : null,
      endedAt: null,
      came: null,
      checkedInAt: null,
    }
    if (others.length > 0 || guardian !== null)
      this.forms.push({ signupId, others, guardian, at, guardianYes: null })
    return this.#move(place, may.value, may.value, at, place.personId)
  }

  /** They open the letter and press. */
  press(place: Place, personId: string, at: Temporal.Instant): Place {
    const proved = { personId, confirmedAt: at }
    if (place.state === 'held' && place.waitsForGuardian)
      return this.#move(place, 'held', 'pressed', at, personId, proved)
    if (place.state === 'held')
      return this.#move(place, 'confirmed', 'pressed', at, personId, { ...proved, answerBy: null })
    return this.#book.amend(place, { personId, confirmedAt: at, answerBy: null })
  }

  /** A parent or guardian reads it, and says yes to these words. */
  guardianSaysYes(place: Place, words: string, at: Temporal.Instant): Place {
    const form = this.forms.findIndex(({ signupId }) => signupId === place.signupId)
    this.forms[form] = { ...this.forms[form]!, guardianYes: { words, at } }
    return place.state === 'held'
      ? this.#move(place, 'confirmed', 'guardian-said-yes', at, null, {
          waitsForGuardian: false,
          answerBy: null,
        })
      : this.#book.amend(place, { waitsForGuardian: false })
  }

  /** A place is given back or lapses; what comes free is offered to the next in line. @returns the places offered */
  release(place: Place, how: 'cancelled' | 'lapsed' | 'declined', at: Temporal.Instant): Place[] {
    this.#move(place, how, how, at, how === 'lapsed' ? null : place.personId, { endedAt: at, answerBy: null })
    return this.#offerFree(at)
  }

  accept(place: Place, at: Temporal.Instant): Place {
    return this.#move(place, 'confirmed', 'accepted', at, place.personId, { answerBy: null })
  }

  cancelAll(because: string, at: Temporal.Instant, by: string | null): void {
    this.agree(
      { state: 'cancelled', cancelledBecause: because, sequence: this.gathering.sequence + 1 },
      'gathering-cancelled',
      at,
      by,
    )
    for (const place of this.live())
      this.#move(place, 'cancelled', 'cancelled', at, by, { endedAt: at, answerBy: null })
  }

  /** On the day: how many of them came. */
  tick(place: Place, came: number, at: Temporal.Instant, by: string | null): void {
    this.#checked.set(place.id, { came, at, by })
  }

  now = (place: Place): Place => this.#book.now(place)

  live(states: readonly PlaceState[] = ['held', 'confirmed', 'waiting', 'offered']): Place[] {
    return this.#book.places.filter(({ state }) => states.includes(state))
  }

  #offerFree(at: Temporal.Instant): Place[] {
    const { gathering, free } = this.#book
    const until = offerUntil(gathering, at, rest, customs)
    if (until === null || gathering.waiting === 0 || free <= 0) return []
    return nextOffered(free, this.live(['waiting'])).map((next) =>
      this.#move(this.#book.now(next), 'offered', 'offered', at, null, { answerBy: until }),
    )
  }

  #move(
    place: Place,
    to: PlaceState,
    what: What,
    at: Temporal.Instant,
    by: string | null,
    changes: Partial<Place> = {},
  ): Place {
    const after = this.#book.move(place, to, what, changes)
    this.#stamp(at, by)
    return after
  }

  #stamp(at: Temporal.Instant, by: string | null): void {
    this.#stamps.push({ at, by })
  }
}
