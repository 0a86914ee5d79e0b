/** Every word that stands in some text, sorted, so that those that begin alike lie together. */
export class Vocabulary {
  readonly #words: string[] = []
  /** The same words read backwards, for those that end alike. */
  readonly #backwards: string[] = []

  get size(): number {
    return this.#words.length
  }

  add(word: string): void {
    insert(this.#words, word)
    insert(this.#backwards, reversed(word))
  }

  remove(word: string): void {
    drop(this.#words, word)
    drop(this.#backwards, reversed(word))
  }

  beginningWith(start: string): string[] {
    return from(this.#words, start)
  }

  /**
   * Words that may be this one with a slip of the hand. One slip spoils only one half of a word, so whatever is
   * meant has the first or the second half whole.
   */
  nearlyLike(word: string): Set<string> {
    const half = word.length >> 1
    const sameEnd = from(this.#backwards, reversed(word.slice(half + 1))).map(reversed)
    return new Set([...from(this.#words, word.slice(0, half)), ...sameEnd])
  }
}

const reversed = (word: string): string => Array.from(word).reverse().join('')

/** Where a word stands in a sorted list, or would stand. */
function placeOf(list: readonly string[], word: string): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! < word) low = middle + 1
    else high = middle
  }
  return low
}

function insert(list: string[], word: string): void {
  const at = placeOf(list, word)
  if (list[at] !== word) list.splice(at, 0, word)
}

function drop(list: string[], word: string): void {
  const at = placeOf(list, word)
  if (list[at] === word) list.splice(at, 1)
}

function from(list: readonly string[], start: string): string[] {
  const found: string[] = []
  for (let at = placeOf(list, start); at < list.length && list[at]!.startsWith(start); at++)
    found.push(list[at]!)
  return found
}
