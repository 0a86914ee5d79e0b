import { ask, phrases } from '../../../platform/words/words.ts'

/** What somebody reads whom the desk wrote down. */
export const say = phrases('people.written-down', {
  subject: 'We have written down your name',
  hello: ask<{ name: string }>('Hello {name},'),
  about:
    'You told one of us that we may keep your name and how to reach you, so that we can tell you about what you take part in.',
  look: 'Press the button to see what we hold, to change it, or to have it taken away. It works for a week.',
  button: 'See my own page',
  notYou: 'If this is not you, press the button too and say so: we take your address away at once.',
  because: 'Somebody at the desk entered this address for you.',
  linkTitle: 'Come in to your own page',
  linkLede: 'It shows what we hold about you, and what you take part in.',
  linkButton: 'Come in',
  areYou: ask<{ name: string }>('Are you {name}?'),
  areYouLede: ask<{ name: string; charity: string }>(
    '{charity} wrote down {name} with this address. We may have typed it wrong, so tell us first whether it is you.',
  ),
  bornOn: 'Your date of birth',
  bornOnHint: 'As you told it to one of us. It shows that this is your page.',
  phoneEnd: 'The last four digits of your telephone number',
  phoneEndHint: 'Of the number you gave to one of us. It shows that this is your page.',
  me: 'Yes, that is me',
  notMe: 'No, this is not me',
  notSo: 'That is not what we wrote down. Look at it again, or ask one of us for a code.',
  notMeTitle: 'Thank you for telling us',
  notMeLede:
    'We took your address away, and write to you about them no more. Whoever wrote it down hears that it was wrong.',
  linkOver: 'This link is over. Ask one of us for a code, and we help you in.',

  noAddressTitle: 'We have no email address of yours',
  noAddress:
    'We ring you, or tell you when we see you. With an address you get letters too, and can come in by yourself.',
  addAddress: 'Add an email address',
})
