/** What was typed into the search, told apart: a number by itself, addresses, and words of names and labels. */
export interface Asked {
  /** A telephone number, or the beginning or end of one, as it was typed. */
  readonly number: string | null
  readonly addresses: readonly string[]
  readonly words: string
}

/** More words than a name has make a search slow, and no better. */
const mostWords = 6

/** An address, or the beginning of one: names have no @, and no dot, line or digit between their letters. */
const isAddress = (word: string): boolean => /@|[^.]\.[^.]{2}|\w[_\d]/.test(word)

/** Reads what was typed. Whatever is only digits and the signs between them is one number, however it is spaced. */
export function readAsked(typed: string): Asked {
  const text = typed.trim()
  const isNumber = /^[+\d\s().-]+$/.test(text) && text.replace(/\D/g, '').length >= 3
  if (isNumber) return { number: text, addresses: [], words: '' }
  const all = text.split(/\s+/).filter(Boolean).slice(0, mostWords)
  return {
    number: null,
    addresses: all.filter(isAddress).map((word) => word.toLowerCase()),
    words: all.filter((word) => !isAddress(word)).join(' '),
  }
}

/** Where the next page begins: after somebody found as surely, in the order of names. */
export interface After {
  readonly rank: number
  readonly name: string
  readonly id: string
}

/** The words of an address for where the next page begins, and back; anything strange is the first page. */
export const sayAfter = ({ rank, name, id }: After): string => `${rank} ${id} ${name}`

export function readAfter(text: string | undefined): After | null {
  const [, rank, id, name] =
    /^(\d{1,2}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) ?(.*)$/s.exec(text ?? '') ?? []
  return rank === undefined || id === undefined ? null : { rank: Number(rank), id, name: name ?? '' }
}
