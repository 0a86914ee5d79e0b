import type { Db } from '../../../../platform/database/database.ts'
import { moment } from '../../../../platform/database/values.ts'

const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id)

/** Drafts that nobody touched since a moment, but those of people who are held. As the hub. */
export const draftsOlderThan = async (
  db: Db,
  before: Temporal.Instant,
  held: readonly string[],
): Promise<string[]> =>
  ids(
    await db.rows(
      `select a.id from volunteering.application a left join volunteering.application_told t on t.application_id = a.id
       where a.state = 'draft' and coalesce(t.kept_at, a.started_at) < $1 and a.person_id <> all ($2::uuid[]) order by a.id`,
      [before, held],
    ),
  )

/** Applications that were declined or withdrawn before a moment, but those of people who are held. */
export const endedBefore = async (
  db: Db,
  before: Temporal.Instant,
  held: readonly string[],
): Promise<string[]> =>
  ids(
    await db.rows(
      `select id from volunteering.application where state in ('declined', 'withdrawn') and ended_at < $1
         and person_id <> all ($2::uuid[]) order by id`,
      [before, held],
    ),
  )

/** People all of whose applications were cleared before a moment. */
export const clearedBefore = async (db: Db, before: Temporal.Instant): Promise<string[]> =>
  ids(
    await db.rows(
      `select person_id as id from volunteering.application where state = 'cleared'
       group by person_id having max(ended_at) < $1 order by person_id`,
      [before],
    ),
  )

/** Somebody’s cleared applications. */
export const clearedOf = async (db: Db, personId: string): Promise<string[]> =>
  ids(
    await db.rows(
      `select id from volunteering.application where person_id = $1 and state = 'cleared' order by id`,
      [personId],
    ),
  )

/** Takes an application away whole; its answers, moves and reasons go with it. */
export const removeApplication = (db: Db, id: string) =>
  db.rows('delete from volunteering.application where id = $1', [id])

/** What somebody wrote, who says yes for them, and every reason: gone; that they applied, and what came of it, stays. */
export const emptyApplication = (db: Db, id: string) =>
  db.rows(
    `with told as (delete from volunteering.application_told where application_id = $1),
       guardian as (delete from volunteering.application_guardian where application_id = $1)
     delete from volunteering.application_reason where application_id = $1`,
    [id],
  )

/** When each of these people last sent an application, or one of theirs ended. */
export const lastAppliedOf = async (
  db: Db,
  personIds: readonly string[],
): Promise<Map<string, Temporal.Instant>> =>
  new Map(
    (
      await db.rows<{ id: string; at: string }>(
        `select person_id as id, max(greatest(sent_at, ended_at)) as at from volunteering.application
         where person_id = any ($1::uuid[]) and sent_at is not null group by person_id`,
        [personIds],
      )
    ).map(({ id, at }) => [id, moment(at)]),
  )
