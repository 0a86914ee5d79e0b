import type { BankHolidayChange, BankHolidayRules, Nation } from './bank-holidays.ts'
import type { KeptCustom, RestCustom } from './customs.ts'

/** The bank holidays that customs may name: the charity's own nation, and its one-off days. */
export interface Holidays {
  readonly charity: Nation
  readonly changes: readonly BankHolidayChange[]
}

/** The rules of a nation that is named, or the charity's own. */
export const rulesOf = (whose: Nation | 'charity', { charity, changes }: Holidays): BankHolidayRules => ({
  nation: whose === 'charity' ? charity : whose,
  changes: [...changes],
})

/** Customs with the bank holidays they name put in. */
export const withHolidays = (customs: readonly KeptCustom[], holidays: Holidays): RestCustom[] =>
  customs.map((custom) =>
    custom.kind === 'secular'
      ? { ...custom, bankHolidays: custom.bankHolidays && rulesOf(custom.bankHolidays, holidays) }
      : custom,
  )
