import { z } from 'zod'
import { houseSetting } from '../../../platform/settings/house.ts'

/** Within how many working days somebody who registered interest hears from us. */
export const interestCustoms = houseSetting(
  'volunteering.interest',
  z.object({ answerWithinDays: z.int().min(1).max(30) }),
  { answerWithinDays: 3 },
)
