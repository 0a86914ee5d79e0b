import { ask, phrases } from '../../../../platform/words/words.ts'

/** What people read who pause, withdraw or come back. */
export const say = phrases('applications.leaving', {
  withdrawTitle: ask<{ title: string }>('Withdraw: {title}'),
  withdrawLede: 'It takes one press, and needs no reason. You can come back while we still have it.',
  withdrawWhy: 'Is there anything you would like to tell us?',
  withdrawWhyHint: 'Only those who look after this role read it.',
  withdrawButton: 'Withdraw my application',
  pauseTitle: ask<{ title: string }>('Pause: {title}'),
  pauseLede: 'Nothing you did is lost, no clock runs, and nobody asks you for anything until then.',
  pauseUntil: 'Until when?',
  pauseUntilHint:
    'Then it goes on by itself, and we write to you. Leave it empty if you do not know yet: then we ask you after a while.',
  pauseWhy: 'Is there anything you would like to tell us?',
  pauseButton: 'Pause',
  stay: 'Leave it as it is',
  dayAhead: 'Choose a day from tomorrow on, within a year',
  notNow: 'It changed meanwhile. Look at where it stands, and try again.',

  because: 'You applied to help with us.',
  button: 'See where it stands',
  somebody: 'Somebody of ours',
  withdrawnSubject: ask<{ title: string }>('{title}: your application is withdrawn'),
  withdrawnHello: ask<{ name: string; title: string }>(
    'Hello {name}, your application is withdrawn: {title}. Thank you for the thought you gave it.',
  ),
  withdrawnNext: 'If you change your mind, come back with one press; you need not begin again.',
  pausedSubject: ask<{ title: string }>('{title}: your application rests'),
  pausedHello: ask<{ name: string; title: string }>('Hello {name}, your application rests: {title}.'),
  pausedUntil: ask<{ date: string }>('It goes on by itself on {date}; you can come back sooner.'),
  pausedOpen: ask<{ weeks: number }>(
    'It goes on when you come back. After {weeks, plural, one {a week} other {# weeks}} we ask you whether you still want to.',
  ),
  backSubject: ask<{ title: string }>('{title}: your application goes on'),
  backHello: ask<{ name: string; title: string }>(
    'Hello {name}, welcome back. Your application goes on where it stood: {title}.',
  ),
  againSubject: ask<{ title: string }>('{title}: we took your application up again'),
  againHello: ask<{ name: string; title: string }>(
    'Hello {name}, we have looked again, and took your application up where it stood: {title}. The earlier letter no longer holds. We are sorry for the back and forth.',
  ),
  declinedSubject: ask<{ title: string }>('{title}: our answer'),
  declinedOthers: 'You could help here:',
  declinedAll: 'Find more ways to help',
  declinedKept: 'What we hold of your application, and how to see it, stands in your tent.',
  /** What stands in the letter before somebody writes it their own way. */
  declinedBody: ask<{ name: string; title: string }>(
    'Hello {name},\n\nthank you for offering to help, and for the time you gave to it. We thought about it with care, and this time we cannot offer you the role: {title}.\n\nThis is about this role, now. It does not say that you have nothing to give.',
  ),
})
