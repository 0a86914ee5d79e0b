/** Places in a wording that are filled for each reader, with what each stands for. */
export const places = {
  'first-name': 'their first name',
  name: 'their whole name',
  role: 'the role they apply for',
  way: 'the way to help they applied through',
  'next-step': 'what happens next, and who does it',
  'their-page': 'the address of the page that shows where they stand',
  charity: 'our name',
  me: 'who writes',
} as const
export type Place = keyof typeof places
export type Filling = Readonly<Record<Place, string>>

const anyPlace = /\{([^{}\n]*)\}/g

/** What stands between braces and is no place of ours: a slip that somebody would read. */
export const strangePlaces = (...texts: readonly string[]): string[] => [
  ...new Set(
    texts
      .flatMap((text) => [...text.matchAll(anyPlace)].map((found) => found[1]!))
      .filter((name) => !Object.hasOwn(places, name)),
  ),
]

/** The words with every place filled. What fills a place is never read for places again: a name may hold braces. */
export const filled = (text: string, filling: Filling): string =>
  text.replace(anyPlace, (whole, name: string) =>
    Object.hasOwn(places, name) ? filling[name as Place] : whole,
  )

/** As we greet somebody: the first of their names. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0]!

/**
 * The words for somebody's language, else for ours, else the first there are.
 * @param versions the newest of each language
 */
export const inTheirLanguage = <Version extends { readonly lang: string }>(
  versions: readonly Version[],
  theirs: string,
  ours: string,
): Version | undefined =>
  versions.find(({ lang }) => sameLanguage(lang, theirs)) ??
  versions.find(({ lang }) => sameLanguage(lang, ours)) ??
  versions[0]

const sameLanguage = (one: string, other: string): boolean => one.split('-')[0] === other.split('-')[0]
