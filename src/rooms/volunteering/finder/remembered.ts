import type { Phrase, Words } from '../../../platform/words/words.ts'

const known = new WeakMap<Words, Map<string, string>>()
const most = 5_000

/**
 * Says a sentence with figures in it, or what was said before with the same ones: working out plurals anew takes
 * longer than finding fifty results. Only for sentences whose gaps hold figures and short words of ours.
 */
export function remembered<Args extends Record<string, string | number>>(
  words: Words,
  phrase: Phrase<Args>,
  args: Args,
): string {
  let own = known.get(words)
  if (!own) known.set(words, (own = new Map()))
  let key = phrase.key
  for (const name in args) key += `|${args[name]}`
  let said = own.get(key)
  if (said === undefined) {
    if (own.size >= most) own.clear()
    said = (words.say as (phrase: Phrase<Args>, args: Args) => string)(phrase, args)
    own.set(key, said)
  }
  return said
}
