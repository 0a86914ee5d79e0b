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

/**
 * How long a DBS check or references take before a first shift. Four weeks is what we ask of ourselves (a median of
 * 28 days); the certificate alone took 14.3 days on average in January 2025.
 */
export const checkCustoms = houseSetting('volunteering.checks', z.object({ weeks: z.int().min(1).max(26) }), {
  weeks: 4,
})
