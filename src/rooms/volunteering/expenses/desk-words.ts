import type { ExpenseKind, ExpenseState } from './rules.ts'

export const deskKinds: Record<ExpenseKind, string> = {
  mileage: 'Miles',
  fares: 'Fares',
  meals: 'Meals',
  other: 'Other',
}

export const deskStates: Record<ExpenseState, string> = {
  claimed: 'To answer',
  approved: 'To pay',
  declined: 'Declined',
  withdrawn: 'Taken back',
  paid: 'Paid',
}
