import { ask, phrases } from '../words/words.ts'

/** Sentences of letters about coming in, and of the pages of their links. */
export const say = phrases('identity', {
  because: 'You get this letter because somebody asked to come in with this address.',
  becauseAccount: 'You get this letter because it is about how you come in. Such letters always come.',
  becauseDecide: 'You get this letter because you may help somebody back in.',

  comeInSubject: 'Your link to come in',
  comeInWords: ask<{ minutes: number }>('Press the button to come in. It works once, for {minutes} minutes.'),
  comeInButton: 'Come in',
  comeInAsked: ask<{ device: string }>('It was asked for from {device}.'),
  comeInElsewhere:
    'Opening it on another device? That device will ask for the 6 digits which the first one shows.',
  comeInNotYou:
    'If you did not ask, do nothing. Do not pass the link on, and tell nobody the digits: we never ask for them.',
  comeInLede: 'You asked us for this link.',

  unknownSubject: 'Somebody tried to come in with this address',
  unknownWords: 'Somebody asked to come in with this address. We do not know it, so there is no link.',
  unknownOther: 'If it was you, perhaps you gave us another address. Try that one, or ring us.',
  unknownJoin: 'If you are new, welcome. You come in by signing up for something.',
  unknownButton: 'Find a way to help',
  unknownNotYou: 'If it was not you, do nothing. We keep no record of this address.',

  newSubject: 'You came in from a new browser',
  newWords: ask<{ device: string }>(
    'Somebody came in to your account from {device}, which was not used for it before.',
  ),
  newNotYou: 'If it was not you, end that visit under your ways to come in, and ring us now.',
  keysButton: 'Your ways to come in',

  changedSubject: 'Your ways to come in have changed',
  passkeyAdded: ask<{ device: string }>('A passkey was added, from {device}.'),
  passkeyRemoved: ask<{ device: string }>(
    'A passkey was taken away: {device}. You were signed out everywhere else.',
  ),
  passkeyFellBack: ask<{ device: string }>(
    'A passkey ({device}) may have been copied. It no longer opens the door. Please remove it and add a new one.',
  ),
  codesOn: ask<{ device: string }>('One-time codes were turned on, from {device}.'),
  codesOff: 'One-time codes were turned off. You were signed out everywhere else.',
  recoveryRenewed: 'New recovery codes were made. The earlier ones no longer work.',
  addressAdded: ask<{ device: string }>('An address was added: {device}.'),
  addressRemoved: ask<{ device: string }>('An address was taken away: {device}.'),
  changedNotYou: 'If it was not you, ring us now.',

  usedCodeSubject: 'A recovery code was used',
  usedCodeWords: ask<{ left: number }>(
    'Somebody used a recovery code to come in to your account. {left, plural, =0 {None is left: please make new ones.} one {One is left: please make new ones.} other {# are left.}}',
  ),

  doorSubject: 'We opened the door for you',
  doorWords:
    'Somebody of ours made a code for you, to come in without your mail. It works once, for 15 minutes.',
  doorNotYou: 'If you did not ask for it, ring us now.',

  proveSubject: 'Is this your address?',
  proveWords:
    'Press the button to add this address to your account. It works for 15 minutes, in the browser where you are in.',
  proveButton: 'Add this address',
  proveTitle: 'Add this address',
  proveLede: 'From then on you can come in with it, and letters about coming in go there too.',
  proveOther: 'This link works where you are in. Come in first, then open it again in the same browser.',

  takenSubject: 'Somebody asked to add this address',
  takenWords:
    'Somebody asked to add this address to their account. It opens an account already, so nothing has changed.',
  takenNotYou: 'If it was you, come in with this address instead. If it was not you, do nothing.',

  inviteSubject: ask<{ charity: string }>('You are invited to {charity}'),
  inviteWords: ask<{ charity: string }>(
    '{charity} would like you to work with them in their hub. Press the button to come in for the first time.',
  ),
  inviteStrong:
    'You will then make a passkey, or set up an app for one-time codes. It takes about two minutes.',
  inviteButton: 'Accept and come in',
  inviteTitle: 'Welcome',
  inviteLede: 'One press, and your account is ready.',
  inviteOver: 'This invitation is no longer open. Please ask whoever invited you for a new one.',

  askedSubject: 'Somebody needs help to come back in',
  askedWords: ask<{ name: string }>(
    '{name} has lost their ways to come in. Speak with them first, on a number you know, then agree or decline.',
  ),
  askedButton: 'See who needs help',

  stepSubject: 'Getting back into your account',
  stepOpened: 'Somebody asked for new ways to come in to your account, because the old ones were lost.',
  stepOpenedNext: 'Nothing changes yet. First others must agree, then a delay passes.',
  stepAgreed: ask<{ when: string }>(
    'Your colleagues have agreed. On {when} you get a link to set up a new way to come in.',
  ),
  stepStopped: 'The request for new ways to come in was stopped. Nothing has changed.',
  stepDeclined:
    'The request for new ways to come in was declined. Nothing has changed. Ring us if you still need help.',
  stepLapsed:
    'The request for new ways to come in was not finished in time. Nothing has changed. You can ask again.',
  stepNotYou: 'If it was not you, stop it now, and ring us.',
  stopButton: 'Stop this',
  stopTitle: 'Stop this request',
  stopLede: 'Nobody will be able to set up a new way into your account. Your old ways stay as they are.',
  stopOver: 'This request is over already. Nothing is left to stop.',

  readySubject: 'Set up your new way to come in',
  readyWords: ask<{ hours: number }>(
    'The delay is over. Press the button to set up a new way to come in. It works once, for {hours} hours.',
  ),
  readyOld: 'Your earlier passkeys and codes stop working when the new one is ready.',
  recoverButton: 'Set up a new way in',
  recoverTitle: 'Set up a new way in',
  recoverLede:
    'You will make a new passkey, or set up an app for one-time codes. Your earlier ones stop working then.',
  recoverOver: 'This request is over. If you still need help, ask again, or ring us.',
})
