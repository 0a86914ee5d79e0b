import type { Db } from '../../../platform/database/database.ts'
import type { Pair } from '../../../platform/merging/doors.ts'

/** What the record that steps aside accepted on a day on which the other accepted the same. */
export const acceptedTwice = async (db: Db, { from, into }: Pair): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `select c.id from volunteering.agreement_accepted c join volunteering.agreement_accepted other
         on (other.agreement_id, other.number, other.accepted_on) = (c.agreement_id, c.number, c.accepted_on)
       where c.person_id = $1 and other.person_id = $2 order by 1`,
      [from, into],
    )
  ).map(({ id }) => id)

/** What both were asked to accept. */
export const askedTwice = async (db: Db, { from, into }: Pair): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `select k.id from volunteering.agreement_asked k join volunteering.agreement_asked other
         on (other.agreement_id, other.number) = (k.agreement_id, k.number)
       where k.person_id = $1 and other.person_id = $2 order by 1`,
      [from, into],
    )
  ).map(({ id }) => id)
