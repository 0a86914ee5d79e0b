import { z } from 'zod'
import { houseSetting } from '../../../../platform/settings/house.ts'

/** Weeks after which whoever rests without a day is asked whether they still want to, and weeks they have to answer. */
export interface RestCustoms {
  readonly askAfterWeeks: number
  readonly endAfterWeeks: number
}

/** A season, and a month: long enough for an exam or a birth, short enough that nobody is kept on a list for ever. */
export const restCustoms = houseSetting<RestCustoms>(
  'volunteering.rests',
  z.object({ askAfterWeeks: z.int().min(1).max(104), endAfterWeeks: z.int().min(1).max(52) }),
  { askAfterWeeks: 12, endAfterWeeks: 4 },
)
