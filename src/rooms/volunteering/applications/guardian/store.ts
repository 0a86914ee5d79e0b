import type { Db } from '../../../../platform/database/database.ts'
import { moment, momentOrNull } from '../../../../platform/database/values.ts'
import type { GuardianState } from '../types.ts'

export interface GuardianRow {
  readonly applicationId: string
  readonly who: Uint8Array
  readonly askedAt: Temporal.Instant
  readonly remindedAt: Temporal.Instant | null
  readonly reminders: number
}

/** Who was asked, as far as the wall lets it through. */
export async function guardianRow(db: Db, applicationId: string): Promise<GuardianRow | undefined> {
  const row = await db.row<{
    who: Uint8Array
    asked_at: string
    reminded_at: string | null
    reminders: number
  }>(
    'select who, asked_at, reminded_at, reminders from volunteering.application_guardian where application_id = $1',
    [applicationId],
  )
  return (
    row && {
      applicationId,
      who: row.who,
      askedAt: moment(row.asked_at),
      remindedAt: momentOrNull(row.reminded_at),
      reminders: row.reminders,
    }
  )
}

export const keepGuardian = (db: Db, applicationId: string, who: Uint8Array, at: Temporal.Instant) =>
  db.rows(
    `insert into volunteering.application_guardian (application_id, who, asked_at) values ($1, $2, $3)
     on conflict (application_id) do update set who = excluded.who, asked_at = excluded.asked_at, reminded_at = null, reminders = 0`,
    [applicationId, who, at],
  )

export const keepReminded = (db: Db, applicationId: string, at: Temporal.Instant) =>
  db.rows(
    'update volunteering.application_guardian set reminded_at = $2, reminders = reminders + 1 where application_id = $1',
    [applicationId, at],
  )

/** Applications that wait for a parent or guardian who was last written to before a moment. In a job, as the hub. */
export const toRemind = async (db: Db, before: Temporal.Instant, mostReminders: number): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `select a.id from volunteering.application a join volunteering.application_guardian g on g.application_id = a.id
       where a.guardian = 'waiting' and a.state = 'open' and coalesce(g.reminded_at, g.asked_at) < $1 and g.reminders < $2
       order by a.id`,
      [before, mostReminders],
    )
  ).map(({ id }) => id)

/**
 * How an application stands with its guardian. Once nobody waits for one its stage begins anew, because until then nobody
 * could read it; in a pause it begins with the pause, which does not count either.
 */
export const keepGuardianState = (
  db: Db,
  id: string,
  said: { readonly state: GuardianState; readonly by: string | null; readonly at: Temporal.Instant },
) =>
  db.rows(
    `update volunteering.application a set guardian = $2, guardian_by = $3,
       guardian_at = case when $2 in ('yes', 'no') then $4::timestamptz end,
       stage_since = case
         when $2 not in ('yes', 'not-needed') then stage_since
         when state = 'open' then $4::timestamptz
         when state = 'paused' then (select max(m.at) from volunteering.application_move m where m.application_id = a.id)
         else stage_since end,
       version = version + 1
     where id = $1`,
    [id, said.state, said.by, said.at],
  )

/** Applications that wait for a parent or guardian, and whose they are. */
export const waitingForGuardian = (db: Db): Promise<{ id: string; personId: string }[]> =>
  db.rows(
    `select id, person_id as "personId" from volunteering.application
     where guardian = 'waiting' and state in ('open', 'paused') order by id`,
  )

/** When a parent or guardian answered, and who wrote it down. */
export async function guardianAnswer(
  db: Db,
  id: string,
): Promise<{ readonly at: Temporal.Instant; readonly by: string | null } | null> {
  const row = await db.row<{ guardian_at: string | null; guardian_by: string | null }>(
    'select guardian_at, guardian_by from volunteering.application where id = $1',
    [id],
  )
  return row?.guardian_at ? { at: moment(row.guardian_at), by: row.guardian_by } : null
}

/** Whether somebody needed a parent or guardian when they last applied; who it was lies closed. */
export async function guardianOfLastApplication(
  db: Db,
  personId: string,
): Promise<{ readonly wasNeeded: boolean; readonly at: Temporal.Instant | null; readonly guardian: null }> {
  const row = await db.row<{ needed: boolean; sent_at: string }>(
    `select guardian <> 'not-needed' as needed, sent_at from volunteering.application
     where person_id = $1 and sent_at is not null order by sent_at desc limit 1`,
    [personId],
  )
  return { wasNeeded: row?.needed ?? false, at: row ? moment(row.sent_at) : null, guardian: null }
}
