import type { Db } from '../../../../platform/database/database.ts'
import { moment, momentOrNull } from '../../../../platform/database/values.ts'

/** Which words a message was written in. */
export interface VersionKey {
  readonly wordingId: string
  readonly lang: string
  readonly number: number
}

/** What we wrote to somebody, in the words they read. */
export interface Message {
  readonly id: string
  readonly personId: string
  readonly applicationId: string | null
  /** Null: written by hand. */
  readonly from: VersionKey | null
  readonly lang: string
  readonly subject: string
  readonly words: string
  readonly writtenAt: Temporal.Instant
  readonly writtenBy: string | null
  readonly leavesAt: Temporal.Instant
  readonly letterId: string
  readonly calledBackAt: Temporal.Instant | null
}

/** A message with the name of its wording, where it has one. */
export interface MessageShown extends Message {
  readonly wording: string | null
}

interface Row {
  id: string
  person_id: string
  application_id: string | null
  wording_id: string | null
  lang: string
  number: number | null
  subject: string
  words: string
  written_at: string
  written_by: string | null
  leaves_at: string
  letter_id: string
  called_back_at: string | null
  wording: string | null
}

const messageFrom = (row: Row): MessageShown => ({
  id: row.id,
  personId: row.person_id,
  applicationId: row.application_id,
  from: row.wording_id === null ? null : { wordingId: row.wording_id, lang: row.lang, number: row.number! },
  lang: row.lang,
  subject: row.subject,
  words: row.words,
  writtenAt: moment(row.written_at),
  writtenBy: row.written_by,
  leavesAt: moment(row.leaves_at),
  letterId: row.letter_id,
  calledBackAt: momentOrNull(row.called_back_at),
  wording: row.wording,
})

const columns = `m.id, m.person_id, m.application_id, m.wording_id, m.lang, m.number, m.subject, m.words, m.written_at, m.written_by,
  m.leaves_at, m.letter_id, m.called_back_at, w.name as wording`
const tables = 'volunteering.message m left join volunteering.wording w on w.id = m.wording_id'

export const addMessage = (db: Db, one: Message) =>
  db.rows(
    `insert into volunteering.message (id, person_id, application_id, wording_id, lang, number, subject, words, written_at, written_by, leaves_at, letter_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      one.id,
      one.personId,
      one.applicationId,
      one.from?.wordingId ?? null,
      one.lang,
      one.from?.number ?? null,
      one.subject,
      one.words,
      one.writtenAt,
      one.writtenBy,
      one.leavesAt,
      one.letterId,
    ],
  )

/** One letter to somebody at a time, until the transaction ends. */
export const lockMessagesTo = (db: Db, personId: string) =>
  db.rows(`select pg_advisory_xact_lock(hashtextextended('volunteering.message ' || $1, 0))`, [personId])

/** Whether these very words were written to somebody since a moment, and not called back. */
export const isWritten = async (
  db: Db,
  { personId, subject, words }: Pick<Message, 'personId' | 'subject' | 'words'>,
  since: Temporal.Instant,
): Promise<boolean> =>
  (await db.row(
    `select 1 from volunteering.message where person_id = $1 and subject = $2 and words = $3 and written_at > $4
       and called_back_at is null limit 1`,
    [personId, subject, words, since],
  )) !== undefined

const ordered = async (db: Db, where: string, values: unknown[]): Promise<MessageShown[]> =>
  (
    await db.rows<Row>(
      `select ${columns} from ${tables} where ${where} order by m.written_at desc, m.id`,
      values,
    )
  ).map(messageFrom)

/** What was written about an application, the newest first. */
export const messagesAbout = (db: Db, applicationId: string) =>
  ordered(db, 'm.application_id = $1', [applicationId])

/** Everything that was written to somebody, the newest first. */
export const messagesTo = (db: Db, personId: string) => ordered(db, 'm.person_id = $1', [personId])

export const messagesWithIds = (db: Db, ids: readonly string[]) =>
  ordered(db, 'm.id = any($1::uuid[])', [ids])

/** Marks those as called back whose letters did not go. */
export const markCalledBack = (db: Db, letterIds: readonly string[], at: Temporal.Instant) =>
  db.rows('update volunteering.message set called_back_at = $2 where letter_id = any($1::uuid[])', [
    letterIds,
    at,
  ])

/** @returns how many went */
export const dropMessagesTo = async (db: Db, personId: string): Promise<number> =>
  (await db.rows('delete from volunteering.message where person_id = $1 returning 1', [personId])).length

/** People who were written to, all of it before a moment. */
export const writtenBefore = async (db: Db, before: Temporal.Instant): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      'select person_id as id from volunteering.message group by 1 having max(written_at) < $1',
      [before],
    )
  ).map(({ id }) => id)
