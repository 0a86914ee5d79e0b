/** Words that stand in every sentence and tell nothing apart. */
const small = new Set(
  'a an and are as at be but by can for from have in is it not of on or our so that the them they this to us we will with you your'.split(
    ' ',
  ),
)

/** Marks that stand above, below or inside letters; also Hebrew points and Arabic vowel signs. */
const marks = /\p{M}+/gu
const apostrophes = /(?<=\p{L})['’‘ʼ](?=\p{L})/gu
const wordSigns = /[\p{L}\p{N}]+/gu
// oxlint-disable-next-line no-control-regex
const plain = /^[\u0000-\u007f]*$/

/** Hebrew letters at the end of a word look different and mean the same. */
const finals: Record<string, string> = {
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
  ى: 'ي',
  ة: 'ه',
  ی: 'ي',
  ک: 'ك',
}

/** A text without what people type differently: case, accents, vowel signs, final forms, apostrophes. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (plain.test(lower)) return lower.includes("'") ? lower.replace(apostrophes, '') : lower
  return lower
    .normalize('NFKD')
    .replace(marks, '')
    .replaceAll('ـ', '')
    .replace(apostrophes, '')
    .replace(/[ךםןףץىةیک]/g, (letter) => finals[letter]!)
}

/** The words of a text, folded, in order, small words left out. */
export function wordsOf(text: string): string[] {
  return (fold(text).match(wordSigns) ?? []).filter(
    (word) => !small.has(word) && (word.length > 1 || /[^a-z]/.test(word)),
  )
}

/**
 * The stem of a folded word: light English endings only (cooks, cooking, cooked, families, drive and driving),
 * and the Arabic article. Two words are the same word when their stems are.
 */
export function stem(word: string): string {
  if (word.length < 4) return word
  if (/^[a-z]+$/.test(word)) return withoutE(withoutEnding(word))
  return word.length > 4 && word.startsWith('ال') ? word.slice(2) : word
}

const vowel = /[aeiouy]/

function withoutEnding(word: string): string {
  const one = singular(word)
  for (const ending of ['ing', 'ed'] as const) {
    const root = one.slice(0, -ending.length)
    if (one.endsWith(ending) && root.length >= 3 && vowel.test(root)) return undoubled(root)
  }
  return one
}

function singular(word: string): string {
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(ch|sh|ss|x|zz)es$/.test(word)) return word.slice(0, -2)
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word
}

/** `running` becomes `run`; `calling` keeps the two letters its root has. */
const undoubled = (root: string): string => (/([bdgmnprt])\1$/.test(root) ? root.slice(0, -1) : root)

const withoutE = (word: string): string => (word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word)

/** Whether two words differ by at most one letter more, less, other, or changed places with its neighbour. */
export function nearlySame(one: string, other: string): boolean {
  if (one === other) return true
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one]
  if (longer.length - shorter.length > 1) return false
  let at = 0
  while (at < shorter.length && shorter[at] === longer[at]) at++
  if (shorter.length < longer.length) return shorter.slice(at) === longer.slice(at + 1)
  if (shorter.slice(at + 1) === longer.slice(at + 1)) return true
  return (
    shorter[at] === longer[at + 1] &&
    shorter[at + 1] === longer[at] &&
    shorter.slice(at + 2) === longer.slice(at + 2)
  )
}
