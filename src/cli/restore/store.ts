import type { Db } from '../../platform/database/database.ts'

export const forgotten = (db: Db) =>
  db.rows<{ id: string }>('select person_id as id from house.erasure where done_at is not null')

/** Whoever was in, or held a link or a code that had not been used: some of them were ended since. */
export async function endWaysIn(db: Db, at: Temporal.Instant): Promise<{ sessions: number; links: number }> {
  const sessions = await db.rows(
    `update identity.session set ended_at = greatest($1::timestamptz, made_at), ended_why = 'the hub was restored' where ended_at is null returning 1`,
    [at],
  )
  const links = await db.rows('delete from identity.link where used_at is null returning 1')
  const codes = await db.rows('delete from identity.spoken_code where used_at is null returning 1')
  return { sessions: sessions.length, links: links.length + codes.length }
}

/**
 * Letters that were on their way to the mail server: some went out since the backup. They stand in the outbox as
 * failed, where an administrator sends them again or leaves them. Letters for later have not gone out, and will.
 */
export const holdLetters = (db: Db, at: Temporal.Instant, answer: string) =>
  db.rows<{ id: string }>(
    `update mail.letter l set state = 'failed', answer = $2
     where l.state = 'waiting' and l.not_before <= $1 and exists (
       select from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier in ('mail.send', 'mail.answer') and j.payload ->> 'letterId' = l.id::text)
     returning l.id`,
    [at, answer],
  )

/** Jobs that were in hand when the copy was taken are in nobody's hand now. */
export const freeJobs = (db: Db) =>
  db.rows(
    `select graphile_worker.force_unlock_workers(array(
       select distinct locked_by from graphile_worker._private_jobs where locked_by is not null))`,
  )

/** Browsers keep pages of the lost time under versions that would come again. */
export const leapVersions = (db: Db) => db.rows('update house.version set version = version + 1000000')
