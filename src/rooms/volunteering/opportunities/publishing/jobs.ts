import { z } from 'zod'
import { daily, job } from '../../../../platform/jobs/jobs.ts'
import { publishScheduled } from './actions.ts'
import { closeFinished, extendSeries } from './extending.ts'
import { closeOverdue } from '../running/actions.ts'

/** Publishes what was set to go out at this moment. */
export const publishLater = job(
  'opportunity.publish',
  z.object({ opportunityId: z.uuid(), version: z.int() }),
  (hub, due) => publishScheduled(hub, due),
  { priority: 5 },
)

/** Each night in London: shifts of every series stand open half a year ahead again. */
export const extendSeriesDaily = daily('opportunity.extend-series', '03:10', extendSeries)

/** Just after midnight: what was open until yesterday closes. */
export const closeOverdueDaily = daily('opportunity.close-overdue', '00:01', async (hub) => {
  await closeOverdue(hub)
  await closeFinished(hub)
})
