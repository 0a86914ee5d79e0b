import { createHmac, hkdfSync } from 'node:crypto'

/** Letters that Unicode does not take apart, as people type them without. */
const plainLetters: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ŋ: 'n',
  ß: 'ss', // a capital ẞ stays one letter in upper case
  ς: 'σ', // which of the two lower case makes depends on what follows, and that may be dropped
}

/**
 * A name as it is looked for: compatibility forms, marks and vowel points taken off, case folded, and everything
 * that is neither letter nor digit dropped, so that “O’Brien-Łoś” and “obrien los” are one.
 */
export const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '') // U+0640 is the Arabic tatweel: it only stretches a word
    .toUpperCase() // folds ß to SS, ς to Σ and ı to I, which lower case alone would not
    .toLowerCase()
    .replace(/[łøđðħæœþŋßς]/g, (letter) => plainLetters[letter]!)
    .replace(/[^\p{L}\p{N}]/gu, '')

/**
 * Digests by which a sealed field can be found without opening it: HMAC-SHA-256 under a key of each purpose's own,
 * so that equal values in two columns do not show. 16 of 32 bytes are kept: enough that two values never meet by
 * chance, at half the index. Cutting further would only add false finds.
 */
export class BlindIndex {
  readonly #root: Uint8Array
  readonly #keys = new Map<string, Uint8Array>()

  constructor(root: Uint8Array) {
    this.#root = root
  }

  exact(purpose: string, text: string): Uint8Array {
    return this.#digest(`exact ${purpose}`, text.normalize('NFC'))
  }

  /** Null when the name holds no letter or digit, and so cannot be looked for. */
  name(purpose: string, text: string): Uint8Array | null {
    const name = plainName(text)
    return name === '' ? null : this.#digest(`name ${purpose}`, name)
  }

  #digest(purpose: string, text: string): Uint8Array {
    let key = this.#keys.get(purpose)
    if (!key) {
      key = new Uint8Array(hkdfSync('sha256', this.#root, 'opentent blind index', purpose, 32))
      this.#keys.set(purpose, key)
    }
    return createHmac('sha256', key).update(text, 'utf8').digest().subarray(0, 16)
  }
}
