import { z } from 'zod'
import type { Day } from '../../../platform/clock.ts'
import { news } from '../../../platform/outbox/outbox.ts'

/** Something that roles ask for was recorded of somebody, or taken back. Null: it counts for every role. */
export const evidenceRecorded = news(
  'volunteering.evidence-recorded',
  z.object({ personId: z.uuid(), roleId: z.uuid().nullable() }),
)

/** Somebody who was cleared for a role no longer is, because something ran out. */
export const standingLapsed = news(
  'volunteering.standing-lapsed',
  z.object({
    personId: z.uuid(),
    roleId: z.uuid(),
    on: z.iso.date().transform((on) => on as Day),
  }),
)
