import { phraseOf, type Filled, type Phrase, type Sentence, type Value } from './words.ts'

/** A sentence with its gaps filled, to be said later: `sentence(say.shorten, { max: 40 })`. */
export const sentence = <Args extends Record<string, Value>>(phrase: Phrase<Args>, args: Args): Filled => ({
  phrase: phrase as Phrase<never>,
  args,
})

/**
 * What a schema says where it takes a message: `z.enum(kinds, orSay(say.chooseKind))`,
 * `.max(500, orSay(say.atMost, { most: 500 }))`. A message of zod is a text, so the key travels in it, with what fills
 * its gaps; `sentenceIn` reads it again.
 */
export function orSay(sentence: Sentence): string
export function orSay<Args extends Record<string, Value>>(phrase: Phrase<Args>, args: Args): string
export function orSay(told: Sentence | Phrase<never>, args?: Record<string, Value>): string {
  if ('phrase' in told) return JSON.stringify([told.phrase.key, told.args])
  return JSON.stringify(args ? [told.key, args] : [told.key])
}

/** The sentence a schema's message carries; undefined when it carries none. */
export function sentenceIn(message: string): Sentence | undefined {
  const [key, args] = carried(message)
  const phrase = key === undefined ? undefined : phraseOf(key)
  if (!phrase) return undefined
  return args ? { phrase, args } : phrase
}

function carried(message: string): [key?: string, args?: Record<string, Value>] {
  if (!message.startsWith('["')) return []
  try {
    return JSON.parse(message) as [string, Record<string, Value>?]
  } catch {
    return []
  }
}
