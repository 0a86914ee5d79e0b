import { chainAudit } from '../../platform/audit/chain.ts'
import { verifyAudit } from '../../platform/audit/verify.ts'
import { daily, every } from '../../platform/jobs/jobs.ts'
import { sweepFiles } from '../../platform/files/files.ts'
import * as store from './store.ts'

/** Each second: chains what was written to the audit log and cannot be overtaken any more. */
export const chainLog = every('audit.chain', 1, (hub) => chainAudit(hub.database))

/** Each night: verifies the whole log, and keeps what came of it for the Running page. */
export const checkLog = daily('audit.check', '03:40', async (hub) => {
  const { ok, verified, tail } = await verifyAudit(hub.database, { seal: hub.seal })
  await store.keepFact(hub.db, 'audit-check', { ok, verified, tail }, hub.now())
})

/** News that was delivered long ago says nothing any more. */
export const tidyNews = daily('outbox.tidy', '03:10', (hub) =>
  store.tidyNews(hub.db, hub.now().subtract({ hours: 24 * 30 })),
)

/** Bytes that no row names any more. */
export const tidyFiles = daily('files.sweep', '03:20', (hub) => sweepFiles(hub.db, hub.drawer, hub.now()))
