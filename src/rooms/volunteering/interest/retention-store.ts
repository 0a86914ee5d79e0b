import type { Db } from '../../../platform/database/database.ts'
import { moment } from '../../../platform/database/values.ts'

const forgottenName = 'Somebody who asked to be forgotten'

/** Takes away who it was; that somebody asked stays a number. What their address was typed for and nobody confirmed goes. */
export const forgetInterests = (db: Db, personId: string) =>
  db.rows(
    `with unproved as (
       delete from volunteering.interest
       where state = 'unconfirmed' and person_id is null and email = (select email from people.card where id = $1))
     update volunteering.interest set name = $2, email = null, phone = null, words = null, answer = null,
       guardian_name = null, guardian_email = null,
       state = case when state in ('unconfirmed', 'waiting') then 'withdrawn' else state end
     where person_id = $1`,
    [personId, forgottenName],
  )

/** What nobody confirmed goes. @returns how many */
export const dropUnconfirmed = async (db: Db, before: Temporal.Instant): Promise<number> =>
  (
    await db.rows(
      `delete from volunteering.interest where state = 'unconfirmed' and made_at < $1 returning 1`,
      [before],
    )
  ).length

/** When each of these people last said that they would like to help. */
export const lastAskedOf = async (
  db: Db,
  personIds: readonly string[],
): Promise<Map<string, Temporal.Instant>> =>
  new Map(
    (
      await db.rows<{ id: string; at: string }>(
        'select person_id as id, max(made_at) as at from volunteering.interest where person_id = any ($1::uuid[]) group by 1',
        [personIds],
      )
    ).map(({ id, at }) => [id, moment(at)]),
  )

const keptNoLonger = 'Somebody'

/** People who asked, the last time before a moment, and of whom it still says who they are. */
export const lastAskedBefore = async (db: Db, before: Temporal.Instant): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `select person_id as id from volunteering.interest where person_id is not null
       group by 1 having max(made_at) < $1 and bool_or(name <> all ($2::text[])) order by 1`,
      [before, [keptNoLonger, forgottenName]],
    )
  ).map(({ id }) => id)

/** What somebody wrote and was answered goes, once it is kept no longer; that they asked stays a number. */
export const dropInterestsOf = async (db: Db, personId: string): Promise<number> =>
  (
    await db.rows(
      `update volunteering.interest set name = $2, email = null, phone = null, words = null, answer = null,
         guardian_name = null, guardian_email = null,
         state = case when state in ('unconfirmed', 'waiting') then 'withdrawn' else state end
       where person_id = $1 and name <> $2 returning 1`,
      [personId, keptNoLonger],
    )
  ).length

/** Who a parent or guardian was, of what was asked long ago. */
export const dropGuardians = async (
  db: Db,
  askedBefore: Temporal.Instant,
  held: readonly string[],
): Promise<number> =>
  (
    await db.rows(
      `update volunteering.interest set guardian_name = null, guardian_email = null
       where guardian_name is not null and made_at < $1 and (person_id is null or person_id <> all ($2::uuid[])) returning 1`,
      [askedBefore, held],
    )
  ).length
