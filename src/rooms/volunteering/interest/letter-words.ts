import { ask, phrases } from '../../../platform/words/words.ts'

/** Sentences of letters to people who would like to help. */
export const say = phrases('interest.letters', {
  confirmSubject: ask<{ title: string }>('{title}: is it you?'),
  confirmHello: ask<{ name: string; title: string }>(
    'Hello {name}, you told us that you would like to help: {title}.',
  ),
  confirmButton: 'Yes, write to me',
  notYou: 'If it was not you, do nothing: nobody writes to you about it again.',
  becauseTyped: 'Somebody entered this address on our page.',

  keptSubject: ask<{ title: string }>('{title}: thank you'),
  keptHello: ask<{ name: string; contact: string; day: string }>(
    'Hello {name}, thank you. {contact} reads what you wrote and answers you by {day}.',
  ),
  keptNext: 'You need to do nothing until then.',
  becauseAsked: 'You told us that you would like to help.',

  answerSubject: ask<{ title: string; by: string }>('{title}: an answer from {by}'),
  answerHello: ask<{ name: string }>('Hello {name},'),
  answerApply: 'Apply, in about five minutes',
  answerAbout: '<way>What it was about</way>',
  answerCopy: ask<{ guardian: string; young: string }>(
    'Hello {guardian}, this is what we answered {young}, who is under 18 and named you as their parent or guardian.',
  ),
  becauseNamed: 'Somebody under 18 named you as their parent or guardian.',

  guardianSubject: ask<{ young: string }>('{young} would like to help'),
  guardianHello: ask<{ guardian: string; young: string; title: string }>(
    'Hello {guardian}, {young} told us that they would like to help: {title}. They are under 18 and named you as their parent or guardian.',
  ),
  guardianNext: ask<{ young: string }>(
    'What we write to {young} about it, we write to you too. Nothing begins before you have said yes.',
  ),
  guardianButton: 'Read what it is',
  guardianNo: ask<{ charity: string; young: string }>(
    'If you would rather not, or do not know {young}, answer this letter: {charity} then takes it no further.',
  ),
  something: 'A way to help',
  somebody: 'Somebody of ours',
})
