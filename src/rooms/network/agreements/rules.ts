import type { Day } from '../../../platform/clock.ts'
import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'
import type { Agreement } from './types.ts'

/** What a form says of an agreement. */
export type AgreementTerms = Pick<
  Agreement,
  'agreedOn' | 'phone' | 'email' | 'others' | 'needs' | 'applications'
>

/** Whether an agreement may be kept: it was made on a day that has come. */
export const keepable = (terms: AgreementTerms, today: Day): Outcome<AgreementTerms, 'not-made-yet'> =>
  terms.agreedOn > today ? refuse('not-made-yet') : allow(terms)
