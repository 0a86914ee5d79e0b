import type { Db } from '../../../platform/database/database.ts'
import type { Changing } from './forms.ts'

/** Keeps what the desk changed, if nobody changed anything since; with it, a wrong address was looked at. */
export async function keepChanges(db: Db, id: string, change: Changing): Promise<boolean> {
  const kept = await db.rows(
    `update people.person set name = $3, phone = $4, region = $5, born_on = $6, languages = $7, address_denied_at = null,
       version = version + 1
     where id = $1 and version = $2 and forgotten_at is null returning 1`,
    [id, change.version, change.name, change.phone, change.region, change.bornOn, change.languages],
  )
  return kept.length === 1
}
