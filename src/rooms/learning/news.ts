import { z } from 'zod'
import type { Day } from '../../platform/clock.ts'
import { news } from '../../platform/outbox/outbox.ts'

const fact = {
  personId: z.uuid(),
  courseId: z.uuid(),
  on: z.iso.date().transform((on) => on as Day),
}

/** Somebody completed a course: online, in a live session, or elsewhere and written down here. */
export const courseCompleted = news('learning.course-completed', z.object(fact))

/** A completion was recorded in error, and counts no more. */
export const completionTakenBack = news('learning.completion-taken-back', z.object(fact))
