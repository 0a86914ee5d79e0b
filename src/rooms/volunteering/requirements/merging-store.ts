import type { Db } from '../../../platform/database/database.ts'
import type { Pair } from '../../../platform/merging/doors.ts'

const ids = async (asked: Promise<{ id: string }[]>): Promise<string[]> => (await asked).map(({ id }) => id)

/** Exemptions asked for of one record that wait for a decision about the other too. */
export const askedTwice = (db: Db, { from, into }: Pair): Promise<string[]> =>
  ids(
    db.rows(
      `select a.id from volunteering.exemption_asked a join volunteering.exemption_asked other
         on other.person_id = $2 and other.role_id = a.role_id and other.requirement = a.requirement and other.decided_at is null
       where a.person_id = $1 and a.decided_at is null order by 1`,
      [from, into],
    ),
  )

/** What both were told about one renewal: it stays told. */
export const toldTwice = (db: Db, { from, into }: Pair): Promise<string[]> =>
  ids(
    db.rows(
      `select a.id from volunteering.renewal_told a join volunteering.renewal_told other
         on other.person_id = $2 and other.role_id = a.role_id and other.requirement = a.requirement
           and other.ends_on = a.ends_on and other.what = a.what
       where a.person_id = $1 order by 1`,
      [from, into],
    ),
  )
