import { z } from 'zod'
import type { Hub } from '../../../platform/hub.ts'
import { every, job, later } from '../../../platform/jobs/jobs.ts'
import { listen } from '../../../platform/outbox/outbox.ts'
import { opportunityPublished } from '../opportunities/news.ts'
import { lookFor } from './looking.ts'
import { latestLook } from './rules.ts'
import { dueSearches, wakeAtOnce } from './store.ts'

const beforeAll = '00000000-0000-0000-0000-000000000000'
const atOnce = 500

/** Safe to run twice: what was told has a row beside its letter. */
export const lookAtSearch = job(
  'searches.look',
  z.object({ searchId: z.uuid() }),
  (hub, { searchId }) => lookFor(hub, searchId),
  { priority: 20 },
)

/** Queues a look at every search that is due. */
async function lookAtAllDue(hub: Hub): Promise<void> {
  const now = hub.now()
  for (let after = beforeAll; ;) {
    const due = await dueSearches(hub.db, { now, latest: latestLook(now), after, most: atOnce })
    for (const { id } of due)
      await later(hub.db, lookAtSearch, { searchId: id }, { key: `searches.look ${id}` })
    if (due.length < atOnce) return
    after = due.at(-1)!.id
  }
}

/** Each few minutes: the searches whose morning has come. */
export const lookAtDue = every('searches.look-at-due', 300, lookAtAllDue)

/** Once what was published shows everywhere: those who want to hear at once. */
export const wakeSearches = job('searches.wake', z.object({}), async (hub) => {
  await wakeAtOnce(hub.db, hub.now())
  await lookAtAllDue(hub)
})

/** Long enough for a change to be in every process's finder; many published in a row are told in one letter. */
const settles = { minutes: 2 }

listen(opportunityPublished, 'volunteering.searches-hear', (hub) =>
  later(hub.db, wakeSearches, {}, { at: hub.now().add(settles), key: 'searches.wake' }),
)
