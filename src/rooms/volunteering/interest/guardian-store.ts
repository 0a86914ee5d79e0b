import type { Db } from '../../../platform/database/database.ts'
import { moment } from '../../../platform/database/values.ts'

/** Whether a parent or guardian was needed when somebody last told us that they would like to, and who. */
export async function guardianOfLastInterest(db: Db, personId: string) {
  const row = await db.row<{ name: string | null; email: string | null; at: string }>(
    `select guardian_name as name, guardian_email as email, made_at as at from volunteering.interest
     where person_id = $1 and confirmed_at is not null order by made_at desc, id desc limit 1`,
    [personId],
  )
  const guardian = row?.email ? { name: row.name ?? '', email: row.email } : null
  return { wasNeeded: guardian !== null, guardian, at: row ? moment(row.at) : null }
}
