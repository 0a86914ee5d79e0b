import type { Labels } from '../../look/parts/labels.ts'
import { phrases, type Words } from './words.ts'

const say = phrases('parts', {
  optional: '(optional)',
  error: 'Error:',
  done: 'Done:',
  mapPin: 'Map pin',
  against: 'But:',
  copy: 'Copy',
  copied: 'Copied',
})

const made = new WeakMap<Words, Labels>()

/** The few words that parts of the look say by themselves, in the reader's language. */
export function labelsIn(words: Words): Labels {
  let labels = made.get(words)
  if (!labels) {
    labels = {
      optional: words.say(say.optional),
      error: words.say(say.error),
      done: words.say(say.done),
      mapPin: words.say(say.mapPin),
      against: words.say(say.against),
      copy: words.say(say.copy),
      copied: words.say(say.copied),
    }
    made.set(words, labels)
  }
  return labels
}
