/** Chance that falls the same way each time: everything it decides follows from its seed. */
export class Chance {
  #state: number

  constructor(seed: string) {
    this.#state = hashOf(seed)
  }

  /** From 0 up to, not including, 1 (splitmix32). */
  next(): number {
    this.#state = (this.#state + 0x9e3779b9) | 0
    let mixed = this.#state ^ (this.#state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296
  }

  /** True so often of one time: `0.2` is one in five. */
  happens(share: number): boolean {
    return this.next() < share
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  one<Value>(values: readonly Value[]): Value {
    return values[Math.floor(this.next() * values.length)]!
  }

  /** The values in another order. */
  shuffled<Value>(values: readonly Value[]): Value[] {
    const left = [...values]
    for (let at = left.length - 1; at > 0; at--) {
      const other = this.between(0, at)
      ;[left[at], left[other]] = [left[other]!, left[at]!]
    }
    return left
  }

  some<Value>(values: readonly Value[], count: number): Value[] {
    return this.shuffled(values).slice(0, count)
  }

  /** One of several, each as likely as its weight says. */
  weighted<Value>(values: readonly (readonly [Value, weight: number])[]): Value {
    let left = this.next() * values.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [value, weight] of values) {
      left -= weight
      if (left < 0) return value
    }
    return values.at(-1)![0]
  }

  /** An id as `newId` would have made it at that moment (UUID version 7), and the same one each time. */
  idAt(moment: Temporal.Instant): string {
    const time = moment.epochMilliseconds.toString(16).padStart(12, '0')
    const word = (): string =>
      Math.floor(this.next() * 2 ** 32)
        .toString(16)
        .padStart(8, '0')
    const digits = `${word()}${word()}${word()}`
    const variant = this.between(8, 11).toString(16)
    return `${time.slice(0, 8)}-${time.slice(8)}-7${digits.slice(0, 3)}-${variant}${digits.slice(3, 6)}-${digits.slice(6, 18)}`
  }
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash
}
