import { dayAt } from '../../../platform/clock.ts'
import { dayWordsShort, timeWords } from '../../../platform/words/dates.ts'
import type { Words } from '../../../platform/words/words.ts'
import { say } from './words.ts'

/** When a shift is, from its first moment to its last. */
export interface Times {
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
}

/** `Tuesday 1 December, 4pm to 8pm`. */
export const whenOf = (words: Words, { startsAt, endsAt }: Times): string =>
  words.say(say.when, {
    day: dayWordsShort(words, dayAt(startsAt)),
    from: timeWords(words, startsAt),
    to: timeWords(words, endsAt),
  })
