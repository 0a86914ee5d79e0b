import type { Db } from '../../../platform/database/database.ts'
import type { Vouched } from './permits.ts'

/** Where the roles lie that somebody applied for: what `vouch` asks. */
export const rolesAppliedFor = (db: Db, personId: string): Promise<Vouched['roles'][number][]> =>
  db.rows(
    `select distinct o.programme_id as "programmeId", o.region from volunteering.application a
     join volunteering.opportunity o on o.id = a.opportunity_id where a.person_id = $1 and a.state <> 'draft'`,
    [personId],
  )
