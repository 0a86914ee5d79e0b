import { z } from 'zod'
import { news } from '../../../platform/outbox/outbox.ts'

/** Something new, or newly worded, stands where everybody can find it. */
export const opportunityPublished = news(
  'volunteering.opportunity-published',
  z.object({ opportunityId: z.uuid() }),
)
