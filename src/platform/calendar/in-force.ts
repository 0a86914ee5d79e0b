import { charityProfile } from '../settings/charity.ts'
import type { HouseSetting } from '../settings/house.ts'
import type { BankHolidayRules, Nation } from './bank-holidays.ts'
import type { CareAround } from './care.ts'
import type { KeptCustom, MoonSighting, RestCustom } from './customs.ts'
import { careAroundDays, daysOfRest, restRules, type KeptCare } from './settings.ts'
import { rulesOf, withHolidays } from './with-holidays.ts'

/** The settings as they stand; a hub is one. */
export interface Settings {
  setting<Value>(setting: HouseSetting<Value>): Value
}

interface InForce {
  readonly rest: readonly RestCustom[]
  readonly care: CareAround
  /** Bank holidays on which nobody is expected to answer; null when they are working days. */
  readonly answers: BankHolidayRules | null
}

/** Where sunset is reckoned when the charity has not said: the middle of London. */
const middleOfLondon = { lat: 51.5085, lon: -0.1257 }

/**
 * The settings put together, as each leans on the others: bank holidays on the charity's nation and on one list of
 * one-off days, the moon on what was sighted and entered on either page, sunset on the place of the days of rest.
 */
function together(customs: readonly KeptCustom[], kept: KeptCare, charity: Nation): InForce {
  const { whose, changes, warnsPlanners, pausesAnswers } = kept.bankHolidays
  const holidays = { charity, changes }
  const rules = whose === 'nobody' ? null : rulesOf(whose, holidays)
  // The last that was entered for a month wins, and it is looked for among the days of rest first.
  const sightings: MoonSighting[] = [
    ...kept.sightings,
    ...customs.flatMap((custom) => (custom.kind === 'muslim' ? custom.sightings : [])),
  ]
  const sunset = customs.find((custom) => custom.kind === 'jewish')?.place
  return {
    rest: withHolidays(customs, holidays).map((custom) =>
      custom.kind === 'muslim' && sightings.length > 0 ? { ...custom, sightings } : custom,
    ),
    care: {
      ...kept,
      sightings,
      place: kept.place ?? sunset ?? middleOfLondon,
      bankHolidays: warnsPlanners ? rules : null,
    },
    answers: pausesAnswers ? rules : null,
  }
}

const remembered = new WeakMap<readonly KeptCustom[], { kept: KeptCare; charity: Nation; made: InForce }>()

/** The same settings give the same values, so that what was worked out from them is found again. */
function inForce(settings: Settings): InForce {
  const customs = settings.setting(daysOfRest)
  const kept = settings.setting(careAroundDays)
  const charity = settings.setting(charityProfile).nation
  const known = remembered.get(customs)
  if (known?.kept === kept && known.charity === charity) return known.made
  const made = together(customs, kept, charity)
  remembered.set(customs, { kept, charity, made })
  return made
}

/** The days of rest as they hold now, to show them. What they do is asked with `restFor`. */
export const restOf = (settings: Settings): readonly RestCustom[] => inForce(settings).rest

export type RestRule = keyof typeof restRules.standard
const nothing: readonly RestCustom[] = []

/** The days of rest as far as they do this; none where the charity switched it off. */
export const restFor = (settings: Settings, rule: RestRule): readonly RestCustom[] =>
  settings.setting(restRules)[rule] ? restOf(settings) : nothing

/** What the charity takes care around, as it holds now; bank holidays only where planners are warned of them. */
export const careOf = (settings: Settings): CareAround => inForce(settings).care

/** Bank holidays that are left out of the working days in which an answer is promised; null when they count. */
export const answerHolidays = (settings: Settings): BankHolidayRules | null => inForce(settings).answers
