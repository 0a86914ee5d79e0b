import { english, type Labels } from '../../look/parts/labels.ts'
import { phrases, type Phrase, type Words } from './words.ts'

/** The look has the English words; here they become sentences other languages can say. */
const say = phrases('parts', english)

const made = new WeakMap<Words, Labels>()

/** The few words that parts of the look say by themselves, in the reader's language. */
export function labelsIn(words: Words): Labels {
  let labels = made.get(words)
  if (!labels) {
    const said = Object.entries<Phrase>(say).map(([name, phrase]) => [name, words.say(phrase)])
    labels = Object.fromEntries(said) as Labels
    made.set(words, labels)
  }
  return labels
}
