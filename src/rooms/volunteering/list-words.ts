import { phrases, type Phrase } from '../../platform/words/words.ts'
import type { Check, Commitment, Kind, Side, State, StepFree } from './lists.ts'

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

/** People say the same of themselves. */
export { languageNames as languageWords, skillNames as skillWords } from '../people/face.ts'

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
