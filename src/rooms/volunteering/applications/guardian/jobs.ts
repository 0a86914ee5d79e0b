import { z } from 'zod'
import type { Hub } from '../../../../platform/hub.ts'
import { daily, job, later } from '../../../../platform/jobs/jobs.ts'
import { actAs } from '../../../../platform/seal/actor.ts'
import { freeTheGrown, remindGuardian } from './asking.ts'
import { toRemind } from './store.ts'

/** Days between one letter to a parent or guardian and the next, and how often they are reminded at the most. */
export const remindAfterDays = 4
export const mostReminders = 3

export const remindOneGuardian = job(
  'applications.remind-guardian',
  z.object({ applicationId: z.uuid() }),
  (hub, { applicationId }) => remindGuardian(hub, applicationId),
)

/** Each morning: parents and guardians who were asked some days ago, have not answered, and are still needed. */
export async function remindGuardians(hub: Hub): Promise<void> {
  await freeTheGrown(hub)
  await hub.transact(async (db) => {
    await actAs(db, 'the hub')
    const before = hub.now().subtract({ hours: remindAfterDays * 24 - 1 })
    for (const applicationId of await toRemind(db, before, mostReminders))
      await later(db, remindOneGuardian, { applicationId }, { key: `guardian ${applicationId}` })
  })
}

export const remindGuardiansDaily = daily('applications.remind-guardians', '09:10', remindGuardians)
