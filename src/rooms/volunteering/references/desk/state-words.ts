import type { Tone } from '../../../../look/parts/cards.ts'
import { dayAt } from '../../../../platform/clock.ts'
import { dayWordsShort, momentWordsTight } from '../../../../platform/words/dates.ts'
import type { Words } from '../../../../platform/words/words.ts'
import type { ToDo } from '../rules.ts'
import type { Referee, RefereeState } from '../types.ts'

/** How it stands with a referee, said at the desk. */
export const stateTags: Record<RefereeState, readonly [words: string, tone: Tone]> = {
  named: ['Not asked yet', 'soft'],
  asked: ['Waiting on them', 'wait'],
  'to-confirm': ['Reads it over', 'wait'],
  received: ['To judge', 'info'],
  ring: ['Ring first', 'wait'],
  counts: ['Counts', 'ok'],
  'not-counted': ['Does not count', 'soft'],
  declined: ['Declined', 'soft'],
  'not-them': ['Not their address', 'soft'],
  replaced: ['Replaced', 'soft'],
}

export const toDoWords: Record<ToDo, string> = {
  'call-asked': 'Asked to be rung',
  'only-by-telephone': 'Has no email: ring them',
  silent: 'Silent: ring them',
  ring: 'Ring before it counts',
  judge: 'Read it, and say whether it counts',
  'ask-another': 'Ask for somebody else',
}

/** What happened last and when, in a line. */
export function lineFor(words: Words, one: Referee, replacedBy: string | null): string {
  const day = (at: Temporal.Instant): string => dayWordsShort(words, dayAt(at))
  const by = replacedBy === null ? '' : ` ${replacedBy} was named instead.`
  switch (one.state) {
    case 'named':
      return `Named on ${day(one.namedAt)}. They are asked when it comes to checks.`
    case 'declined':
      return `Declined on ${day(one.endedAt!)}, no reason asked for. It counts for nothing against the applicant.${by}`
    case 'not-them':
      return `On ${day(one.endedAt!)} somebody else read the letter and told us. The address was taken away.${by}`
    case 'replaced':
      return `Replaced on ${day(one.endedAt!)}, before they answered.${by}`
    case 'asked':
    case 'to-confirm': {
      const reminded = one.remindedAt === null ? '' : `, reminded on ${day(one.remindedAt)}`
      const asked = `Asked on ${day(one.askedAt!)}${reminded}.`
      if (one.callAt !== null)
        return `${asked} They asked for a call: ${momentWordsTight(words, one.callAt)}.`
      return one.lastDay === null
        ? asked
        : `${asked} Their link opens until ${dayWordsShort(words, one.lastDay)}.`
    }
    case 'received':
    case 'ring':
    case 'counts':
    case 'not-counted':
      return `Received on ${day(one.receivedAt!)}${one.judgedAt === null ? '' : `, judged on ${day(one.judgedAt)}`}.`
  }
}
