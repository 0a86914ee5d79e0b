import type { RestCustom } from '../../../platform/calendar/customs.ts'
import { restAt } from '../../../platform/calendar/rest.ts'
import { momentAt, plusDays, type Day } from '../../../platform/clock.ts'
import type { Todo } from '../../../platform/room.ts'

/** Longer than any rest lasts. */
const mostDays = 60

export interface Due {
  readonly on: Day
  /** Why it is a later day than was asked for; null when it is that day. */
  readonly rest: string | null
}

/** The day something is due: the one asked for, or the first after it that is not rest at noon. */
export function dueDay(customs: readonly RestCustom[], asked: Day): Due {
  const first = restAt(customs, momentAt(asked, '12:00'))
  let on = asked
  for (let days = 0; days < mostDays && restAt(customs, momentAt(on, '12:00')) !== null; days++)
    on = plusDays(on, 1)
  return { on, rest: first?.name ?? null }
}

/** How pressing a task is: late from the day after, soon on the day and the day before; else it can wait. */
export function pressing(due: Day, today: Day): Todo['urgency'] {
  if (due < today) return 'late'
  return due <= plusDays(today, 1) ? 'soon' : 'quiet'
}
