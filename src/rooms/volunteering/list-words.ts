import { phrases, type Phrase } from '../../platform/words/words.ts'
import type { Check, Commitment, Kind, Language, Side, Skill, State, StepFree } from './lists.ts'

/** How the lists of `lists.ts` are said to everybody. */

export const sideWords: Record<Side, Phrase> = phrases('side', {
  advocating: 'Advocating',
  supporting: 'Supporting',
  mobilising: 'Mobilising',
  thriving: 'Thriving',
})

export const kindWords: Record<Kind, Phrase> = phrases('kind', {
  series: 'Shifts that come again',
  'one-off': 'One day',
  role: 'A role',
  task: 'In your own time',
})

export const skillWords: Record<Skill, Phrase> = phrases('skill', {
  cook: 'Cooking',
  drive: 'Driving',
  teach: 'Teaching',
  listen: 'Listening',
  translate: 'Translating',
  medical: 'Medicine and care',
  legal: 'Law',
  build: 'Building and mending',
  organise: 'Organising',
  money: 'Money and accounts',
  write: 'Writing',
  design: 'Design',
  computers: 'Computers',
  music: 'Music',
  sport: 'Sport',
  sew: 'Sewing',
  garden: 'Gardening',
  speak: 'Speaking in public',
  fundraise: 'Raising money',
  host: 'Hosting',
})

export const languageWords: Record<Language, Phrase> = phrases('language', {
  ar: 'Arabic',
  ti: 'Tigrinya',
  am: 'Amharic',
  prs: 'Dari',
  ps: 'Pashto',
  fa: 'Farsi',
  ckb: 'Kurdish (Sorani)',
  kmr: 'Kurdish (Kurmanji)',
  so: 'Somali',
  om: 'Oromo',
  sq: 'Albanian',
  vi: 'Vietnamese',
  fr: 'French',
  es: 'Spanish',
  uk: 'Ukrainian',
  ru: 'Russian',
  tr: 'Turkish',
  ur: 'Urdu',
  bn: 'Bengali',
  he: 'Hebrew',
  yi: 'Yiddish',
  sw: 'Swahili',
  zh: 'Chinese',
  bfi: 'British Sign Language',
})

export const commitmentWords: Record<Commitment, Phrase> = phrases('commitment', {
  once: 'Once',
  'now-and-then': 'Now and then',
  'every-month': 'Every month',
  'every-fortnight': 'Every two weeks',
  'every-week': 'Every week',
})

export const checkWords: Record<Check, Phrase> = phrases('check', {
  'dbs-basic': 'A basic DBS check',
  'dbs-enhanced': 'An enhanced DBS check',
  'dbs-enhanced-barred': 'An enhanced DBS check with the barred list',
  references: 'Two references',
  interview: 'A conversation with us',
  training: 'Our training',
  film: 'A 20-minute film on safeguarding',
})

export const stepFreeWords: Record<StepFree, Phrase> = phrases('step-free', {
  yes: 'Step-free',
  partly: 'Partly step-free',
  no: 'Not step-free',
  unknown: 'Ask us about steps',
})

export const stateWords: Record<State, Phrase> = phrases('opportunity-state', {
  draft: 'Draft',
  'in-review': 'In review',
  published: 'Published',
  paused: 'Paused',
  closed: 'Closed',
})
