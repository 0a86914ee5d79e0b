import { phrases, type Phrase, type Words } from '../../platform/words/words.ts'

/** Why somebody looked, by the reason as the audit log keeps it. */
const reasons: Readonly<Record<string, Phrase>> = phrases('tent.looks', {
  'at the desk': 'At the desk',
  'in a list taken as a file': 'In a list that was taken as a file',
  'something happened to them': 'Something happened to you',
  'they did not come and do not answer': 'You did not come, and did not answer',
  'to check that it is still right': 'To check that it is still right',
  'to ask for their consent': 'To ask for consent',
  'to plan for what they need': 'To plan for what you need',
  'they asked one of us to look': 'You asked one of us to look',
  'to see what every room holds': 'To see what every room holds',
  'to hand it on': 'To hand it on',
  'to give them a place': 'To give you a place',
  'runs a gathering they come to': 'Runs a gathering they come to',
  'to look after what they asked': 'To look after what you asked',
  'to send them what they asked for': 'To send you what you asked for',
  'to see or record a check': 'To see or record a check',
  'to decide what a copy holds': 'To decide what a copy of your data holds',
  'to pay back what they spent': 'To pay back what you spent',
  'for something they would like to take on': 'For something you would like to take on',
  'to read what they answered': 'To read what you answered',
  'to read a document they handed in': 'To read a document you handed in',
  'to see whom they know among us': 'To see whom you know among us',
  'to see who says yes for them': 'To see who says yes for you',
  'to decide about an application': 'To decide about your application',
  'to read or write down a reference': 'To read or write down a reference',
  'to see what a role asks and what was recorded': 'To see what a role asks, and what was recorded',
  'to see why an application ended': 'To see why an application ended',
})

/** Whether people can be told this reason in their own language. */
export const hasLookWords = (reason: string): boolean => reason in reasons

/** Why somebody looked, to the one they looked at; a reason of an earlier version stands as it was kept. */
export function lookWords(words: Words, reason: string | null): string {
  if (reason === null) return ''
  const known = reasons[reason]
  return known ? words.say(known) : reason
}
