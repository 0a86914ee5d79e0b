import { message, type Pen, type Written } from '../email/message.ts'
import type { Block } from '../../look/letter.ts'
import { deviceWords } from './sessions/device.ts'
import { say } from './words.ts'

export const paragraph = (words: string): Block => ({ kind: 'paragraph', words })
export const small = (words: string): Block => ({ kind: 'small', words })
export const button = (pen: Pen, words: string, path: string): Block => ({
  kind: 'button',
  words,
  href: pen.link(path),
})
const keysButton = (pen: Pen): Block => button(pen, pen.words.say(say.keysButton), '/my/keys')

export const comeInLink = message<{ path: string; device: string; minutes: number }>('identity.come-in', {
  title: 'A link to come in',
  manner: 'answer',
  secret: true,
  example: { path: '/door/link/example', device: 'Firefox on Windows', minutes: 15 },
  write: ({ path, device, minutes }, pen): Written => ({
    subject: pen.words.say(say.comeInSubject),
    blocks: [
      paragraph(pen.words.say(say.comeInWords, { minutes })),
      button(pen, pen.words.say(say.comeInButton), path),
      paragraph(pen.words.say(say.comeInAsked, { device: deviceWords(pen.words, device) })),
      small(pen.words.say(say.comeInElsewhere)),
      small(pen.words.say(say.comeInNotYou)),
    ],
    because: pen.words.say(say.because),
  }),
})

export const nobodyKnown = message<Record<string, never>>('identity.nobody-known', {
  title: 'Somebody asked to come in with an address nobody here has',
  manner: 'answer',
  example: {},
  write: (_data, pen): Written => ({
    subject: pen.words.say(say.unknownSubject),
    blocks: [
      paragraph(pen.words.say(say.unknownWords)),
      paragraph(pen.words.say(say.unknownOther)),
      paragraph(pen.words.say(say.unknownJoin)),
      button(pen, pen.words.say(say.unknownButton), '/'),
      small(pen.words.say(say.unknownNotYou)),
    ],
    because: pen.words.say(say.because),
  }),
})

export const cameInNew = message<{ device: string }>('identity.came-in-new', {
  title: 'Somebody who works behind the desk came in from a new browser',
  manner: 'answer',
  example: { device: 'Chrome on Android' },
  write: ({ device }, pen): Written => ({
    subject: pen.words.say(say.newSubject),
    blocks: [
      paragraph(pen.words.say(say.newWords, { device: deviceWords(pen.words, device) })),
      paragraph(pen.words.say(say.newNotYou)),
      keysButton(pen),
    ],
    because: pen.words.say(say.becauseAccount),
  }),
})

const changes = {
  'passkey-added': say.passkeyAdded,
  'passkey-removed': say.passkeyRemoved,
  'passkey-fell-back': say.passkeyFellBack,
  'codes-on': say.codesOn,
  'address-added': say.addressAdded,
  'address-removed': say.addressRemoved,
} as const
const plainChanges = { 'codes-off': say.codesOff, 'recovery-codes-renewed': say.recoveryRenewed } as const

export type WaysChange = keyof typeof changes | keyof typeof plainChanges

const isPlain = (change: WaysChange): change is keyof typeof plainChanges => change in plainChanges

/** `device` names the device, the passkey or the address it is about. */
export const waysChanged = message<{ change: WaysChange; device: string }>('identity.ways-changed', {
  title: 'A way to come in was added or taken away',
  manner: 'answer',
  example: { change: 'passkey-added', device: 'Safari on iPhone' },
  write: ({ change, device }, pen): Written => ({
    subject: pen.words.say(say.changedSubject),
    blocks: [
      paragraph(
        isPlain(change)
          ? pen.words.say(plainChanges[change])
          : pen.words.say(changes[change], { device: deviceWords(pen.words, device) }),
      ),
      paragraph(pen.words.say(say.changedNotYou)),
      keysButton(pen),
    ],
    because: pen.words.say(say.becauseAccount),
  }),
})

export const recoveryCodeUsed = message<{ left: number }>('identity.recovery-code-used', {
  title: 'A recovery code was used',
  manner: 'answer',
  example: { left: 9 },
  write: ({ left }, pen): Written => ({
    subject: pen.words.say(say.usedCodeSubject),
    blocks: [
      paragraph(pen.words.say(say.usedCodeWords, { left })),
      paragraph(pen.words.say(say.changedNotYou)),
      keysButton(pen),
    ],
    because: pen.words.say(say.becauseAccount),
  }),
})

export const doorOpened = message<Record<string, never>>('identity.door-opened', {
  title: 'A coordinator made a code to come in for somebody',
  manner: 'answer',
  example: {},
  write: (_data, pen): Written => ({
    subject: pen.words.say(say.doorSubject),
    blocks: [paragraph(pen.words.say(say.doorWords)), paragraph(pen.words.say(say.doorNotYou))],
    because: pen.words.say(say.becauseAccount),
  }),
})

export const proveAddress = message<{ path: string }>('identity.prove-address', {
  title: 'Adding an address to an account',
  manner: 'answer',
  secret: true,
  example: { path: '/door/link/example' },
  write: ({ path }, pen): Written => ({
    subject: pen.words.say(say.proveSubject),
    blocks: [
      paragraph(pen.words.say(say.proveWords)),
      button(pen, pen.words.say(say.proveButton), path),
      small(pen.words.say(say.comeInNotYou)),
    ],
    because: pen.words.say(say.because),
  }),
})

export const addressTaken = message<Record<string, never>>('identity.address-taken', {
  title: 'Somebody asked to add an address that opens another account',
  manner: 'answer',
  example: {},
  write: (_data, pen): Written => ({
    subject: pen.words.say(say.takenSubject),
    blocks: [paragraph(pen.words.say(say.takenWords)), paragraph(pen.words.say(say.takenNotYou))],
    because: pen.words.say(say.because),
  }),
})

export const invitation = message<{ path: string }>('identity.invitation', {
  title: 'An invitation to work in the hub',
  manner: 'notice',
  secret: true,
  example: { path: '/door/link/example' },
  write: ({ path }, pen): Written => ({
    subject: pen.words.say(say.inviteSubject, { charity: pen.charity.name }),
    blocks: [
      paragraph(pen.words.say(say.inviteWords, { charity: pen.charity.name })),
      paragraph(pen.words.say(say.inviteStrong)),
      button(pen, pen.words.say(say.inviteButton), path),
    ],
    because: pen.words.say(say.becauseAccount),
  }),
})
