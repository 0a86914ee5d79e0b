import type { Hub } from '../../../../platform/hub.ts'
import { daily, job, later } from '../../../../platform/jobs/jobs.ts'
import { z } from 'zod'
import { everybodyInRoles } from './load.ts'
import { tellAboutRenewals } from './actions.ts'

/** Safe to run twice: each letter stands or falls with the row that says it was sent. */
export const tellOne = job('standing.tell-renewals', z.object({ personId: z.uuid() }), (hub, { personId }) =>
  tellAboutRenewals(hub, personId),
)

/** Each morning: who has something due, or lapsed, hears of it, each in a job of their own. */
export async function findRenewals(hub: Hub): Promise<void> {
  for (const personId of await everybodyInRoles(hub)) await later(hub.db, tellOne, { personId })
}

export const findRenewalsEachMorning = daily('standing.find-renewals', '08:20', findRenewals)
