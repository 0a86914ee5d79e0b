import type { Db } from '../../../platform/database/database.ts'
import type { Opportunity } from '../opportunities/store.ts'
import { roleOfOpportunity } from '../requirements/standings.ts'

/** Whether people may apply for a way to help now: it is a role that stands open, and somebody said what it asks for. */
export const mayApply = async (
  db: Db,
  { id, state, published }: Pick<Opportunity, 'id' | 'state' | 'published'>,
): Promise<boolean> =>
  state === 'published' && published?.kind === 'role' && (await roleOfOpportunity(db, id)) !== undefined
