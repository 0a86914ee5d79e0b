import { z } from 'zod'
import { news } from '../../../platform/outbox/outbox.ts'

/** Something that roles ask for was recorded of somebody, or taken back. Null: it counts for every role. */
export const evidenceRecorded = news(
  'volunteering.evidence-recorded',
  z.object({ personId: z.uuid(), roleId: z.uuid().nullable() }),
)
