import type { Places } from '../../../platform/places/places.ts'
import { parsePostcode } from '../../../platform/places/postcode.ts'

/** What of the places is asked to tell a postcode from a word that only looks like one. */
export type KnownPlaces = Pick<Places, 'nearby' | 'known'>

/** Words to look for, and where from: a postcode typed among the words is taken out of them. */
export interface Apart {
  readonly words: string
  readonly near: string
}

interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}
interface Found {
  readonly near: string
  readonly start: number
  readonly end: number
}

/** Forces’ post and large receivers of post: whole postcodes that lie in no postcode area. */
const withoutArea = new Set(['BF', 'BX', 'XX'])

/** After a district these are words, though a hasty hand may type O for a nought and I for a one. */
const realWords = new Set('ILL INN ITS ODD OFF OIL OLD ONE OUR OUT OWL OWN'.split(' '))

/** More characters than this are refused as words whatever stands in them. */
const longest = 1_400

/**
 * Takes postcodes out of words, in whatever case and spacing: the first is where from, when nothing else says so.
 * Whole postcodes and sectors never stay, since words are kept and shared. A district alone gives nobody away and
 * may be a word ("B2B", "G20"): it is a place only when this hub knows it, and no other place was told.
 */
export function placeApart({ words, near }: Apart, places: KnownPlaces): Apart {
  if (words.length > longest || !/\d/.test(words.normalize('NFKC'))) return { words, near }
  let apart: Apart = { words, near }
  for (let found = firstIn(apart, places); found; found = firstIn(apart, places))
    apart = { words: without(apart.words, found), near: apart.near === '' ? found.near : apart.near }
  return apart
}

function firstIn({ words, near }: Apart, places: KnownPlaces): Found | undefined {
  const tokens = tokensOf(words)
  return (
    first(tokens, (at) => wholeAt(tokens, at, places)) ??
    first(tokens, (at) => sectorAt(words, tokens, at, places)) ??
    first(tokens, (at) => districtAt(tokens, at, near, places))
  )
}

const tokensOf = (words: string): Token[] =>
  [...words.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: typed, index }) => ({
    text: typed.normalize('NFKC').toUpperCase(),
    start: index,
    end: index + typed.length,
  }))

function first(tokens: readonly Token[], at: (index: number) => Found | undefined): Found | undefined {
  for (let index = 0; index < tokens.length; index++) {
    const found = at(index)
    if (found) return found
  }
  return undefined
}

/** A whole postcode has five to seven signs, which may stand in as many pieces. */
function wholeAt(tokens: readonly Token[], at: number, places: KnownPlaces): Found | undefined {
  let joined = ''
  let found: Found | undefined
  for (let to = at; to < tokens.length && joined.length < 7; to++) {
    const { text, end } = tokens[to]!
    joined += text
    if (joined.length < 5 || joined.length > 7 || realWords.has(text)) continue
    const read = parsePostcode(joined)
    if (!read.ok || read.value.precision !== 'postcode') continue
    const { area, text: near } = read.value
    if (withoutArea.has(area) || places.nearby(near).ok) found = { near, start: tokens[at]!.start, end }
  }
  return found
}

/** `N12 8`: a district that is known and a single figure. Where no district is known, any that looks usual. */
function sectorAt(
  words: string,
  tokens: readonly Token[],
  at: number,
  places: KnownPlaces,
): Found | undefined {
  const [one, other] = [tokens[at]!, tokens[at + 1]]
  if (!other || !/^\d$/.test(other.text) || !/^[\s.‐‑–—-]+$/.test(words.slice(one.end, other.start)))
    return undefined
  const near = `${one.text} ${other.text}`
  const precision = precisionOf(near, places)
  const isKnown = precision !== 'area' || (places.known.districts === 0 && /^[A-Z]+\d+ \d$/.test(near))
  return precision && isKnown ? { near, start: one.start, end: other.end } : undefined
}

function districtAt(
  tokens: readonly Token[],
  at: number,
  near: string,
  places: KnownPlaces,
): Found | undefined {
  const { text, start, end } = tokens[at]!
  if (precisionOf(text, places) !== 'district') return undefined
  const told = parsePostcode(near)
  const isToldAlready = told.ok && told.value.district === text
  return near === '' || isToldAlready ? { near: text, start, end } : undefined
}

function precisionOf(typed: string, places: KnownPlaces): string | undefined {
  const place = places.nearby(typed)
  return place.ok ? place.value.precision : undefined
}

/** The words without one place in them, and without the "near" or brackets that led to it. */
function without(words: string, { start, end }: Found): string {
  const rest = `${words.slice(0, start).replace(/(^|\s)near\s*$/i, '$1')} ${words.slice(end)}`
    .replaceAll(/(?<=^|\s)[.,;:()\p{Pd}\p{Cf}]+(?=\s|$)/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^\s|[\s,;:]+$/g, '')
  return /[\p{L}\p{N}]/u.test(rest) ? rest : ''
}
