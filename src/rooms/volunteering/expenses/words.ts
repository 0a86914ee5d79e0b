import { ask, phrases, type Phrase } from '../../../platform/words/words.ts'
import type { ExpenseKind, ExpenseState, NotClaimed } from './rules.ts'

export const kindNames: Readonly<Record<ExpenseKind, Phrase>> = phrases('expenses.kinds', {
  mileage: 'Miles in my own car',
  fares: 'Bus, train, tram or taxi',
  meals: 'Food and drink',
  other: 'Something else',
})

export const stateNames: Readonly<Record<ExpenseState, Phrase>> = phrases('expenses.states', {
  claimed: 'We look at it',
  approved: 'Yes: it is paid soon',
  declined: 'We could not say yes',
  withdrawn: 'You took it back',
  paid: 'Paid',
})

export const refusals: Readonly<Record<NotClaimed, Phrase>> = phrases('expenses.refusals', {
  'not-there': 'We have no note that you were there. Ask whoever led it, and we put it right.',
  'too-late': 'This shift is longer ago than we can repay. Talk to us if something kept you.',
  'receipts-only': 'For you we repay what you spent, with a receipt, and no amount by the mile.',
  'travel-and-meals': 'For you we repay what you spent to travel and to eat. Talk to us about anything else.',
  'mileage-off': 'We do not repay miles. Other ways of travelling we do.',
  'receipt-needed': 'For this we need a receipt: a photo of it is enough.',
  'mileage-twice': 'You have claimed miles for this shift already.',
})

/** What somebody reads in their own tent. */
export const say = phrases('expenses.own', {
  title: 'What you spent',
  lede: 'Nobody should be out of pocket for helping. Tell us what it cost you, and we pay it back.',
  ledeReceipts:
    'Nobody should be out of pocket for helping. We pay back what you spent to travel and eat, when you show us a receipt.',
  cardTitle: 'What it cost you',
  cardWords: 'Did you travel to a shift, or buy something for it? We pay it back.',
  cardLink: 'Tell us what you spent',
  cardOpen: ask<{ count: number }>(
    '{count, plural, one {One claim is with us.} other {# claims are with us.}}',
  ),
  kept: 'Thank you. We have it, and somebody looks at it.',
  tookBack: 'It is taken back.',
  none: 'You have claimed nothing yet.',
  noShifts: ask<{ days: number }>(
    'There is no shift of the last {days, plural, one {day} other {# days}} to claim for. When you have done one, come back here.',
  ),
  yours: 'Your claims',
  label: 'What you claimed',
  one: ask<{ number: number; what: string }>('Number {number}: {what}'),
  forShift: ask<{ title: string; date: string }>('{title}, {date}'),
  miles: ask<{ miles: string; about: string }>('{miles} miles: {about}'),
  receipt: 'Your receipt',
  takeBack: 'Take it back',
  colWhat: 'What',
  colSum: 'Sum',
  colState: 'How it stands',
  paidOn: ask<{ date: string }>('Paid on {date}'),
  newTitle: 'Tell us what you spent',
  shift: 'For which shift?',
  kind: 'What was it for?',
  mileageHint: ask<{ first: number }>('We pay {first} pence a mile.'),
  milesField: 'How many miles, there and back',
  milesHint: 'Only for your own car. A tenth of a mile is enough, like 12.4.',
  elsewhere: 'Miles other charities or employers paid you since 6 April',
  elsewhereHint: ask<{ first: number; beyond: number }>(
    'Only if it may be more than 10,000 with ours: the law lets all of them together pay {first} pence for so many, and {beyond} pence for more.',
  ),
  amount: 'How much, in pounds',
  amountHint: 'Leave it empty for miles: we work it out.',
  about: 'What it was, in a few words',
  aboutHint: 'Like: train from Leeds to York and back.',
  receiptField: 'Receipt',
  receiptHint: ask<{ sum: string }>('A photo or a PDF. We need one from {sum} on.'),
  receiptHintAll: 'A photo or a PDF of it.',
  told: 'We use this to pay you back and to keep our accounts, which the law makes us keep for six years.',
  send: 'Send it',
  putRight: ask<{ count: number }>('{count, plural, one {One thing} other {# things}} to put right'),

  dossier: 'What you spent for us',
  dossierAbout: 'What you claimed for shifts, with your receipts, and what we paid back.',
  dossierKept: ask<{ kept: string }>(
    '{kept} after it was paid or answered: the law makes charities keep their accounts.',
  ),
  dossierReceipts: 'How we repay you',
  dossierReceiptsOnly: 'With receipts only. Why, we keep nowhere.',
  dossierValue: ask<{ sum: string; about: string; state: string }>('{sum}: {about}. {state}'),
  dossierMiles: ask<{ miles: string }>('{miles} miles'),
  dossierElsewhere: ask<{ miles: number }>('You told us of {miles, number} miles that others repaid.'),
  dossierWords: ask<{ words: string }>('What we wrote to you: {words}'),

  holdWhat: 'What we paid back to you: day, kind, sum and receipt',
  holdWhy: 'Charities must keep their accounts. Your name goes from it.',
  holdUntil: ask<{ kept: string }>('{kept} after it was paid'),
})
