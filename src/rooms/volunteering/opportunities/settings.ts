import { z } from 'zod'
import { houseSetting } from '../../../platform/settings/house.ts'

const customs = z.object({
  /** `always`: nobody publishes what they alone wrote. A partner's draft is always read by one of ours. */
  secondReader: z.enum(['never', 'always']),
})

/** How ways to help are published; a charity may change each. */
export const publishingCustoms = houseSetting<z.output<typeof customs>>('volunteering.publishing', customs, {
  secondReader: 'never',
})
