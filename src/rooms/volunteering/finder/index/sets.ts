/** Sets of slots as bits, one set a label. */
export class LabelledSets {
  readonly #sets = new Map<string, Uint32Array>()
  /** Words of 32 bits that every set has. */
  #room = 8

  add(slot: number, labels: readonly string[]): void {
    this.#makeRoom(slot)
    for (const label of labels) {
      const set = this.#sets.get(label) ?? new Uint32Array(this.#room)
      set[slot >>> 5]! |= 1 << (slot & 31)
      this.#sets.set(label, set)
    }
  }

  /** Takes a slot out of every set. */
  remove(slot: number): void {
    for (const set of this.#sets.values()) set[slot >>> 5]! &= ~(1 << (slot & 31))
  }

  /** Slots that stand, for every group of labels, in at least one of its sets. */
  inEvery(groups: readonly (readonly string[])[]): Uint32Array {
    const both = new Uint32Array(this.#room).fill(0xffffffff)
    const either = new Uint32Array(this.#room)
    for (const group of groups) {
      either.fill(0)
      for (const label of group) {
        const set = this.#sets.get(label)
        if (set) for (let at = 0; at < set.length; at++) either[at]! |= set[at]!
      }
      for (let at = 0; at < both.length; at++) both[at]! &= either[at]!
    }
    return both
  }

  #makeRoom(slot: number): void {
    if (slot >>> 5 < this.#room) return
    this.#room = Math.max((slot >>> 5) + 1, Math.ceil(this.#room * 1.25))
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
