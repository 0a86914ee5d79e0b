import { ask, phrases } from '../../../platform/words/words.ts'

/** Sentences of letters about requests and complaints. */
export const say = phrases('people.request-letters', {
  hello: ask<{ name: string }>('Hello {name},'),
  about: ask<{ number: number; kind: string; date: string }>(
    'This is about number {number}, which came to us on {date}: {kind}.',
  ),
  commissioner:
    'If you are not content with us, you can complain to the Information Commissioner at any time: ico.org.uk, or 0303 123 1113.',
  becauseAsked: 'You asked us about your data, or somebody did so in your name.',

  receivedSubject: ask<{ number: number }>('We have what you sent us (number {number})'),
  receivedHello: ask<{ name: string; number: number; kind: string }>(
    'Hello {name}, we have what you asked us. It is number {number}: {kind}.',
  ),
  receivedAnswer: ask<{ date: string }>('By law we answer you by {date}, and sooner if we can.'),
  receivedComplaint: ask<{ date: string }>(
    'By law we tell you by {date} who looks into it, and then answer without delay.',
  ),
  receivedIdentity:
    'Before we give anything, or change anything, we make sure that it is you. We may ask you for that.',
  receivedNotYou: 'If it was not you, please tell us by answering this letter.',

  acknowledgedSubject: ask<{ number: number }>('We look into what you sent us (number {number})'),
  acknowledgedNext: ask<{ date: string }>('You hear from us by {date}.'),
  identitySubject: ask<{ number: number }>('Please show us that it is you (number {number})'),
  identityNext:
    'The month in which we answer begins on the day on which you show it. Please never send a whole passport by email.',
  askedSubject: ask<{ number: number }>('One question about what you asked (number {number})'),
  askedPaused: 'Until you answer, the time the law gives us stands still.',
  askedRuns: 'The time the law gives us runs on meanwhile.',
  extendedSubject: ask<{ number: number }>('We need longer for what you asked (number {number})'),
  extendedUntil: ask<{ date: string }>(
    'We answer by {date}: two months more, as the law allows where there is much to look through. This is why:',
  ),
  wroteSubject: ask<{ number: number }>('How far we are with what you asked (number {number})'),
  answeredSubject: ask<{ number: number }>('Our answer to what you asked (number {number})'),
  lookedThrough:
    'For everybody who asks for a copy, our safeguarding lead looks through it first. The law lets us leave out a few things, such as what would tell of somebody else or do serious harm; about those we say neither yes nor no.',
  refusedSubject: ask<{ number: number }>('We cannot do what you asked (number {number})'),
  refusedWhy: 'We do not do this. This is why:',
  refusedRight:
    'You can ask us to look at it again. You can complain to the Information Commissioner (ico.org.uk, or 0303 123 1113), and you can go to court.',
  withdrawnSubject: ask<{ number: number }>('We do nothing more about number {number}'),
  withdrawnText: 'We were told that you take it back. You can ask again at any time. What we noted:',

  dueSubject: ask<{ count: number }>(
    '{count, plural, one {A request about data is due soon} other {# requests about data are due soon}}',
  ),
  lateSubject: ask<{ count: number }>(
    '{count, plural, one {A request about data is late} other {# requests about data are late}}',
  ),
  dueHello: ask<{ name: string }>('Hello {name}, the law gives these a day:'),
  lateHello: ask<{ name: string }>('Hello {name}, the day the law gave us is over for these:'),
  line: ask<{ number: number; kind: string; date: string; clock: string }>(
    'Number {number}: {kind}, due on {date}. {clock}.',
  ),
  lateNext: 'Answer today, say sorry, and write down why it was late.',
  open: 'Open the list',
  becauseYours: 'You look after requests about data.',

  looksDueSubject: ask<{ count: number }>(
    '{count, plural, one {A copy of data waits for you to look} other {# copies of data wait for you to look}}',
  ),
  looksLateSubject: ask<{ count: number }>(
    '{count, plural, one {A copy of data is late, and waits for you} other {# copies of data are late, and wait for you}}',
  ),
  looksHello: ask<{ name: string }>(
    'Hello {name}, before these are answered you look which notes for safety the copy may hold:',
  ),
  looksOpen: 'Open Today',
  becauseSafeguarding: 'You are a safeguarding lead.',
})
