import type { Language } from './words.ts'

const accents: Record<string, string> = Object.fromEntries(
  Array.from(
    'aàbƀcçdðeéfƒgĝhĥiîjĵkķlļmɱnñoôpþqǫrŕsštţuûvṽwŵxẋyýzžAÀBƁCÇDÐEÉFƑGĜHĤIÎJĴKĶLĻMṀNÑOÔPÞQǪRŔSŠTŢUÛVṼWŴXẊYÝZŽ',
  ).reduce(
    (pairs: [string, string][], letter, index, all) =>
      index % 2 ? pairs : [...pairs, [letter, all[index + 1]!]],
    [],
  ),
)

/** Accents the letters of a sentence, and leaves its gaps, plural rules and tags alone. */
export function pseudoWords(sentence: string): string {
  let said = ''
  let depth = 0
  const opensText: boolean[] = []
  for (let at = 0; at < sentence.length; at++) {
    const sign = sentence[at]!
    if (sign === '<') {
      const end = sentence.indexOf('>', at)
      said += sentence.slice(at, end + 1)
      at = end
      continue
    }
    if (sign === '{') {
      const isBranch = opensText.length > 0 && opensText.at(-1) === false
      opensText.push(isBranch)
      depth++
      said += sign
      continue
    }
    if (sign === '}') {
      opensText.pop()
      depth--
      said += sign
      continue
    }
    const inWords = depth === 0 || opensText.at(-1) === true
    said += inWords ? (accents[sign] ?? sign) : sign
  }
  return `⟦${said}⟧`
}

/** A made-up right-to-left language in tests: a sentence that does not change here bypassed the languages layer. */
export const pseudo: Language = {
  lang: 'ar-XB',
  dir: 'rtl',
  name: '⟦Þŝéûðô⟧',
  words: (phrase) => pseudoWords(phrase.english),
}
