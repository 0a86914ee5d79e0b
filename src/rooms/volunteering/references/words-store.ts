import type { Db } from '../../../platform/database/database.ts'
import { momentOrNull } from '../../../platform/database/values.ts'
import type { ClosedContact } from './sealing.ts'
import type { WordsKept } from './types.ts'

/*
 * Who referees are and what they say, closed. Rows are there only for whom the transaction acts (the second wall), so
 * each of these is asked after `actAs`.
 */

export const addContact = (db: Db, id: string, { name, email, phone, how }: ClosedContact) =>
  db.rows(
    'insert into volunteering.referee_contact (referee_id, name, email, phone, how) values ($1, $2, $3, $4, $5)',
    [id, name, email, phone, how],
  )

export const contactsOf = async (db: Db, ids: readonly string[]): Promise<Map<string, ClosedContact>> =>
  new Map(
    (
      await db.rows<ClosedContact & { id: string }>(
        'select referee_id as id, name, email, phone, how from volunteering.referee_contact where referee_id = any ($1::uuid[])',
        [ids],
      )
    ).map(({ id, ...contact }) => [id, contact]),
  )

export interface WordsRow {
  readonly draft: Uint8Array | null
  readonly keptAt: Temporal.Instant | null
  readonly words: Uint8Array | null
  readonly writtenAt: Temporal.Instant | null
  readonly writtenBy: string | null
  readonly confirmed: WordsKept['confirmed']
  readonly phone: Uint8Array | null
}

export async function wordsOf(db: Db, id: string): Promise<WordsRow | undefined> {
  const row = await db.row<
    Omit<WordsRow, 'keptAt' | 'writtenAt'> & { keptAt: string | null; writtenAt: string | null }
  >(
    `select draft, kept_at as "keptAt", words, written_at as "writtenAt", written_by as "writtenBy", confirmed, phone
     from volunteering.reference_words where referee_id = $1`,
    [id],
  )
  return (
    row && {
      ...row,
      keptAt: momentOrNull(row.keptAt),
      writtenAt: momentOrNull(row.writtenAt),
    }
  )
}

export const keepDraft = (db: Db, id: string, draft: Uint8Array, at: Temporal.Instant) =>
  db.rows(
    `insert into volunteering.reference_words (referee_id, draft, kept_at) values ($1, $2, $3)
     on conflict (referee_id) do update set draft = excluded.draft, kept_at = excluded.kept_at`,
    [id, draft, at],
  )

export const keepNumber = (db: Db, id: string, phone: Uint8Array, told: string) =>
  db.rows(
    `insert into volunteering.reference_words (referee_id, phone, phone_told) values ($1, $2, $3)
     on conflict (referee_id) do update set phone = excluded.phone, phone_told = excluded.phone_told`,
    [id, phone, told],
  )

/** The words, whole; what was kept before them goes. */
export const keepWords = (
  db: Db,
  id: string,
  words: Uint8Array,
  { at, by, confirmed }: { at: Temporal.Instant; by: string | null; confirmed: WordsKept['confirmed'] },
) =>
  db.rows(
    `insert into volunteering.reference_words (referee_id, words, written_at, written_by, confirmed) values ($1, $2, $3, $4, $5)
     on conflict (referee_id) do update set words = excluded.words, written_at = excluded.written_at,
       written_by = excluded.written_by, confirmed = excluded.confirmed, draft = null, kept_at = null`,
    [id, words, at, by, confirmed],
  )

/** Address, numbers, how they know the applicant and what was not sent go; the name stays where `named`. */
export const dropDetails = (db: Db, ids: readonly string[], { named }: { named: boolean }) =>
  db.rows(
    `with less as (
       update volunteering.reference_words set draft = null, kept_at = null, phone = null, phone_told = null
       where referee_id = any ($1::uuid[]))
     update volunteering.referee_contact set email = null, phone = null, how = null, name = case when $2 then name end
     where referee_id = any ($1::uuid[])`,
    [ids, named],
  )

/** What was written goes, sent or not. */
export const dropWords = (db: Db, ids: readonly string[]) =>
  db.rows('delete from volunteering.reference_words where referee_id = any ($1::uuid[])', [ids])

/** Referees of applications that ended before, of whom something is left to take away. */
export const detailsToGo = (
  db: Db,
  before: Temporal.Instant,
  held: readonly string[],
): Promise<{ id: string; hasWords: boolean; personId: string }[]> =>
  db.rows(
    `select c.referee_id as id, exists (
         select from volunteering.reference_words w where w.referee_id = c.referee_id and w.words is not null) as "hasWords",
       a.person_id as "personId"
     from volunteering.referee_contact c
     join volunteering.referee r on r.id = c.referee_id
     join volunteering.application a on a.id = r.application_id
     where a.ended_at < $1 and a.person_id <> all ($2::uuid[])
       and (c.email is not null or c.phone is not null or c.how is not null
         or exists (select from volunteering.reference_words w where w.referee_id = c.referee_id and (w.phone is not null or w.draft is not null))
         or (c.name is not null and not exists (
           select from volunteering.reference_words w where w.referee_id = c.referee_id and w.words is not null)))
     order by c.referee_id`,
    [before, held],
  )

/** People of whom references are kept, the newest of them older than that. */
export const referencesOlderThan = async (db: Db, before: Temporal.Instant): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `select a.person_id as id from volunteering.referee r join volunteering.application a on a.id = r.application_id
       group by a.person_id
       having max(greatest(r.named_at, r.received_at, r.judged_at, r.ended_at)) < $1
         and bool_and(a.state not in ('draft', 'open', 'paused')) order by a.person_id`,
      [before],
    )
  ).map(({ id }) => id)

/** All referees of somebody’s applications go, with their words. @returns how many */
export const dropReferees = async (db: Db, personId: string): Promise<number> =>
  (
    await db.rows(
      `delete from volunteering.referee r using volunteering.application a
       where a.id = r.application_id and a.person_id = $1 returning 1`,
      [personId],
    )
  ).length
