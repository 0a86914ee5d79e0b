import { z } from 'zod'
import { orSay } from '../words/sentence.ts'
import type { Sentence } from '../words/words.ts'
import { say } from './faults.ts'

/** Control characters (but tab and line ends), and signs that turn the direction of the text around them. */
const forbidden =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/
/** Invisible marks that come along when Hebrew or Arabic is pasted; harmless, and of no use to us. */
const unneeded = /[\u061c\u200e\u200f\ufeff]/g
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

export interface TextTerms {
  /** Characters at most. */
  readonly max?: number
  readonly min?: number
  /** Line ends stay; otherwise every run of white space becomes one space. */
  readonly lines?: boolean
  /** What to say when nothing was typed. */
  readonly empty?: Sentence
}

/**
 * What people may type: NFC, no NUL, no control or direction-changing characters, trimmed.
 * Every text that comes from outside passes through here.
 */
export function text({ max = 200, min = 1, lines = false, empty = say.fillIn }: TextTerms = {}) {
  const tooLong = orSay(say.shorten, { max })
  return z
    .string({ error: orSay(empty) })
    .max(max * 4 + 1000, tooLong)
    .refine((typed) => !forbidden.test(typed) && !loneSurrogate.test(typed), {
      error: orSay(say.signs),
      abort: true,
    })
    .transform((typed) => {
      const tidy = typed.replace(unneeded, '').normalize('NFC').replaceAll('\r\n', '\n')
      return (lines ? tidy.replace(/[^\S\n]+/g, ' ') : tidy.replace(/\s+/g, ' ')).trim()
    })
    .pipe(
      z
        .string()
        .min(min, min <= 1 ? orSay(empty) : orSay(say.lengthen, { min }))
        .max(max, tooLong),
    )
}

/** Text that may be left out; an empty field reads as undefined. */
export const optionalText = (terms: TextTerms = {}) =>
  z.preprocess(
    (typed) => (typeof typed === 'string' && typed.trim() === '' ? undefined : typed),
    text(terms).optional(),
  )

/** An address to write to: checked for shape, and never carrying a line end into a header. */
export const email = (words: Sentence = say.email) =>
  text({ max: 254, empty: words })
    .pipe(z.email({ pattern: z.regexes.html5Email, error: orSay(words) }))
    .transform((typed) => typed.toLowerCase())

const boxes = new Map<unknown, boolean>([
  ...['yes', 'on', 'true'].map((said) => [said, true] as const),
  ...[undefined, '', 'no', 'false'].map((said) => [said, false] as const),
])

/** A ticked box: present or not; programs say true or false. What no box says is not taken for a no. */
export const ticked = () => z.preprocess((given) => boxes.get(given) ?? given, z.boolean(orSay(say.tick)))

/** Several ticked boxes of one name; always a list. */
export const several = <Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess(
    (given) => (given === undefined || given === '' ? [] : Array.isArray(given) ? given : [given]),
    z.array(z.enum(values)).max(values.length),
  )

/** A number typed into a field; empty reads as undefined. */
export const typedNumber = (words: Sentence = say.number) =>
  z.preprocess(
    (given) =>
      given === '' || given === undefined ? undefined : typeof given === 'string' ? Number(given) : given,
    z.number({ error: orSay(words) }).refine(Number.isFinite, orSay(words)),
  )
