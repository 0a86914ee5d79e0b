import { ask, phrases } from '../../words/words.ts'

export const say = phrases('keys', {
  title: 'Your ways to come in',
  lede: 'What opens your account, and where it is open now.',
  back: 'My tent',
  kept: 'That is done. It holds from now on.',
  showFirst: 'To change anything here, show again that it is you.',
  showButton: 'Show that it is you',
  putRight: ask<{ count: number }>('{count, plural, one {One thing} other {# things}} to put right'),

  passkeys: 'Passkeys',
  noPasskeys: 'You have no passkey yet. It is the quickest way in, and nobody can talk you out of it.',
  passkeyMade: ask<{ date: string }>('Made {date}'),
  passkeyUsed: ask<{ made: string; used: string }>('Made {made}, last used {used}'),
  passkeySynced: 'Kept on all your devices',
  passkeyFell: 'May have been copied: it opens nothing. Take it away, and make a new one.',
  passkeyOther: ask<{ host: string }>('Made for {host}: it opens nothing here'),
  remove: 'Take away',
  addPasskey: 'Add a passkey',
  addPasskeyHint: 'On this device, on your phone, or on a security key.',

  codes: 'An app that shows codes',
  codesOff:
    'Not set up. With it, a link alone does not open your account: the code of your app is asked too.',
  codesOn: 'Set up. A link alone does not open your account: the code of your app is asked too.',
  turnOff: 'Turn codes off',
  setUpCodes: 'Set up codes',

  recovery: 'Recovery codes',
  recoveryLeft: ask<{ count: number }>(
    '{count, plural, =0 {You have none.} one {One is left.} other {# are left.}} Each lets you in once when your passkey or phone is gone.',
  ),
  recoveryMake: 'Make ten',
  recoveryNew: 'Make ten new ones',
  recoveryNewHint: 'The earlier ones stop working then.',

  addresses: 'Addresses',
  noAddresses: 'No address opens your account yet.',
  addressProved: ask<{ date: string }>('Proved {date}'),
  addAddress: 'Another address',
  addAddressHint: 'We send a link there. Open it in this browser.',
  addAddressButton: 'Send the link',
  addressAsked: 'A letter is on its way there. Open its link in this browser.',

  places: 'Where you are in',
  here: 'This one',
  placeSeen: ask<{ since: string; seen: string }>('Since {since}, last seen {seen}'),
  leave: 'End',
  leaveAll: 'End all others',

  lastOne: 'This is your only strong way in, and your work here needs one. Add another first.',
  lastWay: 'This is your only way in. Add another first.',
  notThere: 'It was not there any more.',
})
