import { ask, phrases } from '../../../platform/words/words.ts'

/** What somebody reads whom the desk wrote down. */
export const say = phrases('people.written-down', {
  subject: 'We have written down your name',
  hello: ask<{ name: string }>('Hello {name},'),
  about:
    'You told one of us that we may keep your name and how to reach you, so that we can tell you about what you take part in.',
  look: 'Press the button to see what we hold, to change it, or to have it taken away. It works for a week.',
  button: 'See my own page',
  notYou: 'If this is not you, please tell us by answering this letter, and we take it away.',
  because: 'Somebody at the desk entered this address for you.',
  linkTitle: 'Come in to your own page',
  linkLede: 'It shows what we hold about you, and what you take part in.',
  linkButton: 'Come in',
  linkOver: 'This link is over. Ask one of us for a code, and we help you in.',

  noAddressTitle: 'We have no email address of yours',
  noAddress:
    'We ring you, or tell you when we see you. With an address you get letters too, and can come in by yourself.',
  addAddress: 'Add an email address',
})
