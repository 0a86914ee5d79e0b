import { ask, phrases } from '../platform/words/words.ts'

/** What stands around every page. */
export const say = phrases('hall', {
  skip: 'Skip to content',
  main: 'Main',
  menu: 'Menu',
  languages: 'Languages',
  home: 'Home',
  giveTime: 'Give time',
  comeIn: 'Sign in',
  myTent: 'My tent',
  signOut: 'Sign out',
  worry: 'Worried about somebody? Tell a person',
  worryWith: ask<{ name: string }>('Worried about somebody? Tell {name}'),

  worryHere: 'Worried about somebody? Tell a person:',

  footComeIn: 'Come in',
  footGive: 'Find a way to help',
  footStart: 'What can you give?',
  footHelp: 'Need help yourself?',
  footSafe: 'Worried about somebody’s safety',
  footDanger: 'In danger now? Call 999',
  footHonest: 'Keep us honest',
  footData: 'Your data and your choices',
  footAccess: 'Accessibility',
  footApi: 'For programs: our API',
  footTalk: 'Talk to a person',
  legalNumber: ask<{ name: string; number: string }>('{name} is a registered charity, number {number}.'),
  legalDemo:
    'This is a demonstration of Opentent. The charity, the people, the places of worship and the figures here are fictional; nothing is sent outside.',
  runsOn: 'Runs on Opentent, which is free software: <a>get the source</a>.',

  notHereTitle: 'We cannot find that page',
  notHere: 'It may have moved or ended, or the address may have a slip in it. Nothing you did is lost.',
  toHelp: 'Find a way to help',
  toHome: 'Go to the front page',

  brokeTitle: 'Something broke, and it was not you',
  broke: 'We have been told, and someone will look.',
  brokeTyped:
    'Go back, and what you typed is still there. If it was a sign-up, look for our email before you try again: nothing is ever taken twice.',
  when: 'When',
  quote: 'Quote this',
  orRing: 'Or ring',
  orWrite: 'Or write',

  restingTitle: 'We are having a short rest',
  resting:
    'Our records cannot be reached at this moment. Nothing was lost, and nothing was changed. This mends itself: please try again in a minute.',
  restingWrites:
    'We can show you things, but cannot keep anything new at this moment. Nothing was changed. Please try again in a few minutes.',
  tryAgain: 'Try again',
  back: 'Go back',

  refusedTitle: 'We did nothing with that',
})
