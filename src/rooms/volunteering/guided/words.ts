import { ask, phrases, type Phrase } from '../../../platform/words/words.ts'
import type { Gift } from '../finder/forms.ts'
import type { Asking } from './steps.ts'

export const say = phrases('guided', {
  title: 'What can you give?',
  description: 'Five short questions, and you see the ways to help that fit you. We keep none of it.',
  step: ask<{ number: number; of: number }>('Question {number} of {of}'),
  goOn: 'Go on',
  showEnd: 'Show what fits',
  back: 'Back',
  soFar: ask<{ count: number }>(
    '{count, plural, =0 {Nothing fits all of that today. Go on: at the end we say what would.} one {One way to help fits so far. <a>See it now</a>} other {# ways to help fit so far. <a>See them now</a>}}',
  ),
  unsure: 'I do not know yet',
  unsureHint: 'Show me everything, and I will see.',
  oftenHint: 'Leave all of it empty if you do not mind.',

  endTitle: ask<{ count: number }>(
    '{count, plural, =0 {What you told us} one {One way to help fits you} other {# ways to help fit you}}',
  ),
  endLede: 'This is what you told us. Change anything.',
  endLedeNone: 'You can change any of it.',
  endLedeNothing:
    'You told us nothing in particular, so here is all of it. You can still answer any question.',
  see: ask<{ count: number }>('{count, plural, one {See it} other {See all #}}'),
  change: 'Change',
  nothingTold: 'Anything',
  share: 'Keep this address, or send it to a friend',
  shareHint:
    'It holds your answers, and of your postcode only the first half. It always shows what fits on the day it is opened.',
  kept: 'We keep none of your answers: they stand in the address of this page, and nowhere else.',
  first: 'The best fits',
  letters: 'Tell me when something like this comes up.',
  lettersWords: 'As often as you choose, only when there is something new. <a>Save this search</a>',
})

/** The questions themselves. */
export const questionWords: Record<Asking, Phrase> = phrases('guided-question', {
  give: 'What can you give?',
  when: 'When do you have time?',
  can: 'What can you do?',
  speak: 'Which languages do you speak?',
  where: 'Where shall we look?',
})

export const ledeWords: Record<Asking, Phrase> = phrases('guided-lede', {
  give: 'Five short questions. Leave out what you like.',
  when: 'Choose the days and times that suit you. What has no fixed time is shown as well.',
  can: 'Choose what you would gladly do for others. Many ways to help ask for nothing but you.',
  speak: 'Besides English. A shared language can change somebody’s day.',
  where: 'The first half of your postcode is enough. We measure from it, then forget it.',
})

/** What each gift may be. */
export const giftHints: Record<Gift, Phrase> = phrases('guided-gift', {
  hour: 'A shift beside others: cook supper, sort coats, sit at the homework table.',
  skill: 'Something you know how to do: drive, teach, translate, mend, keep accounts.',
  voice: 'Speak up: write to those who decide, and help others to.',
  experience: 'You came here seeking safety yourself: help us decide what we do.',
})
