import type { Db } from '../../platform/database/database.ts'

export interface Queue {
  readonly name: string
  readonly waiting: number
  readonly oldest: string | null
  readonly later: number
  readonly failing: number
}

/** What waits in the queue, by kind; `later` is what has a time still to come. */
export const queues = (db: Db, now: Temporal.Instant): Promise<Queue[]> =>
  db.rows<Queue>(
    `select t.identifier as name,
       count(*) filter (where j.run_at <= greatest($1, now()) and j.attempts < j.max_attempts) as waiting,
       min(j.created_at) filter (where j.run_at <= greatest($1, now()) and j.attempts < j.max_attempts) as oldest,
       count(*) filter (where j.run_at > greatest($1, now()) and j.attempts = 0) as later,
       count(*) filter (where j.attempts > 0 and j.attempts < j.max_attempts) as failing
     from jobs.overview j join jobs.task_names t on t.id = j.task_id group by t.identifier order by 1`,
    [now],
  )

export interface GaveUp {
  readonly id: number
  readonly name: string
  readonly attempts: number
  readonly said: string | null
  readonly since: string
}

export const gaveUp = (db: Db): Promise<GaveUp[]> =>
  db.rows<GaveUp>(
    `select j.id, t.identifier as name, j.attempts, j.last_error as said, j.created_at as since
     from jobs.overview j join jobs.task_names t on t.id = j.task_id where j.attempts >= j.max_attempts order by j.created_at limit 200`,
  )

export const retry = (db: Db, id: number): Promise<unknown[]> => db.rows('select jobs.retry($1)', [id])

export interface LetterLine {
  readonly id: string
  readonly kind: string
  readonly address: string
  readonly subject: string
  readonly state: 'waiting' | 'sent' | 'failed' | 'returned' | 'withdrawn'
  readonly secret: boolean
  readonly queuedAt: string
  readonly notBefore: string
  readonly sentAt: string | null
  readonly tries: number
  readonly answer: string | null
  readonly personId: string | null
}

const line = `id, kind, address, subject, state, secret, queued_at as "queuedAt", not_before as "notBefore", sent_at as "sentAt",
  tries, answer, person_id as "personId"`

export type LetterState = LetterLine['state']

/** The outbox, newest first, a page at a time. */
export const letters = (
  db: Db,
  state: LetterState | null,
  before: string | null,
  limit: number,
): Promise<LetterLine[]> =>
  db.rows<LetterLine>(
    `select ${line} from mail.letter where ($1::text is null or state = $1) and ($2::uuid is null or id < $2) order by id desc limit $3`,
    [state, before, limit],
  )

export const letterOf = (
  db: Db,
  id: string,
): Promise<(LetterLine & { words: string; markup: string }) | undefined> =>
  db.row(`select ${line}, words, markup from mail.letter where id = $1`, [id])

export const letterCounts = async (db: Db): Promise<Record<LetterState, number>> => {
  const rows = await db.rows<{ state: LetterState; count: number }>(
    'select state, count(*) as count from mail.letter group by state',
  )
  return {
    waiting: 0,
    sent: 0,
    failed: 0,
    returned: 0,
    withdrawn: 0,
    ...Object.fromEntries(rows.map((row) => [row.state, row.count])),
  }
}

export const sendAgain = (db: Db, id: string): Promise<{ id: string }[]> =>
  db.rows<{ id: string }>(
    `update mail.letter set state = 'waiting', answer = null where id = $1 and state in ('failed', 'returned') returning id`,
    [id],
  )

export const withdraw = (db: Db, id: string): Promise<{ id: string }[]> =>
  db.rows<{ id: string }>(
    `update mail.letter set state = 'withdrawn' where id = $1 and state = 'waiting' returning id`,
    [id],
  )

/** How large the database is, in bytes, and how many connections are open of how many. */
export const serverFacts = (
  db: Db,
): Promise<{ size: number; connections: number; most: number; version: string } | undefined> =>
  db.row(
    `select pg_database_size(current_database()) as size,
       (select count(*) from pg_stat_activity where datname = current_database()) as connections,
       current_setting('max_connections')::int as most, current_setting('server_version') as version`,
  )

/** A small fact about running the hub. */
export async function factOf<Value>(db: Db, key: string): Promise<{ value: Value; at: string } | undefined> {
  return db.row<{ value: Value; at: string }>('select value, at from house.fact where key = $1', [key])
}

export const keepFact = (db: Db, key: string, value: unknown, at: Temporal.Instant) =>
  db.rows(
    `insert into house.fact (key, value, at) values ($1, $2, $3)
     on conflict (key) do update set value = excluded.value, at = excluded.at`,
    [key, JSON.stringify(value), at],
  )

export const tidyNews = (db: Db, before: Temporal.Instant) =>
  db.rows('delete from outbox.news where announced_at < $1', [before])

/** Whether an older copy of the database was brought back since then. */
export const restoredSince = async (db: Db, since: Temporal.Instant): Promise<boolean> =>
  (await db.rows(`select from audit.entry where act = 'house.restored' and at >= $1 limit 1`, [since]))
    .length > 0

export const dropFact = (db: Db, key: string): Promise<{ key: string }[]> =>
  db.rows<{ key: string }>('delete from house.fact where key = $1 returning key', [key])
