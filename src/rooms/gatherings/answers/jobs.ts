import { every } from '../../../platform/jobs/jobs.ts'
import { lapseOverdue } from './actions.ts'

/** Each half minute: ends whatever waited too long for an answer, and offers it on. */
export const lapse = every('gatherings.lapse', 30, lapseOverdue)
