import { z } from 'zod'
import { news } from '../../../platform/outbox/outbox.ts'
import { stages, states } from './types.ts'

const standing = z.object({ state: z.enum(states), stage: z.enum(stages) })

/** An application went on, back, or came to its end. Sending one is a move from `draft`. */
export const applicationMoved = news(
  'volunteering.application-moved',
  z.object({ applicationId: z.uuid(), personId: z.uuid(), from: standing, to: standing }),
)
