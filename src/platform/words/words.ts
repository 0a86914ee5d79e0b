import { IntlMessageFormat, type FormatXMLElementFn } from 'intl-messageformat'
import { html, raw, type Html } from '../../look/html.ts'
import type { Piece } from '../../look/letter.ts'

declare const args: unique symbol

/** A public sentence: its key in the languages' files, and its English words (ICU MessageFormat). */
export interface Phrase<Args = void> {
  readonly key: string
  readonly english: string
  readonly [args]?: Args
}

export type Value = string | number
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

/** The sentence with a key, if one was declared. */
export const phraseOf = (key: string): Phrase<never> | undefined => everyPhrase.get(key)

export type ArgsOf<Args> = [Args] extends [void] ? [] : [args: Args]

/** A sentence whose gaps are filled, in no language yet; made by `sentence()`. */
export interface Filled {
  readonly phrase: Phrase<never>
  readonly args: Readonly<Record<string, Value>>
}

/** All there is to say, in no language yet: what rules and schemas answer, who know no reader. */
export type Sentence = Phrase | Filled

declare const said: unique symbol

/** A sentence as it was said in the reader's language. Plain text is none: only `Words` makes one. */
export type Said = string & { readonly [said]: true }

/** Says things in one language. */
export interface Words {
  /** A BCP 47 tag: `en-GB`, `ar`. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** What the language calls itself. */
  readonly name: string
  readonly say: <Args>(phrase: Phrase<Args>, ...args: ArgsOf<Args>) => Said
  /** Says what rules or schemas answered. */
  readonly tell: (sentence: Sentence) => Said
  /** Like `say`; tags in the sentence (`<a>…</a>`) become the markup given for them. */
  readonly rich: <Args>(
    phrase: Phrase<Args>,
    tags: Record<string, (inner: Html) => Html>,
    ...args: ArgsOf<Args>
  ) => Html
  /** For letters: tags in the sentence (`<a>…</a>`) become links to the whole addresses given for them. */
  readonly linked: <Args>(
    phrase: Phrase<Args>,
    addresses: Record<string, string>,
    ...args: ArgsOf<Args>
  ) => readonly Piece[]
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
  const plainWords = new Map<string, Said | IntlMessageFormat>()
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

  function fill(phrase: Phrase<never>, values?: Readonly<Record<string, Value>>): Said {
    const known = plainWords.get(phrase.key)
    if (typeof known === 'string') return known
    const format = known ?? formatOf(phrase)
    const told = String(format.format(values)) as Said
    if (!known) plainWords.set(phrase.key, values ? format : told)
    return told
  }

  return {
    lang: language.lang,
    dir: language.dir,
    name: language.name,
    say: (phrase, ...given) => fill(phrase as Phrase<never>, given[0] as Record<string, Value> | undefined),
    tell: (sentence) =>
      'phrase' in sentence
        ? fill(sentence.phrase, sentence.args)
        : fill(sentence as unknown as Phrase<never>),
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
    linked(phrase, addresses, ...given) {
      const values: Record<string, Value | FormatXMLElementFn<Piece>> = { ...given[0] }
      for (const [name, href] of Object.entries(addresses)) {
        values[name] = (chunks) => ({ words: chunks.filter((one) => typeof one === 'string').join(''), href })
      }
      const said = formatOf(phrase as Phrase<never>).format<Piece>(values)
      return Array.isArray(said) ? said : [said]
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
