import { ask, phrases } from '../../../platform/words/words.ts'

/** Sentences of letters about the rota. */
export const say = phrases('rota', {
  when: ask<{ day: string; from: string; to: string }>('{day}, {from} to {to}'),
  fromHome: 'From home',

  wantedSubject: ask<{ title: string; day: string }>('{title}, {day}: could you?'),
  wantedHello: ask<{ name: string; missing: number }>(
    'Hello {name}, {missing, plural, one {one place is} other {# places are}} still open, and we thought of you.',
  ),
  whatFact: 'What',
  whenFact: 'When',
  whereFact: 'Where',
  wantedButton: 'See it, and say: here I am',
  wantedElse: 'If it does not suit you, do nothing. We do not ask twice.',
  becauseAgreed: 'You agreed to hear when help is needed that fits you.',

  whichSubject: 'Two shifts at once: which do you keep?',
  whichHello: ask<{ name: string }>(
    'Hello {name}, you have two places that lie too close together. Please give one of them back, so that somebody else can come.',
  ),
  whichOne: ask<{ title: string; when: string }>('{title}, {when}'),
  whichBack: ask<{ title: string }>('Give back: {title}'),
  becauseBoth: 'You have a place on both.',
})
