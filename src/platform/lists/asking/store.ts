import type { Db } from '../../database/database.ts'
import { moment, momentOrNull } from '../../database/values.ts'

/** A file of more people than one takes alone, as somebody asked for it. */
export interface AskedFile {
  readonly id: string
  readonly list: string
  readonly query: string
  readonly rows: number
  readonly reason: string
  readonly askedBy: string
  readonly askedByName: string
  readonly askedAt: Temporal.Instant
  readonly answer: 'yes' | 'no' | null
  readonly words: string | null
  readonly answeredBy: string | null
  readonly answeredByName: string | null
  readonly answeredAt: Temporal.Instant | null
}

type Row = Omit<AskedFile, 'askedAt' | 'answeredAt'> & { askedAt: string; answeredAt: string | null }

const asked = `select f.id, f.list, f.query, f.rows, f.reason, f.asked_by as "askedBy", a.name as "askedByName",
  f.asked_at as "askedAt", f.answer, f.words, f.answered_by as "answeredBy", b.name as "answeredByName",
  f.answered_at as "answeredAt"
  from lists.asked f join identity.account a on a.id = f.asked_by left join identity.account b on b.id = f.answered_by`

const askedOf = (row: Row): AskedFile => ({
  ...row,
  askedAt: moment(row.askedAt),
  answeredAt: momentOrNull(row.answeredAt),
})

export async function askedFile(db: Db, id: string): Promise<AskedFile | undefined> {
  const row = await db.row<Row>(`${asked} where f.id = $1`, [id])
  return row && askedOf(row)
}

/** Of two who answer at once, the second sees what the first said. */
export async function lockAsked(db: Db, id: string): Promise<AskedFile | undefined> {
  await db.rows('select 1 from lists.asked where id = $1 for update', [id])
  return askedFile(db, id)
}

/** What nobody answered yet, the oldest first. */
export const openFiles = async (db: Db): Promise<AskedFile[]> =>
  (await db.rows<Row>(`${asked} where f.answer is null order by f.asked_at, f.id`)).map(askedOf)

/** What somebody asked for, the newest first. */
export const filesAskedBy = async (db: Db, personId: string): Promise<AskedFile[]> =>
  (await db.rows<Row>(`${asked} where f.asked_by = $1 order by f.asked_at desc, f.id`, [personId])).map(
    askedOf,
  )

/** What somebody said yes or no to, the newest first. */
export const filesAnsweredBy = async (db: Db, personId: string): Promise<AskedFile[]> =>
  (await db.rows<Row>(`${asked} where f.answered_by = $1 order by f.answered_at desc, f.id`, [personId])).map(
    askedOf,
  )

/** @returns the one that waits already, where the same was asked before; else the new one */
export async function addAsked(
  db: Db,
  one: Pick<AskedFile, 'id' | 'list' | 'query' | 'rows' | 'reason' | 'askedBy'>,
  at: Temporal.Instant,
): Promise<string> {
  await db.rows('select 1 from identity.account where id = $1 for no key update', [one.askedBy])
  const waits = await db.row<{ id: string }>(
    'select id from lists.asked where asked_by = $1 and list = $2 and query = $3 and answer is null',
    [one.askedBy, one.list, one.query],
  )
  if (waits) return waits.id
  await db.rows(
    `insert into lists.asked (id, list, query, rows, reason, asked_by, asked_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [one.id, one.list, one.query, one.rows, one.reason, one.askedBy, at],
  )
  return one.id
}

export const keepAnswer = (
  db: Db,
  id: string,
  { answer, words, by }: { answer: 'yes' | 'no'; words: string | null; by: string },
  at: Temporal.Instant,
) =>
  db.rows(
    'update lists.asked set answer = $2, words = $3, answered_by = $4, answered_at = $5 where id = $1',
    [id, answer, words, by, at],
  )

/** What was asked before a moment goes, answered or not. @returns how many */
export const dropAsked = async (db: Db, before: Temporal.Instant): Promise<number> =>
  (await db.rows('delete from lists.asked where asked_at < $1 returning 1', [before])).length

/** What somebody asked for goes; of what they answered, their name. */
export async function forgetAsked(db: Db, personId: string): Promise<void> {
  await db.rows('delete from lists.asked where asked_by = $1', [personId])
  await db.rows('update lists.asked set answered_by = null where answered_by = $1', [personId])
}
