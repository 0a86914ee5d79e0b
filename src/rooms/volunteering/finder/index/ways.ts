import { fact, FactTable } from '../facts.ts'
import { orderOf } from '../order.ts'
import { fitOf, type Asked, type Fit } from '../rules.ts'
import type { OpenShift, Way } from '../way.ts'
import { groupsFor, labelsOf } from './labels.ts'
import { forEachSlot, holds, LabelledSets } from './sets.ts'
import { smallest } from './smallest.ts'
import { wordsOf } from './terms.ts'
import { WordIndex, type Synonyms, type Weighed } from './word-index.ts'

/** What a search found: how many fit in all, and the fits of the page asked for. */
export interface Results {
  readonly total: number
  readonly fits: readonly Fit[]
}

/** Every open way to help in memory, found by words and by labels. */
export class Ways {
  readonly facts = new FactTable()
  readonly #ways: (Way | undefined)[] = []
  readonly #free: number[] = []
  readonly #slotOf = new Map<string, number>()
  readonly #words = new WordIndex()
  readonly #sets = new LabelledSets()

  get count(): number {
    return this.#slotOf.size
  }

  get(id: string): Way | undefined {
    const slot = this.#slotOf.get(id)
    return slot === undefined ? undefined : this.#ways[slot]
  }

  /** The way of a fit. */
  of({ slot }: Fit): Way {
    return this.#ways[slot]!
  }

  *all(): Iterable<Way> {
    for (const way of this.#ways) if (way) yield way
  }

  /** Puts a way in, in place of what was known of it. */
  put(way: Way, shifts: readonly OpenShift[], texts: readonly Weighed[]): void {
    this.drop(way.id)
    const slot = this.#free.pop() ?? this.#ways.length
    this.#slotOf.set(way.id, slot)
    this.#ways[slot] = way
    this.#words.add(slot, texts)
    this.#sets.add(slot, labelsOf(way, shifts))
    this.facts.put(slot, way, shifts)
  }

  drop(id: string): void {
    const slot = this.#slotOf.get(id)
    if (slot === undefined) return
    this.#words.remove(slot)
    this.#sets.remove(slot)
    this.#ways[slot] = undefined
    this.#slotOf.delete(id)
    this.#free.push(slot)
  }

  /** What fits a question: the page it asks for, in the order it asks for. */
  search(asked: Asked, synonyms: Synonyms): Results {
    const fits = this.fitting(asked, synonyms)
    const { page, show } = asked.question
    const from = (page - 1) * Number(show)
    if (from >= fits.length) return { total: fits.length, fits: [] }
    const first = smallest(fits.length, from + Number(show), this.#before(fits, asked))
    return { total: fits.length, fits: first.slice(from).map((at) => fits[at]!) }
  }

  /** Whoever ties stands in the order of their ids, so that the same question always has the same answer. */
  #before(fits: readonly Fit[], asked: Asked): (one: number, other: number) => boolean {
    const orders = Float64Array.from(fits, (fit) => orderOf(fit, asked))
    return (one, other) => {
      if (orders[one] !== orders[other]) return orders[one]! < orders[other]!
      const [a, b] = [fits[one]!.slot, fits[other]!.slot]
      const tie = this.facts.get(a, fact.tie) - this.facts.get(b, fact.tie)
      return tie === 0 ? this.#ways[a]!.id < this.#ways[b]!.id : tie < 0
    }
  }

  /** Everything that fits, in no order. */
  fitting(asked: Asked, synonyms: Synonyms): Fit[] {
    const fits: Fit[] = []
    const set = this.#sets.inEvery(groupsFor(asked))
    const take = (slot: number, relevance: number): void => {
      const fit = fitOf(this.facts, slot, asked, relevance)
      if (fit) fits.push(fit)
    }
    const words = [...new Set(wordsOf(asked.question.words))]
    if (words.length === 0) {
      forEachSlot(set, (slot) => take(slot, 0))
      return fits
    }
    const found = this.#words.find(words, synonyms)
    found.slots.forEach((slot, at) => {
      if (holds(set, slot)) take(slot, found.relevance[at]!)
    })
    return fits
  }
}
