import { chainAudit } from '../../platform/audit/chain.ts'
import { verifyAudit } from '../../platform/audit/verify.ts'
import { daily, every } from '../../platform/jobs/jobs.ts'
import { sweepFiles } from '../../platform/files/files.ts'
import { resealAll } from '../../platform/seal/rotation.ts'
import { keepCheckpoint, lastCheckpointStands } from './checkpoints.ts'
import * as store from './store.ts'

/** Each second: chains what was written to the audit log and cannot be overtaken any more. */
export const chainLog = every('audit.chain', 1, (hub) => chainAudit(hub.database))

/** Each night: verifies the whole log, and that it still holds the last checkpoint kept beside the database. */
export const checkLog = daily('audit.check', '03:40', async (hub) => {
  const { ok, verified, tail, upTo } = await verifyAudit(hub.database, { seal: hub.seal })
  const stands = ok && (await lastCheckpointStands(hub))
  if (stands) await keepCheckpoint(hub, upTo)
  await store.keepFact(hub.db, 'audit-check', { ok: stands, verified, tail, upTo }, hub.now())
})

/** Each night: closes anew what a change of keys, stopped halfway, left under a retired key. */
export const resealLeft = daily('seal.reseal', '03:30', (hub) => resealAll(hub.database, hub.seal))

/** News that was delivered long ago says nothing any more. */
export const tidyNews = daily('outbox.tidy', '03:10', (hub) =>
  store.tidyNews(hub.db, hub.now().subtract({ hours: 24 * 30 })),
)

/** Bytes that no row names any more. */
export const tidyFiles = daily('files.sweep', '03:20', (hub) => sweepFiles(hub.db, hub.drawer, hub.now()))
