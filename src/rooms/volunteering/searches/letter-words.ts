import { ask, phrases } from '../../../platform/words/words.ts'

/** Sentences of letters about kept searches. */
export const say = phrases('searches.letters', {
  confirmSubject: 'May we write to you about your search?',
  confirmHello: ask<{ name: string }>(
    'Hello {name}, you asked us to write when something new fits a search.',
  ),
  confirmHelloYou: 'Hello, you asked us to write when something new fits a search.',
  search: 'Your search',
  howOften: 'How often',
  confirmButton: 'Yes, write to me',
  notYou: 'If it was not you, do nothing: nobody writes to you about it again.',
  becauseTyped: 'Somebody entered this address on our page.',

  newSubject: ask<{ title: string; total: number }>(
    '{total, plural, one {New: {title}} other {# new ways to help, such as {title}}}',
  ),
  newPreheader: ask<{ search: string }>('You asked for: {search}'),
  newHello: ask<{ name: string; total: number; search: string }>(
    'Hello {name}, {total, plural, one {one way to help is} other {# ways to help are}} new. You asked for: {search}.',
  ),
  newHelloYou: ask<{ total: number; search: string }>(
    'Hello, {total, plural, one {one way to help is} other {# ways to help are}} new. You asked for: {search}.',
  ),
  way: ask<{ title: string; by: string; facts: string }>('<way>{title}</way>. {by}. {facts}.'),
  further: ask<{ more: number }>(
    '{more, plural, one {One more is new. You find it in your search.} other {# more are new. You find them in your search.}}',
  ),
  newButton: 'See your search',
  newStop: '<change>Change how often we write</change>, or <stop>stop these letters</stop> with one press.',
  becauseAsked: ask<{ since: string }>(
    'You asked us on {since} to write when something new fits this search.',
  ),
})
