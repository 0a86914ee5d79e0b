import { nearlySame, stem, wordsOf } from './terms.ts'
import { Vocabulary } from './vocabulary.ts'

/** How much a word weighs by where it stands, 1 to 15. */
export interface Weighed {
  readonly text: string
  readonly weight: number
}

/** For the stem of a word, the stems of those that mean nearly the same. */
export type Synonyms = ReadonlyMap<string, readonly string[]>

/**
 * Which texts hold every word, and how well each does, 0 to 40: the first so many of both lists, side by side. Written
 * over by the next question.
 */
export interface Found {
  readonly count: number
  readonly slots: Int32Array
  readonly relevance: Uint8Array
}

/** How well a word of a text meets one that was typed, in eighths. */
const itself = 8
const begins = 6
const meansNearly = 5
const slipped = 4

const heaviest = 15
export const mostRelevance = 40

/** A slip of the hand is looked for in words of so many letters and more, and only when nothing else was found. */
const longEnoughToSlip = 5

/** A beginning must have so many letters before longer words are looked for: three, or two outside the Latin ones. */
const longEnoughToBegin = (word: string): boolean => word.length >= (/^[a-z]+$/.test(word) ? 3 : 2)

/**
 * Which texts hold which words. Texts stand in numbered slots; each word lists its slots with the weight of the
 * best place it stands in.
 */
export class WordIndex {
  readonly #numbers = new Map<string, number>()
  readonly #words: string[] = []
  /** For each word, `slot << 4 | weight`. */
  readonly #postings: number[][] = []
  readonly #freeNumbers: number[] = []
  readonly #byStem = new Map<string, number[]>()
  readonly #vocabulary = new Vocabulary()
  /** The words of each slot, to take them out again. */
  readonly #own: Uint32Array[] = []
  /** By slot: the best figure for the word that is looked for, and of all words so far; naught between questions. */
  #best = new Uint8Array(64)
  #sum = new Uint16Array(64)
  #touched = new Int32Array(64)
  #found = { slots: new Int32Array(64), relevance: new Uint8Array(64) }

  get size(): number {
    return this.#numbers.size
  }

  add(slot: number, texts: readonly Weighed[]): void {
    this.#makeRoom(slot)
    const weights = new Map<string, number>()
    for (const { text, weight } of texts) {
      for (const word of wordsOf(text)) if ((weights.get(word) ?? 0) < weight) weights.set(word, weight)
    }
    const own = new Uint32Array(weights.size)
    let at = 0
    for (const [word, weight] of weights) {
      const number = this.#numbers.get(word) ?? this.#meet(word)
      this.#postings[number]!.push((slot << 4) | weight)
      own[at++] = number
    }
    this.#own[slot] = own
  }

  remove(slot: number): void {
    for (const number of this.#own[slot]!) {
      const postings = this.#postings[number]!
      const at = postings.findIndex((posting) => posting >>> 4 === slot)
      postings[at] = postings.at(-1)!
      postings.pop()
      if (postings.length === 0) this.#forget(number)
    }
    this.#own[slot] = new Uint32Array()
  }

  /** Texts among some slots that hold every one of these words; the last may be a beginning. */
  find(words: readonly string[], synonyms: Synonyms, among: Uint32Array): Found {
    const { slots, relevance } = this.#found
    const best = this.#best
    const sum = this.#sum
    let count = 0
    for (let at = 0; at < words.length; at++) {
      const meanings = this.#meanings(words[at]!, at === words.length - 1, synonyms)
      const touched = this.#touch(meanings, among)
      if (at === 0) slots.set(this.#touched.subarray(0, (count = touched)))
      let kept = 0
      for (let each = 0; each < count; each++) {
        const slot = slots[each]!
        const points = best[slot]!
        if (points === 0) sum[slot] = 0
        else {
          sum[slot]! += points
          slots[kept++] = slot
        }
      }
      count = kept
      for (let each = 0; each < touched; each++) best[this.#touched[each]!] = 0
    }
    const share = mostRelevance / (itself * heaviest * words.length)
    for (let each = 0; each < count; each++) {
      relevance[each] = Math.round(sum[slots[each]!]! * share)
      sum[slots[each]!] = 0
    }
    return { count, slots, relevance }
  }

  /** Notes the best figure of each slot for one typed word. @returns how many slots it touched */
  #touch(meanings: ReadonlyMap<number, number>, among: Uint32Array): number {
    const best = this.#best
    const touched = this.#touched
    let count = 0
    for (const [number, eighths] of meanings) {
      const postings = this.#postings[number]!
      for (let at = 0; at < postings.length; at++) {
        const posting = postings[at]!
        const slot = posting >>> 4
        if ((among[slot >>> 5]! & (1 << (slot & 31))) === 0) continue
        const points = (posting & 15) * eighths
        if (best[slot] === 0) touched[count++] = slot
        if (points > best[slot]!) best[slot] = points
      }
    }
    return count
  }

  /** The words of the texts that one typed word may mean, with how well each does, in eighths. */
  #meanings(typed: string, mayBegin: boolean, synonyms: Synonyms): ReadonlyMap<number, number> {
    const found = new Map<number, number>()
    const take = (numbers: Iterable<number>, eighths: number): void => {
      for (const one of numbers) if ((found.get(one) ?? 0) < eighths) found.set(one, eighths)
    }
    const numbered = (words: Iterable<string>): number[] =>
      Array.from(words, (word) => this.#numbers.get(word)!)
    const root = stem(typed)
    take(this.#byStem.get(root) ?? [], itself)
    if (mayBegin && longEnoughToBegin(typed)) take(numbered(this.#vocabulary.beginningWith(typed)), begins)
    for (const other of synonyms.get(root) ?? []) take(this.#byStem.get(other) ?? [], meansNearly)
    if (found.size === 0 && typed.length >= longEnoughToSlip) {
      take(
        numbered([...this.#vocabulary.nearlyLike(typed)].filter((word) => nearlySame(typed, word))),
        slipped,
      )
    }
    return found
  }

  /** A word never seen before gets a number. */
  #meet(word: string): number {
    const number = this.#freeNumbers.pop() ?? this.#words.length
    this.#numbers.set(word, number)
    this.#words[number] = word
    this.#postings[number] = []
    this.#vocabulary.add(word)
    const alike = this.#byStem.get(stem(word))
    if (alike) alike.push(number)
    else this.#byStem.set(stem(word), [number])
    return number
  }

  #forget(number: number): void {
    const word = this.#words[number]!
    this.#numbers.delete(word)
    this.#vocabulary.remove(word)
    const others = this.#byStem.get(stem(word))!.filter((one) => one !== number)
    if (others.length === 0) this.#byStem.delete(stem(word))
    else this.#byStem.set(stem(word), others)
    this.#freeNumbers.push(number)
  }

  #makeRoom(slot: number): void {
    if (slot < this.#best.length) return
    const room = Math.max(slot + 1, this.#best.length * 2)
    this.#best = new Uint8Array(room)
    this.#sum = new Uint16Array(room)
    this.#touched = new Int32Array(room)
    this.#found = { slots: new Int32Array(room), relevance: new Uint8Array(room) }
  }
}
