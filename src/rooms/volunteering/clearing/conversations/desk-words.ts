import { byTime } from '../../../../platform/clock.ts'
import type { Words } from '../../../../platform/words/words.ts'
import type { Conversation, How } from './types.ts'
import { cameTo, stateWords } from './words.ts'

/** How a conversation is held, as we say it among ourselves. */
export const heldHow: Record<How, string> = {
  video: 'By video',
  telephone: 'By telephone',
  place: 'In person',
}

/** How it stands with a conversation: one that is over and of which nothing is recorded is no longer ahead. */
export const standsWords = (
  words: Words,
  talk: Pick<Conversation, 'state' | 'outcome' | 'startsAt'>,
  now: Temporal.Instant,
): string =>
  talk.state === 'booked' && byTime(talk.startsAt, now) <= 0
    ? 'To record'
    : words.say(stateWords[cameTo(talk)])
