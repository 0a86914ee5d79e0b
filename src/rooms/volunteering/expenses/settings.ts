import { z } from 'zod'
import { houseSetting } from '../../../platform/settings/house.ts'
import { approvedRates } from './rules.ts'

/** How volunteers are repaid. */
export const expenseCustoms = houseSetting(
  'volunteering.expenses',
  z.object({
    /** Days after a shift in which it may be claimed for. */
    claimWithinDays: z.int().min(7).max(730),
    mileage: z.boolean(),
    /** Pence a mile; more than the approved amounts would be taxed, so no more is taken. */
    first: z.int().min(1).max(approvedRates.first),
    beyond: z.int().min(0).max(approvedRates.beyond),
    receiptFromPence: z.int().min(0).max(100_000),
  }),
  { claimWithinDays: 90, mileage: true, ...approvedRates, receiptFromPence: 10_00 },
)
export type ExpenseCustoms = typeof expenseCustoms.standard
