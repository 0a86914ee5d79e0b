import { IntlMessageFormat, type FormatXMLElementFn } from 'intl-messageformat'
import { html, raw, type Html } from '../../look/html.ts'

declare const args: unique symbol

/** A public sentence: its key in the languages' files, and its English words (ICU MessageFormat). */
export interface Phrase<Args = void> {
  readonly key: string
  readonly english: string
  readonly [args]?: Args
}

type Value = string | number
type Ask<Args> = { readonly english: string; readonly [args]?: Args }
type Entry = string | Ask<never> | Ask<Record<string, Value>>
type Phrases<Entries> = {
  readonly [Key in keyof Entries]: Entries[Key] extends Ask<infer Args> ? Phrase<Args> : Phrase
}

/** A sentence with gaps: `ask<{ count: number }>('{count, plural, one {# place} other {# places}}')`. */
export const ask = <Args extends Record<string, Value>>(english: string): Ask<Args> => ({ english })

const everyPhrase = new Map<string, Phrase<never>>()

/** The public sentences of one room, keyed `room.name`; a key may be declared once only. */
export function phrases<const Entries extends Record<string, Entry>>(
  room: string,
  entries: Entries,
): Phrases<Entries> {
  const made: Record<string, Phrase<never>> = {}
  for (const [name, entry] of Object.entries(entries)) {
    const key = `${room}.${name}`
    if (everyPhrase.has(key)) throw new Error(`Two sentences share the key ${key}`)
    const phrase = { key, english: typeof entry === 'string' ? entry : entry.english }
    everyPhrase.set(key, phrase)
    made[name] = phrase
  }
  return made as unknown as Phrases<Entries>
}

/** Every sentence declared so far, for translators and for tests. */
export const allPhrases = (): readonly Phrase<never>[] => [...everyPhrase.values()]

type ArgsOf<Args> = [Args] extends [void] ? [] : [args: Args]

/** Says things in one language. */
export interface Words {
  /** A BCP 47 tag: `en-GB`, `ar`. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** What the language calls itself. */
  readonly name: string
  readonly say: <Args>(phrase: Phrase<Args>, ...args: ArgsOf<Args>) => string
  /** Like `say`; tags in the sentence (`<a>…</a>`) become the markup given for them. */
  readonly rich: <Args>(
    phrase: Phrase<Args>,
    tags: Record<string, (inner: Html) => Html>,
    ...args: ArgsOf<Args>
  ) => Html
}

export interface Language {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly name: string
  /** The words for a key, or undefined where a translation is missing: then English stands in. */
  words(phrase: Phrase<never>): string | undefined
}

/** Speaks a language; formats are compiled once a sentence. */
export function speak(language: Language): Words {
  const plainWords = new Map<string, string | IntlMessageFormat>()
  const rules = new Map<string, IntlMessageFormat>()

  const formatOf = (phrase: Phrase<never>): IntlMessageFormat => {
    let format = rules.get(phrase.key)
    if (!format) {
      const own = language.words(phrase)
      format = new IntlMessageFormat(own ?? phrase.english, own === undefined ? 'en-GB' : language.lang)
      rules.set(phrase.key, format)
    }
    return format
  }

  return {
    lang: language.lang,
    dir: language.dir,
    name: language.name,
    say(phrase, ...given) {
      const known = plainWords.get(phrase.key)
      if (typeof known === 'string') return known
      const format = known ?? formatOf(phrase as Phrase<never>)
      const said = String(format.format((given as [Record<string, Value>?])[0]))
      if (!known) plainWords.set(phrase.key, given.length === 0 ? said : format)
      return said
    },
    rich(phrase, tags, ...given) {
      const values: Record<string, Value | FormatXMLElementFn<Html | string, Html>> = {
        ...given[0],
      }
      for (const [name, wrap] of Object.entries(tags)) {
        values[name] = (chunks: (Html | string)[]) => wrap(html`${chunks}`)
      }
      const said = formatOf(phrase as Phrase<never>).format<Html | string>(values)
      return Array.isArray(said) ? html`${said}` : html`${said}`
    },
  }
}

export const english: Language = {
  lang: 'en-GB',
  dir: 'ltr',
  name: 'English',
  words: (phrase) => phrase.english,
}

/** Markup that a sentence is wrapped in, unchanged. */
export const asItIs = (inner: Html): Html => raw(inner)
