import { z } from 'zod'
import { news } from '../../platform/outbox/outbox.ts'

/** Somebody asked to be forgotten, and was: rooms above take away what they still hold. */
export const personForgotten = news('people.person-forgotten', z.object({ personId: z.uuid() }))
