import type { Check } from '../../lists.ts'
import type { Again } from './rules.ts'
import type { CheckAsked } from './asking.ts'

/** Why a decision must be made again, in a sentence each. */
export const againWords: Record<Again, string> = {
  'turned-18':
    'The youngest of them turned 18. The certificate keeps its number and date; its ground has ended.',
  'no-longer-lawful': 'The law allows less now than was decided.',
  'asks-for-more': 'The way to help asks people for more than the law allows for these facts.',
  'rhythm-changed': 'It is done more or less often than when it was decided.',
  'look-again': 'Its time to be looked at again has come.',
}

export const asksWords: Record<Extract<Check, `dbs-${string}`>, string> = {
  'dbs-basic': 'a basic check',
  'dbs-enhanced': 'an enhanced check',
  'dbs-enhanced-barred': 'an enhanced check with a barred list',
}

const isDbs = (check: Check): check is keyof typeof asksWords => check in asksWords

export const asksInWords = (asks: Check | null): string =>
  asks !== null && isDbs(asks) ? asksWords[asks] : 'no DBS check'

/** How it stands with the decision of a way to help. */
export type DecisionState = 'never' | 'again' | 'decided' | 'not-needed'

export const decisionStates: Record<DecisionState, string> = {
  again: 'Decide again',
  never: 'Not decided',
  decided: 'Decided',
  'not-needed': 'Nothing asked',
}

export const stateOf = ({ decision, again, asks }: CheckAsked): DecisionState =>
  decision === null ? (asks === null ? 'not-needed' : 'never') : again.length > 0 ? 'again' : 'decided'
