/** Sets of slots as bits, one set a label. */
export class LabelledSets {
  readonly #sets = new Map<string, Uint32Array>()
  /** Words of 32 bits that every set has. */
  #room = 8
  #both = new Uint32Array(this.#room)
  #either = new Uint32Array(this.#room)

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

  /** Slots that stand, for every group of labels, in at least one of its sets. Written over by the next question. */
  inEvery(groups: readonly (readonly string[])[]): Uint32Array {
    const both = this.#both.fill(0xffffffff)
    for (const group of groups) {
      const sets = group.map((label) => this.#sets.get(label)).filter((set) => set !== undefined)
      const either = sets.length === 1 ? sets[0]! : this.#united(sets)
      for (let at = 0; at < both.length; at++) both[at]! &= either[at]!
    }
    return both
  }

  #united(sets: readonly Uint32Array[]): Uint32Array {
    const either = this.#either.fill(0)
    for (const set of sets) for (let at = 0; at < either.length; at++) either[at]! |= set[at]!
    return either
  }

  #makeRoom(slot: number): void {
    if (slot >>> 5 < this.#room) return
    this.#room = Math.max((slot >>> 5) + 1, Math.ceil(this.#room * 1.25))
    this.#both = new Uint32Array(this.#room)
    this.#either = new Uint32Array(this.#room)
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
