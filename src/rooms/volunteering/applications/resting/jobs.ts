import { z } from 'zod'
import type { Hub } from '../../../../platform/hub.ts'
import { daily, job, later } from '../../../../platform/jobs/jobs.ts'
import { askOrEnd, restsNow } from './actions.ts'
import { dueFor } from './rules.ts'
import { restCustoms } from './settings.ts'
import { restsWithoutDay } from './store.ts'

export const askOrEndOne = job(
  'applications.ask-or-end-rest',
  z.object({ applicationId: z.uuid() }),
  (hub, { applicationId }) => askOrEnd(hub, applicationId),
)

/** Each morning, but for days of rest: applications that have rested without a day for long enough. */
export async function lookAfterRests(hub: Hub): Promise<void> {
  if (restsNow(hub)) return
  await hub.transact(async (db) => {
    const customs = hub.setting(restCustoms)
    for (const { id, ...rest } of await restsWithoutDay(db))
      if (dueFor(rest, hub.today(), customs))
        await later(db, askOrEndOne, { applicationId: id }, { key: `rest ${id}` })
  })
}

export const lookAfterRestsDaily = daily('applications.look-after-rests', '09:20', lookAfterRests)
