import { daysBetween, plusDays, type Day } from '../../../platform/clock.ts'

/** A hold is looked at again within a year: nobody’s records are kept because somebody forgot to let them go. */
export const mostDaysToReview = 366

/** Whether a hold may wait until that day before somebody looks at it again. */
export const isReviewDay = (on: Day, today: Day): boolean =>
  on > today && on <= plusDays(today, mostDaysToReview)

const warnDays = 14

/** How pressing a look at a hold is: late from the day after its day, soon two weeks before. */
export function reviewUrgency(reviewOn: Day, today: Day): 'late' | 'soon' | 'quiet' {
  const left = daysBetween(today, reviewOn)
  if (left < 0) return 'late'
  return left <= warnDays ? 'soon' : 'quiet'
}
