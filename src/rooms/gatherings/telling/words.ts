import { ask, phrases } from '../../../platform/words/words.ts'

/** Sentences of letters about places. */
export const say = phrases('gatherings', {
  sameDay: ask<{ day: string; from: string; to: string }>('{day}, {from} to {to}'),
  overDays: ask<{ day: string; from: string; lastDay: string; to: string }>(
    '{day}, {from}, to {lastDay}, {to}',
  ),
  when: 'When',
  where: 'Where',
  fromHome: 'From home',
  hostWith: ask<{ name: string; partner: string }>('{name}, with {partner}'),
  gettingThere: 'Getting there',
  bring: 'Bring',
  firstDay: 'Before your first day',
  access: 'Access',
  coming: 'Coming',
  ring: 'On the day, ring',
  peopleComing: ask<{ people: number }>('{people, plural, one {one person} other {# people}}'),
  inLine: ask<{ before: number }>(
    '{before, plural, =0 {You are next in line.} one {One sign-up is before you.} other {# sign-ups are before you.}}',
  ),
  answerBy: ask<{ day: string; time: string }>('Please answer by {day}, {time}.'),
  pauses: ask<{ rest: string }>('{rest} comes in between: the clock stops while it lasts.'),
  yourPage: 'See, change or give back your place',
  changeAlone: ask<{ hours: number }>(
    'You can change or cancel by yourself up to {hours, plural, one {one hour} other {# hours}} before, without giving a reason. After that, please still tell us there: somebody may be glad of your place.',
  ),
  changeAloneAlways: 'You can change or cancel by yourself until it starts, without giving a reason.',
  calendarComes: 'A file for your calendar comes with this letter.',
  because:
    'You get this letter because somebody asked for a place with this address. Letters about your own places always come.',
  becausePlace:
    'You get this letter because you have a place with us, or wait for one. Letters about your own places always come.',
  becauseLead: 'You get this letter because you run this.',
  becauseGuardian:
    'You get this letter because a young person named you as their parent or guardian. We write to you about nothing else.',

  askedSubject: ask<{ title: string; more: number }>(
    'Please confirm: {title}{more, plural, =0 {} other { and # more}}',
  ),
  askedHello: ask<{ name: string }>('Hello {name}. You asked us for a place. One press confirms it.'),
  askedHeld: 'Your place is held for you.',
  askedWaiting: 'It is full at present. You are on the waiting list.',
  askedConfirm: 'Yes, it was me',
  askedUntil: ask<{ day: string; time: string }>(
    'We hold it until {day}, {time}. After that it goes to somebody else.',
  ),
  askedNotYou: 'If it was not you, do nothing. The place lapses by itself, and we forget this address.',
  alreadySubject: ask<{ title: string }>('You already have a place: {title}'),
  alreadyHello: ask<{ name: string }>(
    'Hello {name}. Somebody asked for a place with this address. You have one already, so nothing changed.',
  ),
  alreadyAlso: 'Here you have a place already, so nothing changed:',
  alreadyNotYou: 'If it was not you who asked, you need do nothing.',

  placedSubject: ask<{ title: string; more: number }>(
    'You have a place: {title}{more, plural, =0 {} other { and # more}}',
  ),
  waitsSubject: ask<{ title: string }>('You are on the waiting list: {title}'),
  guardianSubject: ask<{ title: string }>('Your place waits for your parent or guardian: {title}'),
  placedHello: ask<{ name: string }>('Thank you, {name}. We look forward to meeting you.'),
  placedConfirmed: 'You have a place.',
  placedGuardian: ask<{ guardian: string }>(
    'The place is held for you. We wrote to {guardian}; it is yours as soon as they say yes.',
  ),
  placedGone: 'Your place had gone to somebody else by the time you confirmed, and there is none free.',
  placedDouble: 'You have a place here already, so we took only that one.',
  waitsWords: 'When a place comes free we offer it to you, and hold it while you answer.',

  offeredSubject: ask<{ title: string; day: string }>('A place is free for you: {title}, {day}'),
  offeredHello: ask<{ name: string }>('Good news, {name}. A place came free, and you are next.'),
  offeredButton: 'Answer: yes or no',
  offeredAfter: 'If we do not hear from you by then, we offer it to the next in line.',
  offerLapsedSubject: ask<{ title: string }>('The place went to the next in line: {title}'),
  offerLapsedWords: ask<{ name: string }>(
    'Hello {name}. We offered you a place and did not hear from you, so we offered it to the next in line. If you would still like to come, ask again: there may be room.',
  ),
  holdLapsedSubject: ask<{ title: string }>('Your place could not be kept: {title}'),
  holdLapsedWords: ask<{ name: string }>(
    'Hello {name}. We did not hear from your parent or guardian in time, so the place went to somebody else. If they agree after all, ask again: there may be room.',
  ),
  askAgain: 'See what is free',

  cancelledSubject: ask<{ title: string }>('You gave your place back: {title}'),
  cancelledWords: ask<{ name: string }>('Thank you for telling us, {name}. Somebody else can have it now.'),
  cancelledAgain: 'If that was a mistake, ask again while there is room.',

  changedSubject: ask<{ title: string }>('A change: {title}'),
  changedHello: ask<{ name: string }>('Hello {name}. Something you have a place in has changed.'),
  changedHelloWaiting: ask<{ name: string }>('Hello {name}. Something you wait for has changed.'),
  changedWas: 'It was',
  changedNow: 'It is now',
  changedCannot: 'I can’t come then',
  changedElse: 'If that suits you, you need do nothing.',

  goneSubject: ask<{ title: string; day: string }>('Cancelled: {title}, {day}'),
  goneHello: ask<{ name: string }>('Hello {name}. We are sorry: this will not happen.'),
  goneBecause: ask<{ because: string }>('Why: {because}'),
  goneMore: 'See other ways to help',
})
