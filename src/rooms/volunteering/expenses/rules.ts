import { plain, plusDays, taxYear, within, type Day, type Period } from '../../../platform/clock.ts'
import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'

export const expenseKinds = ['mileage', 'fares', 'meals', 'other'] as const
export type ExpenseKind = (typeof expenseKinds)[number]

export type ExpenseState = 'claimed' | 'approved' | 'declined' | 'withdrawn' | 'paid'

/** What the charity repays a mile, in pence: up to so many miles in a tax year, and beyond. */
export interface MileageRates {
  readonly first: number
  readonly beyond: number
}

/**
 * The approved amounts for cars and vans: 45p for the first 10,000 miles of a tax year, over all organisations together
 * (for volunteers HMRC's manual EIM71155, which the field's facts name). Beyond that 25p: general knowledge (Income Tax
 * (Earnings and Pensions) Act 2003, section 230), not confirmed here; a charity may repay nothing beyond.
 */
export const approvedRates: MileageRates = { first: 45, beyond: 25 }
export const milesAtFirstRate = 10_000

/** A mile is claimed to a tenth. */
export const tenthsInMile = 10

/**
 * What so many tenths of a mile come to, in whole pence, half a penny up.
 * @param before tenths that were repaid in the same tax year already, by us and by others
 */
export function mileagePence(tenths: number, before: number, { first, beyond }: MileageRates): number {
  const left = Math.max(0, milesAtFirstRate * tenthsInMile - before)
  const dear = Math.min(tenths, left)
  return Math.round((dear * first + (tenths - dear) * beyond) / tenthsInMile)
}

/** The tax year a day lies in: from 6 April. */
export function taxYearOf(on: Day): Period {
  const { year } = plain(on)
  return within(taxYear(year), on) ? taxYear(year) : taxYear(year - 1)
}

/** A shift somebody may claim for. */
export interface ShiftDone {
  readonly day: Day
  readonly state: string
  readonly came: number | null
  readonly isOver: boolean
}

/** Whether they were there: nobody said that they did not come, and it is over. */
export const wasThere = ({ state, came, isOver }: ShiftDone): boolean =>
  isOver && state === 'confirmed' && came !== 0

export type NotClaimed =
  | 'not-there'
  | 'too-late'
  | 'receipts-only'
  | 'travel-and-meals'
  | 'mileage-off'
  | 'receipt-needed'
  | 'mileage-twice'

export interface Claim {
  readonly kind: ExpenseKind
  readonly pence: number
  readonly hasReceipt: boolean
}

export interface ClaimTerms {
  readonly claimWithinDays: number
  readonly mileage: boolean
  /** From this amount on, a receipt is needed. */
  readonly receiptFromPence: number
}

/**
 * What somebody may claim for. Whoever we repay with receipts only: reasonable travel and meals actually incurred, and
 * no allowance; for somebody who seeks asylum anything else could count as pay (gmiau.org on volunteering, and the
 * government's answer HL2614 in the House of Lords).
 */
export const kindsFor = (receiptsOnly: boolean, mileage: boolean): ExpenseKind[] =>
  expenseKinds.filter((kind) =>
    kind === 'mileage' ? mileage && !receiptsOnly : kind !== 'other' || !receiptsOnly,
  )

/** Whether something may be claimed for a shift. */
export function mayClaim(
  claim: Claim,
  {
    shift,
    today,
    terms,
    receiptsOnly,
    hasMileage,
  }: { shift: ShiftDone; today: Day; terms: ClaimTerms; receiptsOnly: boolean; hasMileage: boolean },
): Outcome<undefined, NotClaimed> {
  if (!wasThere(shift)) return refuse('not-there')
  if (today > plusDays(shift.day, terms.claimWithinDays)) return refuse('too-late')
  if (claim.kind === 'mileage') {
    if (receiptsOnly) return refuse('receipts-only')
    if (!terms.mileage) return refuse('mileage-off')
    return hasMileage ? refuse('mileage-twice') : allow()
  }
  if (!kindsFor(receiptsOnly, terms.mileage).includes(claim.kind)) return refuse('travel-and-meals')
  const needsReceipt = receiptsOnly || claim.pence >= terms.receiptFromPence
  return needsReceipt && !claim.hasReceipt ? refuse('receipt-needed') : allow()
}
