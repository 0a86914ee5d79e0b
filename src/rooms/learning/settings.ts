import { z } from 'zod'
import { houseSetting } from '../../platform/settings/house.ts'

/** How long what people learned is kept. */
export const learningCustoms = houseSetting(
  'learning.keeping',
  z.object({
    /** Years after somebody last took part or learned something. */
    keepYears: z.int().min(1).max(15),
  }),
  { keepYears: 6 },
)
