import { z } from 'zod'
import { news } from '../../platform/outbox/outbox.ts'

/** Somebody asked to be forgotten, and was: rooms above take away what they still hold. */
export const personForgotten = news('people.person-forgotten', z.object({ personId: z.uuid() }))

/** Nothing of somebody’s must stay any more for that reason: whoever asked to be forgotten can be. */
export const holdEnded = news('people.hold-ended', z.object({ personId: z.uuid() }))
