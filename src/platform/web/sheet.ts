/** Room for a page of fifty results, with some to spare. */
const usualRoom = 128 * 1024
/** One is given back before the next is taken, unless somebody reads slowly. */
const mostSpare = 4

/**
 * The bytes of one answer, written from its beginning to its end. Whoever took a sheet gives it back when its bytes
 * have gone out: its room is used again, and what it held is written over.
 */
export class Sheet {
  #bytes = Buffer.allocUnsafeSlow(usualRoom)
  #length = 0

  /** What is written on it, until it is given back. */
  get written(): Buffer<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length)
  }

  /** Bytes, one a letter. */
  put(bytes: string): void {
    const end = this.#length + bytes.length
    if (end > this.#bytes.length) this.#grow(end)
    this.#bytes.write(bytes, this.#length, 'latin1')
    this.#length = end
  }

  /** Some of these bytes. */
  putPart(whole: Buffer, from: number, to: number): void {
    const end = this.#length + to - from
    if (end > this.#bytes.length) this.#grow(end)
    whole.copy(this.#bytes, this.#length, from, to)
    this.#length = end
  }

  /** A text, in UTF-8. */
  write(text: string): void {
    const most = this.#length + text.length * 3
    if (most > this.#bytes.length) this.#grow(most)
    this.#length += this.#bytes.write(text, this.#length)
  }

  /** Makes it blank, and lets the next answer use it. */
  giveBack(): void {
    this.#length = 0
    if (spare.length < mostSpare && this.#bytes.length === usualRoom) spare.push(this)
  }

  #grow(room: number): void {
    const larger = Buffer.allocUnsafeSlow(Math.max(room, this.#bytes.length * 2))
    this.#bytes.copy(larger, 0, 0, this.#length)
    this.#bytes = larger
  }
}

const spare: Sheet[] = []

/** A blank sheet. */
export const takeSheet = (): Sheet => spare.pop() ?? new Sheet()
