import { phrases } from '../../../platform/words/words.ts'
import type { Kin, KinKind } from './lists.ts'

export const say = phrases('people.kin', {
  title: 'Whom we may ring',
  lede: 'Sealed. It is opened when something happened, or to ask; who opened it, and why, stands under everything we hold about you.',
  emergency: 'In an emergency',
  emergencyHint: 'Somebody we ring when something happened to you. Ask them first.',
  guardian: 'Parent or guardian',
  guardianHint: 'As long as you are under 18, we ask them before you take something on.',
  nobody: 'Nobody is named.',
  name: 'Their name',
  relation: 'What they are to you',
  relationHint: 'Such as mother, partner, friend.',
  phone: 'Their number',
  email: 'Their email',
  keep: 'Keep it sealed',
  takeBack: 'Take it back',
  errorTitle: 'Please put this right',
  about: 'Who is rung for you, and who answers for you under 18. Sealed; each opening is listed below.',
  kept: 'Until you take it back or ask to be forgotten; a parent or guardian until you are 18.',
})

export const kinNames = { emergency: say.emergency, guardian: say.guardian } as const satisfies Record<
  KinKind,
  unknown
>

/** `Yael Peretz, sister, 07700 900333`. */
export const kinWords = ({ name, relation, phone, email }: Kin): string =>
  [name, relation, phone, email].filter(Boolean).join(', ')
