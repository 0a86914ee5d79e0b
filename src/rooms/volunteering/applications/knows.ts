import { plainName } from '../../../platform/seal/blind.ts'

/** Letters a name must have before it says whom somebody means: “Al” stands in half of all words. */
const tellingLetters = 3

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.split(/[^\p{L}\p{M}\p{N}’'-]+/u).map(plainName))

/**
 * Whether what an applicant said of whom they know among us may mean this person: any of their names is among the words,
 * however it is written. It asks somebody to step aside, so it would rather ask once too often.
 */
export function mayMean(knows: string, name: string): boolean {
  const said = wordsOf(knows)
  return [...wordsOf(name)].some((one) => one.length >= tellingLetters && said.has(one))
}
