import type { Stood } from './actions.ts'
import { sortDay } from './rules.ts'

/** All that is open, by the day it is due: what waits for them where it would be due if they answered today. */
export const byDeadline = (open: readonly Stood[]): Stood[] =>
  open.toSorted((one, other) => {
    const [first, second] = [sortDay(one.standing.clock!), sortDay(other.standing.clock!)]
    return first === second ? one.request.number - other.request.number : first < second ? -1 : 1
  })
