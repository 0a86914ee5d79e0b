import { ask, phrases, type Phrase } from '../../../platform/words/words.ts'
import type { CameBy, RequestKind, What } from './lists.ts'
import type { Standing } from './step-rules.ts'

/** What each kind of request is called. */
export const kindNames: Readonly<Record<RequestKind, Phrase>> = phrases('people.request-kinds', {
  access: 'A copy of what you hold on me',
  rectification: 'Put something right',
  erasure: 'Take something away',
  restriction: 'Stop using something for now',
  objection: 'Stop using my data for something',
  portability: 'My data in a file, to take elsewhere',
  complaint: 'A complaint about how you used my data',
})

/** The same, as we call it. */
export const kindTitles: Readonly<Record<RequestKind, Phrase>> = phrases('people.request-titles', {
  access: 'A copy of what we hold',
  rectification: 'Something to put right',
  erasure: 'Something to take away',
  restriction: 'Something not to use for now',
  objection: 'An objection',
  portability: 'Data in a file',
  complaint: 'A complaint',
})

export const cameByNames: Readonly<Record<CameBy, Phrase>> = phrases('people.request-ways', {
  tent: 'by My tent',
  page: 'by our page',
  letter: 'by letter',
  email: 'by email',
  telephone: 'by telephone',
  'in-person': 'in person',
})

export const stageNames: Readonly<Record<Standing['stage'], Phrase>> = phrases('people.request-stages', {
  received: 'Received',
  acknowledged: 'Acknowledged',
  waiting: 'Waiting for them',
  extended: 'Extended',
  answered: 'Answered',
  refused: 'Refused',
  withdrawn: 'Taken back',
})

/** What happened, as the one who asked reads it. */
export const stepNames: Readonly<Record<What, Phrase>> = phrases('people.request-steps', {
  received: 'You asked us',
  acknowledged: 'We wrote that we look into it',
  'identity-asked': 'We asked who you are',
  'identity-shown': 'You showed who you are',
  asked: 'We asked what you mean',
  heard: 'You answered',
  extended: 'We told you that we need longer',
  wrote: 'We wrote to you',
  looked: 'Our safeguarding lead looked through it, as for everybody',
  answered: 'We answered',
  refused: 'We said no, and why',
  withdrawn: 'You took it back',
})

/** How a clock stands, in words. */
export const clockSay = phrases('people.request-clock', {
  left: ask<{ days: number }>('{days, plural, =0 {Due today} one {# day left} other {# days left}}'),
  late: ask<{ days: number }>('{days, plural, one {# day late} other {# days late}}'),
  toAcknowledge: ask<{ left: string }>('{left} to acknowledge'),
  toAnswer: ask<{ left: string }>('{left} to answer'),
  toAim: ask<{ left: string }>('{left} to answer, by our own aim'),
  pausedIdentity: ask<{ date: string }>('Paused since {date}, waiting to know who they are'),
  pausedWords: ask<{ date: string }>('Paused since {date}, waiting for what they mean'),
  waitingWords: ask<{ date: string }>('waiting since {date} for what they mean'),
})

export const say = phrases('people.requests', {
  crumb: 'Your data and your choices',
  title: 'Your data: ask us, or complain',
  lede: 'You can ask for a copy of what we hold on you, have it changed or taken away, or tell us that we used it badly. You need not say why.',
  ledeTent: 'Most of it you can do yourself, at once. For the rest, ask us here.',
  selfSee: 'See all we hold, and download it',
  selfChange: 'Change your details',
  selfForget: 'Ask us to forget you',
  comeIn:
    'If you have come in here before, come in first: then you see all we hold at once, and need not show who you are.',
  comeInButton: 'Come in',
  signedIn: ask<{ name: string }>('You are signed in as {name}.'),
  signedInLink: '<a>Ask from your own page</a>, and you need not show who you are.',
  kind: 'What would you like?',
  words: 'In your words',
  wordsHint:
    'What it is about, and since when, as far as you know. If you ask for somebody else, say who you are to them.',
  wordsHintComplaint: 'For a complaint: what happened, and what would put it right.',
  name: 'Your name',
  email: 'Email',
  emailHint: 'We answer there. If you have none, leave it empty.',
  reach: 'Another way to answer you',
  reachHint: 'A telephone number, or an address for a letter.',
  send: 'Send it to us',
  told: ask<{ years: number }>(
    'We use what you write here to answer you, because the law asks us to. It is kept for {years, plural, one {# year} other {# years}} after our answer, sealed; only those who look after such requests read it. You can take it back at any time.',
  ),
  by: 'By law we answer a request within one month, and acknowledge a complaint within 30 days. Before we give anything, we make sure that it is you.',
  otherWays: ask<{ ways: string }>(
    'You need not use this form. Tell any of us, or reach us another way: {ways}.',
  ),
  putRight: ask<{ count: number }>(
    '{count, plural, one {There is one thing to put right} other {There are # things to put right}}',
  ),
  sentTitle: 'We have it. Thank you',
  sent: ask<{ number: number; kind: string; date: string }>(
    'It is number {number}: {kind}. You hear from us by {date}.',
  ),
  sentByEmail: 'We have sent you the same by email.',
  sentByReach: 'Please note the number. You gave no email, so we ring or write to you.',
  yours: 'What you asked us',
  noneYet: 'Nothing yet.',
  number: ask<{ number: number }>('Number {number}'),
  on: ask<{ what: string; date: string }>('{what}, {date}'),
  dueBy: ask<{ date: string }>('You hear from us by {date}.'),
  weWait: 'We wait for you: our letter says for what.',
  overdue: 'We are late. That is our fault, and we are sorry.',
  takeBack: 'Take it back',
  takenBack: 'Taken back. We do nothing more about it.',
  commissioner:
    'You can also complain to the Information Commissioner at any time: ico.org.uk, or 0303 123 1113.',
  tentTitle: 'You asked us about your data',
  tentLink: 'See what happened',
})
