import { FactTable, lastsOf } from '../facts.ts'
import { orderOf } from '../order.ts'
import { anything } from '../question.ts'
import { askedOf, type Asked } from '../asked.ts'
import { blankJudgement, type Fit } from '../fit.ts'
import { fitOf, judge } from '../rules.ts'
import type { OpenShift, Way } from '../way.ts'
import { groupsFor, labelsOf } from './labels.ts'
import { forEachSlot, LabelledSets } from './sets.ts'
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
  readonly #scratch = new Candidates()
  /** Counted once a minute, and again after every change. */
  #open: { readonly now: number; readonly count: number } | null = null

  /** How many are published, whether or not somebody could still begin. */
  get count(): number {
    return this.#slotOf.size
  }

  /** How many stand open at a minute: those that a question for anything finds. */
  openAt(now: number): number {
    if (this.#open?.now !== now) {
      const none: Synonyms = new Map()
      this.#open = { now, count: this.countFitting(askedOf(anything, null, now), none) }
    }
    return this.#open.count
  }

  get(id: string): Way | undefined {
    const slot = this.#slotOf.get(id)
    return slot === undefined ? undefined : this.#ways[slot]
  }

  /** The way of a fit. */
  of({ slot }: Fit): Way {
    return this.#ways[slot]!
  }

  /** How long the shift of a fit lasts, in minutes. */
  lastsOf({ slot, shift }: Fit): number {
    return lastsOf(this.facts.packed(slot, shift))
  }

  *all(): Iterable<Way> {
    for (const way of this.#ways) if (way) yield way
  }

  /** Puts a way in, in place of what was known of it. */
  put(way: Way, shifts: readonly OpenShift[], texts: readonly Weighed[]): void {
    this.drop(way.id)
    this.#open = null
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
    this.#open = null
    this.#words.remove(slot)
    this.#sets.remove(slot)
    this.#ways[slot] = undefined
    this.#slotOf.delete(id)
    this.#free.push(slot)
  }

  /** What fits a question: the page it asks for, in the order it asks for. */
  search(asked: Asked, synonyms: Synonyms): Results {
    const candidates = this.#candidates(asked, synonyms)
    const { slots, relevance, orders } = candidates
    const verdict = blankJudgement()
    let total = 0
    for (let at = 0; at < candidates.count; at++) {
      if (!judge(this.facts, slots[at]!, asked, relevance[at]!, verdict)) continue
      slots[total] = slots[at]!
      relevance[total] = relevance[at]!
      orders[total++] = orderOf(verdict, asked)
    }
    const { page, show } = asked.question
    const from = (page - 1) * Number(show)
    if (from >= total) return { total, fits: [] }
    const upTo = from + Number(show)
    const first = smallest(orders, total, upTo, candidates.scratch).sort(this.#byOrder(slots, orders))
    const fits: Fit[] = []
    for (const at of first.slice(from, upTo)) fits.push(fitOf(this.facts, slots[at]!, asked, relevance[at])!)
    return { total, fits }
  }

  /** Everything that fits, in no order. */
  fitting(asked: Asked, synonyms: Synonyms): Fit[] {
    const { count, slots, relevance } = this.#candidates(asked, synonyms)
    const fits: Fit[] = []
    for (let at = 0; at < count; at++) {
      const fit = fitOf(this.facts, slots[at]!, asked, relevance[at])
      if (fit) fits.push(fit)
    }
    return fits
  }

  /** How many fit. */
  countFitting(asked: Asked, synonyms: Synonyms): number {
    const { count, slots, relevance } = this.#candidates(asked, synonyms)
    const verdict = blankJudgement()
    let total = 0
    for (let at = 0; at < count; at++)
      if (judge(this.facts, slots[at]!, asked, relevance[at]!, verdict)) total++
    return total
  }

  /** Whoever ties stands in the order of their ids, so that the same question always has the same answer. */
  #byOrder(slots: Int32Array, orders: Float64Array): (one: number, other: number) => number {
    return (one, other) => {
      if (orders[one] !== orders[other]) return orders[one]! - orders[other]!
      const [a, b] = [slots[one]!, slots[other]!]
      return this.facts.tie(a) - this.facts.tie(b) || (this.#ways[a]!.id < this.#ways[b]!.id ? -1 : 1)
    }
  }

  /** A short look at each first brings their facts near: the long looks that follow then need not wait for memory. */
  #consider(slot: number, relevance: number, now: number): void {
    if (!this.facts.isClosed(slot, now)) this.#scratch.add(slot, relevance)
  }

  /** Whoever may fit, by words and labels; the rules have the last word. Written over by the next search. */
  #candidates(asked: Asked, synonyms: Synonyms): Candidates {
    const found = this.#scratch
    found.makeRoom(this.#ways.length)
    found.count = 0
    const set = this.#sets.inEvery(groupsFor(asked))
    const words = [...new Set(wordsOf(asked.question.words))]
    if (words.length === 0) forEachSlot(set, (slot) => this.#consider(slot, 0, asked.now))
    else {
      const { count, slots, relevance } = this.#words.find(words, synonyms, set)
      for (let at = 0; at < count; at++) this.#consider(slots[at]!, relevance[at]!, asked.now)
    }
    return found
  }
}

/** Slots with the relevance of their words, and room for the figure they are sorted by. */
class Candidates {
  count = 0
  slots = new Int32Array(64)
  relevance = new Uint8Array(64)
  orders = new Float64Array(64)
  scratch = new Float64Array(64)

  add(slot: number, relevance: number): void {
    this.slots[this.count] = slot
    this.relevance[this.count++] = relevance
  }

  makeRoom(room: number): void {
    if (this.slots.length >= room) return
    this.slots = new Int32Array(room)
    this.relevance = new Uint8Array(room)
    this.orders = new Float64Array(room)
    this.scratch = new Float64Array(room)
  }
}
