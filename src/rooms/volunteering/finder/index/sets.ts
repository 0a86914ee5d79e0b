/** Of ten thousand slots, one takes a kilobyte. */
const mostKept = 500

/** Sets of slots as bits, one set a label. */
export class LabelledSets {
  readonly #sets = new Map<string, Uint32Array>()
  /** Words of 32 bits that every set has. */
  #room = 8
  #both = new Uint32Array(this.#room)
  /** What stands in at least one set of a group, until something is put in or taken out. */
  readonly #united = new Map<string, Uint32Array>()

  add(slot: number, labels: readonly string[]): void {
    this.#makeRoom(slot)
    this.#united.clear()
    for (const label of labels) {
      const set = this.#sets.get(label) ?? new Uint32Array(this.#room)
      set[slot >>> 5]! |= 1 << (slot & 31)
      this.#sets.set(label, set)
    }
  }

  /** Takes a slot out of every set. */
  remove(slot: number): void {
    this.#united.clear()
    for (const set of this.#sets.values()) set[slot >>> 5]! &= ~(1 << (slot & 31))
  }

  /** Slots that stand, for every group of labels, in at least one of its sets. Written over by the next question. */
  inEvery(groups: readonly (readonly string[])[]): Uint32Array {
    const [first = [], ...others] = groups
    const both = this.#both
    both.set(this.#unitedOf(first))
    for (const group of others) {
      const either = this.#unitedOf(group)
      for (let at = 0; at < both.length; at++) both[at]! &= either[at]!
    }
    return both
  }

  #unitedOf(group: readonly string[]): Uint32Array {
    const key = group.join('\n')
    let united = this.#united.get(key)
    if (!united) {
      if (this.#united.size >= mostKept) this.#united.clear()
      this.#united.set(key, (united = this.#unite(group)))
    }
    return united
  }

  #unite(group: readonly string[]): Uint32Array {
    const united = new Uint32Array(this.#room)
    for (const label of group) {
      const set = this.#sets.get(label)
      if (set) for (let at = 0; at < united.length; at++) united[at]! |= set[at]!
    }
    return united
  }

  #makeRoom(slot: number): void {
    if (slot >>> 5 < this.#room) return
    this.#room = Math.max((slot >>> 5) + 1, Math.ceil(this.#room * 1.25))
    this.#both = new Uint32Array(this.#room)
    for (const [label, set] of this.#sets) {
      const larger = new Uint32Array(this.#room)
      larger.set(set)
      this.#sets.set(label, larger)
    }
  }
}

/** Calls for each slot of a set, from the first. */
export function forEachSlot(set: Uint32Array, each: (slot: number) => void): void {
  for (let at = 0; at < set.length; at++) {
    for (let bits = set[at]!; bits !== 0; bits &= bits - 1) each((at << 5) + 31 - Math.clz32(bits & -bits))
  }
}
