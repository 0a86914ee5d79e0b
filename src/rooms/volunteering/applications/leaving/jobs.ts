import { z } from 'zod'
import type { Hub } from '../../../../platform/hub.ts'
import { daily, job, later } from '../../../../platform/jobs/jobs.ts'
import { endPause } from './actions.ts'
import { pausedUntil } from './store.ts'

export const endOnePause = job(
  'applications.end-pause',
  z.object({ applicationId: z.uuid() }),
  (hub, { applicationId }) => endPause(hub, applicationId),
)

/** Each morning: paused applications whose day has come. */
export const endPauses = (hub: Hub): Promise<void> =>
  hub.transact(async (db) => {
    for (const applicationId of await pausedUntil(db, hub.today()))
      await later(db, endOnePause, { applicationId }, { key: `end pause ${applicationId}` })
  })

export const endPausesDaily = daily('applications.end-pauses', '08:10', endPauses)
