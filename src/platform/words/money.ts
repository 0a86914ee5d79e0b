import type { Words } from './words.ts'

/** An amount in whole pence, as people read it: £54.00. In every language the sign the bank and the ticket show. */
export const moneyWords = (words: Words, pence: number): string =>
  `£${new Intl.NumberFormat(words.lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(pence / 100)}`

/** The same for programs and spreadsheets: 54.00. */
export const poundsOf = (pence: number): string =>
  `${Math.trunc(pence / 100)}.${String(Math.abs(pence % 100)).padStart(2, '0')}`
