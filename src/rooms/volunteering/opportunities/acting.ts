import { record } from '../../../platform/audit/audit.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import { Missing } from '../../../platform/outcome.ts'
import { addHappening, type Happening } from './history-store.ts'
import { lockOpportunity, type Opportunity } from './store.ts'

/** An opportunity, locked until the transaction ends. */
export async function locked(db: Db, id: string): Promise<Opportunity> {
  const opportunity = await lockOpportunity(db, id)
  if (!opportunity) throw new Missing('opportunity', id)
  return opportunity
}

/** Keeps what happened for those who work on it, and in the audit log. */
export async function note(
  hub: Hub,
  db: Db,
  opportunity: { id: string; version: number },
  what: Happening,
  words: string | null = null,
): Promise<void> {
  const at = hub.now()
  await addHappening(db, opportunity.id, {
    what,
    version: opportunity.version,
    words,
    by: hub.actor.personId,
    at,
  })
  await record(db, {
    at,
    by: hub.by,
    act: `volunteering.opportunity-${what}`,
    subject: { kind: 'opportunity', id: opportunity.id },
  })
}

/** The tag of whole pages that show what an opportunity says. */
export const pageTag = (id: string): string => `opportunity:${id}`
