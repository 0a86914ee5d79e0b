import { dateWords } from '../../../platform/words/dates.ts'
import type { Words } from '../../../platform/words/words.ts'
import type { Clock } from './rules.ts'
import type { Standing } from './step-rules.ts'
import { clockSay } from './words.ts'

const ends = {
  acknowledgement: clockSay.toAcknowledge,
  answer: clockSay.toAnswer,
  aim: clockSay.toAim,
} as const

/** “6 days left to answer”, “2 days late to acknowledge”, “Paused since 3 November 2026, waiting for what they mean”. */
export function clockWords(words: Words, clock: Clock): string {
  if (clock.is === 'paused') {
    const date = dateWords(words, clock.since)
    return words.say(clock.waitsFor === 'identity' ? clockSay.pausedIdentity : clockSay.pausedWords, { date })
  }
  const { daysLeft, to } = clock
  const left =
    daysLeft < 0
      ? words.say(clockSay.late, { days: -daysLeft })
      : words.say(clockSay.left, { days: daysLeft })
  return words.say(ends[to], { left })
}

/** A clock that runs on while we wait for them says both. */
export function standingWords(words: Words, { clock, waitsFor, waitingSince }: Standing): string {
  if (clock === null) return ''
  const said = clockWords(words, clock)
  if (clock.is === 'paused' || waitsFor !== 'clarification' || waitingSince === null) return said
  return `${said}, ${words.say(clockSay.waitingWords, { date: dateWords(words, waitingSince) })}`
}
