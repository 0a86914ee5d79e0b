import { every } from '../../../platform/jobs/jobs.ts'
import { remindAhead, thankThose } from './actions.ts'

/** Each few minutes: leaves reminders, lists and thanks to be said when their moment has come. */
export const lookAhead = every('gatherings.look-ahead', 300, async (hub) => {
  await remindAhead(hub)
  await thankThose(hub)
})
