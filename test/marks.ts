/** Names things have in every language. */
export const inEveryLanguage = [
  'Opentent',
  'AGPL',
  'JSON',
  'PDF',
  'API',
  'CSV',
  'iCal',
  'km',
  'GET',
  'POST',
  'Typst',
  'Git',
]

/** Electronic addresses, and paths of pages: the same in every language. */
const isAddress = /\S+@\S+|https?:\/\/\S+|\b[\w-]+(\.[\w-]+)+(\/\S*)?|(?<!\S|[\w(])\/[\w-]+(\/[\w-]+)*/g

/** Those that have Latin words of two letters and more, apart from addresses and from words of somebody's own. */
export const notOwn = (said: readonly string[], own: readonly string[]): string[] => {
  const longestFirst = own.toSorted((a, b) => b.length - a.length)
  return said.filter((one) => /[A-Za-z]{2}/.test(withoutOwn(one, longestFirst)))
}

function withoutOwn(said: string, own: readonly string[]): string {
  let left = said.replace(/\s+/g, ' ').replace(isAddress, ' ')
  for (const words of own) {
    if (left.length < 2) break
    left = left.replaceAll(words, ' ')
  }
  return left
}

/**
 * Lines of a text in the made-up language with words that bypassed the languages layer. It has no plain Latin letter of
 * its own, so whatever fills a gap in one of its sentences is looked at too.
 * @param own names and places, and what somebody typed: said as they were written
 */
export const unmarkedIn = (text: string, own: readonly string[]): string[] =>
  notOwn(
    text.split('\n').map((line) => line.trim()),
    [...own, ...inEveryLanguage],
  )
