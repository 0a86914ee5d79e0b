import { phrases, type Phrase, type Words } from '../../platform/words/words.ts'

/** Why somebody looked, by the reason as the audit log keeps it. */
const reasons: Readonly<Record<string, Phrase>> = phrases('tent.looks', {
  'at the desk': 'At the desk',
  'to hand it on': 'To hand it on',
  'to give them a place': 'To give you a place',
  'runs a gathering they come to': 'Runs a gathering they come to',
  'to look after what they asked': 'To look after what you asked',
  'to send them what they asked for': 'To send you what you asked for',
  'to see or record a check': 'To see or record a check',
  'to pay back what they spent': 'To pay back what you spent',
  'for something they would like to take on': 'For something you would like to take on',
})

/** Whether people can be told this reason in their own language. */
export const hasLookWords = (reason: string): boolean => reason in reasons

/** Why somebody looked, to the one they looked at; a reason of an earlier version stands as it was kept. */
export function lookWords(words: Words, reason: string | null): string {
  if (reason === null) return ''
  const known = reasons[reason]
  return known ? words.say(known) : reason
}
