import { dayAt } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'

/** What was said in words goes, and when somebody could talk; in a transaction that acts as the hub. */
export const dropWords = (db: Db, personId: string) =>
  db.rows(
    `with own as (select id from volunteering.application where person_id = $1),
       notes as (delete from volunteering.conversation_note n using volunteering.conversation v
         where v.id = n.conversation_id and v.application_id in (select id from own)),
       reasons as (delete from volunteering.approval_reason r using volunteering.approval_asked k
         where k.id = r.asked_id and k.application_id in (select id from own))
     delete from volunteering.no_time_fits where application_id in (select id from own)`,
    [personId],
  )

/** Words about applications that ended before a moment, of nobody who is held. @returns how many went */
export const dropOldWords = async (
  db: Db,
  before: Temporal.Instant,
  held: readonly string[],
): Promise<number> =>
  (await db.row<{ gone: number }>(
    `with over as (select id from volunteering.application
         where ended_at < $1 and person_id <> all($2::uuid[])),
       notes as (delete from volunteering.conversation_note n using volunteering.conversation v
         where v.id = n.conversation_id and v.application_id in (select id from over) returning 1),
       reasons as (delete from volunteering.approval_reason r using volunteering.approval_asked k
         where k.id = r.asked_id and k.application_id in (select id from over) returning 1),
       times as (delete from volunteering.no_time_fits where application_id in (select id from over) returning 1)
     select (select count(*) from notes) + (select count(*) from reasons) + (select count(*) from times) as gone`,
    [before, held],
  ))!.gone

/** Times that are over and that nobody took. @returns how many went */
export const dropUntaken = async (db: Db, before: Temporal.Instant): Promise<number> =>
  (
    await db.rows(
      `delete from volunteering.talk_slot s where s.ends_at < $1
         and not exists (select from volunteering.conversation v where v.slot_id = s.id) returning 1`,
      [before],
    )
  ).length

const records = `
  select person_id, seen_on::timestamptz as at from volunteering.identity_seen
  union all select person_id, accepted_on::timestamptz from volunteering.agreement_accepted
  union all select person_id, asked_at from volunteering.agreement_asked
  union all select a.person_id, coalesce(v.ended_at, s.ends_at) from volunteering.conversation v
    join volunteering.talk_slot s on s.id = v.slot_id join volunteering.application a on a.id = v.application_id
  union all select a.person_id, coalesce(k.ended_at, k.asked_at) from volunteering.approval_asked k
    join volunteering.application a on a.id = k.application_id`

/** People of whom everything that was recorded here is older than that. */
export const allOlderThan = async (db: Db, before: Temporal.Instant): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `select person_id as id from (${records}) r group by 1 having max(at) < $1::date order by 1`,
      [dayAt(before)],
    )
  ).map(({ id }) => id)

/** The latest moment at which something was recorded of somebody here; null: nothing was. */
export const lastRecorded = async (db: Db, personId: string): Promise<string | null> =>
  (
    await db.row<{ at: string | null }>(`select max(at) as at from (${records}) r where person_id = $1`, [
      personId,
    ])
  )?.at ?? null

/** Everything recorded of somebody here goes, in a transaction that acts as the hub. @returns how many records */
export const dropRecords = async (db: Db, personId: string): Promise<number> =>
  (await db.row<{ gone: number }>(
    `with own as (select id from volunteering.application where person_id = $1),
       identities as (delete from volunteering.identity_seen where person_id = $1 returning 1),
       accepted as (delete from volunteering.agreement_accepted where person_id = $1 returning 1),
       asked as (delete from volunteering.agreement_asked where person_id = $1 returning 1),
       talks as (delete from volunteering.conversation where application_id in (select id from own) returning 1),
       approvals as (delete from volunteering.approval_asked where application_id in (select id from own) returning 1),
       asides as (delete from volunteering.stepped_aside where application_id in (select id from own) returning 1)
     select (select count(*) from identities) + (select count(*) from accepted) + (select count(*) from asked)
       + (select count(*) from talks) + (select count(*) from approvals) + (select count(*) from asides) as gone`,
    [personId],
  ))!.gone
