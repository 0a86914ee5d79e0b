import { ask, phrases } from '../../../platform/words/words.ts'

/** What people read who would like to take a role or a task on. */
export const say = phrases('interest', {
  title: 'Tell us that you would like to',
  lede: ask<{ days: number }>(
    'A few words are enough. You hear from us within {days, plural, one {# working day} other {# working days}}.',
  ),
  ledeRest: ask<{ days: number }>(
    'A few words are enough. You hear from us within {days, plural, one {# working day} other {# working days}}; days of rest do not count.',
  ),
  name: 'Your name',
  email: 'Email',
  phone: 'Mobile',
  words: 'What draws you to it, and what should we know?',
  wordsHint: 'Only those who look after it read this.',
  guardianHint: 'We write to them too, and nothing begins before they say yes.',
  send: 'I would like to',
  putRight: ask<{ count: number }>(
    '{count, plural, one {There is one thing to put right} other {There are # things to put right}}',
  ),
  checkTitle: 'Check your email',
  check: 'We sent you a letter. Press the button in it, and we know that it is you.',
  doneTitle: 'Thank you. We will write to you',
  done: ask<{ day: string }>('You hear from us by {day}.'),
  already: 'We know that you would like to, and will write to you.',
  knownPerson: ask<{ name: string }>('You are signed in as {name}. One press is enough.'),
  confirmTitle: 'Yes, it is me',
  confirmLede: 'You told us that you would like to help. One press, and we write to you.',
  confirmButton: 'Yes, write to me',
  confirmGone: 'We have this already, or it was taken back. You are welcome to tell us again.',
  youngLede:
    'By the date of birth we hold, or what you told us before, you are under 18. So a parent or guardian says yes too: tell us who it is, and we write to them as well.',
  guardianNeeded: 'Tell us who your parent or guardian is. Nobody heard of it yet.',
  tentTitle: 'You would like to help with',
  tentSomething: 'A way to help',
  apply: 'Apply now',
  takeBack: 'I would rather not after all',
  toFinder: 'Find more ways to help',
})
