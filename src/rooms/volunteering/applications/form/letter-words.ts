import { ask, phrases } from '../../../../platform/words/words.ts'

/** Sentences of letters to people who apply. */
export const say = phrases('applications.letters', {
  something: 'A role',
  becauseTyped: 'Somebody entered this address on our page.',
  becauseApplied: 'You apply to help with us.',
  notYou: 'If it was not you, do nothing: nobody writes to you about it again.',

  beginSubject: ask<{ title: string }>('{title}: begin your application'),
  beginHello: ask<{ name: string; title: string }>(
    'Hello {name}, you would like to apply: {title}. The button shows us that it is you, and opens the form.',
  ),
  beginButton: 'Begin',
  beginAbout: 'It takes about five minutes. You can stop anywhere; what you wrote stays.',

  linkSubject: ask<{ title: string }>('{title}: your draft'),
  linkHello: ask<{ name: string; date: string }>(
    'Hello {name}, here is the way back to your draft. It stays until {date}, then it is deleted.',
  ),
  linkButton: 'Go on with it',
  linkOnce: 'The button works once, for seven days. After that, come in and find your draft in your tent.',

  firstSubject: ask<{ title: string }>('{title}: we have your application'),
  firstHello: ask<{ name: string; title: string }>(
    'Hello {name}, thank you. We have your application: {title}.',
  ),
  firstNext: 'What happens next',
  firstReads: ask<{ name: string }>(
    '{name} reads it, with those who look after our volunteers’ checks. Nobody else does.',
  ),
  firstReadsNobody: 'Those who look after this role and our volunteers’ checks read it. Nobody else does.',
  firstChange: 'You can change every answer until somebody begins to read, and withdraw whenever you like.',
  firstWaits: ask<{ guardian: string }>(
    'You are under 18, so it waits until {guardian} has said yes. We have written to them.',
  ),
  firstButton: 'See where it stands',
})
