import type { Db } from '../../../platform/database/database.ts'
import { moment, momentOrNull } from '../../../platform/database/values.ts'
import type { Rhythm } from './forms.ts'

/** A search somebody keeps; unconfirmed while it belongs to nobody. */
export interface KeptSearch {
  readonly id: string
  readonly personId: string | null
  readonly name: string | null
  readonly email: string | null
  readonly question: string
  readonly howOften: Rhythm
  readonly basisWords: string
  readonly madeAt: Temporal.Instant
  readonly confirmedAt: Temporal.Instant | null
  readonly nextAt: Temporal.Instant
  readonly lookedTo: Temporal.Instant
  readonly lastSentAt: Temporal.Instant | null
}

interface Row {
  id: string
  person_id: string | null
  name: string | null
  email: string | null
  question: string
  how_often: Rhythm
  basis_words: string
  made_at: string
  confirmed_at: string | null
  next_at: string
  looked_to: string
  last_sent_at: string | null
}

const columns =
  'id, person_id, name, email, question, how_often, basis_words, made_at, confirmed_at, next_at, looked_to, last_sent_at'

const searchFrom = (row: Row): KeptSearch => ({
  id: row.id,
  personId: row.person_id,
  name: row.name,
  email: row.email,
  question: row.question,
  howOften: row.how_often,
  basisWords: row.basis_words,
  madeAt: moment(row.made_at),
  confirmedAt: momentOrNull(row.confirmed_at),
  nextAt: moment(row.next_at),
  lookedTo: moment(row.looked_to),
  lastSentAt: momentOrNull(row.last_sent_at),
})

type NewSearch = Omit<KeptSearch, 'confirmedAt' | 'lastSentAt'>

/** Keeps a search; of one a person keeps already, how often is kept anew. @returns the id under which it is kept */
export async function addSearch(db: Db, made: NewSearch): Promise<string> {
  const row = await db.row<{ id: string }>(
    `insert into volunteering.saved_search (id, person_id, name, email, question, how_often, basis_words, made_at, confirmed_at, next_at, looked_to)
     values ($1, $2, $3, $4, $5, $6, $7, $8, case when $2::uuid is not null then $8::timestamptz end, $9, $10)
     on conflict (person_id, question) where person_id is not null
     do update set how_often = excluded.how_often, next_at = excluded.next_at, basis_words = excluded.basis_words
     returning id`,
    [
      made.id,
      made.personId,
      made.name,
      made.email,
      made.question,
      made.howOften,
      made.basisWords,
      made.madeAt,
      made.nextAt,
      made.lookedTo,
    ],
  )
  return row!.id
}

const one = async (db: Db, condition: string, values: unknown[]): Promise<KeptSearch | undefined> => {
  const row = await db.row<Row>(`select ${columns} from volunteering.saved_search where ${condition}`, values)
  return row && searchFrom(row)
}

export const searchOf = (db: Db, id: string) => one(db, 'id = $1', [id])
export const lockSearch = (db: Db, id: string) => one(db, 'id = $1 for update', [id])

/** One search at a time becomes somebody's: whoever comes next sees what the one before kept. */
export const oneAtATime = (db: Db, personId: string): Promise<unknown> =>
  db.rows(`select pg_advisory_xact_lock(hashtextextended('volunteering.searches ' || $1, 0))`, [personId])

/** The same question as somebody keeps it already. */
export const sameSearch = (db: Db, personId: string, question: string) =>
  one(db, 'person_id = $1 and question = $2 for update', [personId, question])

export const searchesOf = async (db: Db, personId: string): Promise<KeptSearch[]> =>
  (
    await db.rows<Row>(
      `select ${columns} from volunteering.saved_search where person_id = $1 order by made_at, id`,
      [personId],
    )
  ).map(searchFrom)

export async function countOf(db: Db, personId: string): Promise<number> {
  const row = await db.row<{ count: number }>(
    'select count(*) as count from volunteering.saved_search where person_id = $1',
    [personId],
  )
  return row!.count
}

/** The address is proved: it is this person's, and name and address are kept with the person only. */
export const confirmSearch = (
  db: Db,
  id: string,
  personId: string,
  { at, nextAt }: { at: Temporal.Instant; nextAt: Temporal.Instant },
) =>
  db.rows(
    `update volunteering.saved_search set person_id = $2, name = null, email = null, confirmed_at = $3, next_at = $4
     where id = $1 and person_id is null`,
    [id, personId, at, nextAt],
  )

/** @returns whether it is theirs */
export async function changeRhythm(
  db: Db,
  { id, personId }: { id: string; personId: string },
  howOften: Rhythm,
  nextAt: Temporal.Instant,
): Promise<boolean> {
  const changed = await db.rows(
    'update volunteering.saved_search set how_often = $3, next_at = $4 where id = $1 and person_id = $2 returning 1',
    [id, personId, howOften, nextAt],
  )
  return changed.length === 1
}

export const removeSearch = (db: Db, id: string) =>
  db.rows('delete from volunteering.saved_search where id = $1', [id])

/** Theirs, and those their address was typed for and nobody confirmed. */
export const removeSearchesOf = (db: Db, personId: string) =>
  db.rows(
    `delete from volunteering.saved_search where person_id = $1
       or (person_id is null and email = (select email from people.card where id = $1))`,
    [personId],
  )

export const removeUnconfirmed = async (db: Db, before: Temporal.Instant): Promise<number> =>
  (
    await db.rows(
      'delete from volunteering.saved_search where person_id is null and made_at < $1 returning 1',
      [before],
    )
  ).length

/** Searches to look at now, some at a time in the order of their ids; one that lies too far ahead was set wrongly. */
export const dueSearches = (
  db: Db,
  {
    now,
    latest,
    after,
    most,
  }: { now: Temporal.Instant; latest: Temporal.Instant; after: string; most: number },
): Promise<{ id: string }[]> =>
  db.rows(
    `select id from volunteering.saved_search
     where person_id is not null and (next_at <= $1 or next_at > $2) and id > $3 order by id limit $4`,
    [now, latest, after, most],
  )

/** Something was published: those who hear at once are looked at now. */
export const wakeAtOnce = (db: Db, now: Temporal.Instant) =>
  db.rows(
    `update volunteering.saved_search set next_at = $1 where person_id is not null and how_often = 'at-once' and next_at > $1`,
    [now],
  )

/** A look is done, and the next one set. */
export const keepLooked = (
  db: Db,
  id: string,
  looked: { to: Temporal.Instant; nextAt: Temporal.Instant; sentAt: Temporal.Instant | null },
) =>
  db.rows(
    `update volunteering.saved_search set looked_to = $2, next_at = $3, last_sent_at = coalesce($4, last_sent_at) where id = $1`,
    [id, looked.to, looked.nextAt, looked.sentAt],
  )

export const keepNext = (db: Db, id: string, nextAt: Temporal.Instant) =>
  db.rows('update volunteering.saved_search set next_at = $2 where id = $1', [id, nextAt])

/** What somebody was told of through a search, or saw when they kept it. */
export async function toldBefore(db: Db, searchId: string): Promise<Set<string>> {
  const rows = await db.rows<{ id: string }>(
    'select opportunity_id as id from volunteering.search_told where search_id = $1',
    [searchId],
  )
  return new Set(rows.map(({ id }) => id))
}

/** Keeps that these are told now. @returns those nobody told before */
export async function keepTold(
  db: Db,
  searchId: string,
  ids: readonly string[],
  at: Temporal.Instant,
): Promise<Set<string>> {
  const rows = await db.rows<{ id: string }>(
    `insert into volunteering.search_told (search_id, opportunity_id, told_at)
     select $1, id, $3 from unnest($2::uuid[]) as t (id) on conflict do nothing returning opportunity_id as id`,
    [searchId, ids, at],
  )
  return new Set(rows.map(({ id }) => id))
}

/** In which letter they were told of. */
export const keepToldIn = (db: Db, searchId: string, ids: readonly string[], letterId: string) =>
  db.rows(
    'update volunteering.search_told set letter_id = $3 where search_id = $1 and opportunity_id = any($2::uuid[])',
    [searchId, ids, letterId],
  )
