import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { newId } from '../../../platform/database/id.ts'
import { moment, momentOrNull } from '../../../platform/database/values.ts'
import type { CameBy, RequestKind, RequestState, What } from './lists.ts'

export interface Request {
  readonly id: string
  readonly number: number
  readonly kind: RequestKind
  readonly cameBy: CameBy
  readonly personId: string | null
  readonly name: string
  readonly email: string | null
  readonly reach: string | null
  readonly receivedOn: Day
  readonly madeAt: Temporal.Instant
  readonly told: string
  readonly state: RequestState
  readonly endedAt: Temporal.Instant | null
  /** A safeguarding lead looked through it, where it needs that, and nothing has come since. */
  readonly isLooked: boolean
}

export interface StepTaken {
  readonly id: string
  readonly requestId: string
  readonly what: What
  readonly onDay: Day
  readonly at: Temporal.Instant
  readonly by: string | null
  readonly byName: string | null
}

type Row = Omit<Request, 'madeAt' | 'endedAt'> & { madeAt: string; endedAt: string | null }

const columns = `r.id, r.number, r.kind, r.came_by as "cameBy", r.person_id as "personId", r.name, r.email, r.reach,
  r.received_on as "receivedOn", r.made_at as "madeAt", r.told, r.state, r.ended_at as "endedAt",
  (r.kind <> 'access' or people.look_counts(r.id)) as "isLooked"`

const requestFrom = (row: Row): Request => ({
  ...row,
  madeAt: moment(row.madeAt),
  endedAt: momentOrNull(row.endedAt),
})

export interface NewRequest extends Pick<
  Request,
  'id' | 'kind' | 'cameBy' | 'personId' | 'name' | 'email' | 'reach' | 'receivedOn' | 'told'
> {
  readonly madeBy: string | null
}

/** @returns the number it is called by */
export async function addRequest(db: Db, made: NewRequest, at: Temporal.Instant): Promise<number> {
  const row = await db.row<{ number: number }>(
    `insert into people.request (id, kind, came_by, person_id, name, email, reach, received_on, made_at, made_by, told)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning number`,
    [
      made.id,
      made.kind,
      made.cameBy,
      made.personId,
      made.name,
      made.email,
      made.reach,
      made.receivedOn,
      at,
      made.madeBy,
      made.told,
    ],
  )
  return row!.number
}

/** @returns its id, under which its words are sealed */
export async function addStep(
  db: Db,
  step: { requestId: string; what: What; onDay: Day; by: string | null },
  at: Temporal.Instant,
): Promise<string> {
  const id = newId()
  await db.rows(
    'insert into people.request_step (id, request_id, what, on_day, at, by) values ($1, $2, $3, $4, $5, $6)',
    [id, step.requestId, step.what, step.onDay, at, step.by],
  )
  return id
}

export const addWords = (db: Db, words: { stepId: string; requestId: string; value: Uint8Array }) =>
  db.rows('insert into people.request_words (step_id, request_id, value) values ($1, $2, $3)', [
    words.stepId,
    words.requestId,
    words.value,
  ])

export async function requestOf(db: Db, id: string): Promise<Request | undefined> {
  const row = await db.row<Row>(`select ${columns} from people.request r where r.id = $1`, [id])
  return row && requestFrom(row)
}

/** Of two who take a step at once, the second sees what the first did: it is read once it is locked. */
export async function lockRequest(db: Db, id: string): Promise<Request | undefined> {
  await db.rows('select 1 from people.request where id = $1 for no key update', [id])
  return requestOf(db, id)
}

/** Whatever is decided of a copy for them waits for the end of this transaction, or this for that. */
export const lockCopiesOf = (db: Db, personId: string) =>
  db.rows(
    `select 1 from people.request where person_id = $1 and kind = 'access' and state = 'open' order by id
     for no key update`,
    [personId],
  )

export const openRequests = async (db: Db): Promise<Request[]> =>
  (
    await db.rows<Row>(
      `select ${columns} from people.request r where r.state = 'open' order by r.received_on, r.number`,
    )
  ).map(requestFrom)

/** The latest that ended. */
export const endedRequests = async (db: Db, limit: number): Promise<Request[]> =>
  (
    await db.rows<Row>(
      `select ${columns} from people.request r where r.state <> 'open' order by r.ended_at desc, r.number desc limit $1`,
      [limit],
    )
  ).map(requestFrom)

export const requestsOf = async (db: Db, personId: string): Promise<Request[]> =>
  (
    await db.rows<Row>(
      `select ${columns} from people.request r where r.person_id = $1 order by r.received_on desc, r.number desc`,
      [personId],
    )
  ).map(requestFrom)

/** The steps of these requests, in the order they were taken, with the names of those who took them. */
export const stepsOf = async (db: Db, requestIds: readonly string[]): Promise<StepTaken[]> =>
  (
    await db.rows<Omit<StepTaken, 'at'> & { at: string }>(
      `select s.id, s.request_id as "requestId", s.what, s.on_day as "onDay", s.at, s.by, p.name as "byName"
       from people.request_step s left join people.person p on p.id = s.by
       where s.request_id = any($1::uuid[]) order by s.at, s.id`,
      [requestIds],
    )
  ).map((row) => ({ ...row, at: moment(row.at) }))

/** Sealed words within the reader's reach (row-level). */
export const wordsOf = (
  db: Db,
  requestIds: readonly string[],
): Promise<{ stepId: string; value: Uint8Array }[]> =>
  db.rows('select step_id as "stepId", value from people.request_words where request_id = any($1::uuid[])', [
    requestIds,
  ])

export const endRequest = (db: Db, id: string, state: Exclude<RequestState, 'open'>, at: Temporal.Instant) =>
  db.rows('update people.request set state = $2, ended_at = $3 where id = $1', [id, state, at])

/** Whose record it turned out to be about. */
export const keepPerson = (db: Db, id: string, personId: string) =>
  db.rows('update people.request set person_id = $2 where id = $1', [id, personId])

export const forgottenName = 'Somebody who asked to be forgotten'

/**
 * Takes away who asked and every word, also where only their address was typed; that somebody asked, when, and what was
 * done stays without a name. Whatever is still open ends: an erasure is done by this, and nobody is left to answer else.
 */
export const forgetRequests = (db: Db, personId: string, at: Temporal.Instant) =>
  db.rows(
    `with own as (
       select id from people.request
       where person_id = $1 or email = (select lower(email) from people.person where id = $1)),
     words as (delete from people.request_words w using own where w.request_id = own.id)
     update people.request r set name = $2, email = null, reach = null,
       ended_at = coalesce(r.ended_at, $3),
       state = case when r.state <> 'open' then r.state when r.kind = 'erasure' then 'answered' else 'withdrawn' end
     from own where r.id = own.id`,
    [personId, forgottenName, at],
  )

/** What ended before a moment goes, with its steps and words, but of nobody who is held. @returns how many */
export const dropEnded = async (db: Db, before: Temporal.Instant, held: readonly string[]): Promise<number> =>
  (
    await db.rows(
      `delete from people.request where ended_at < $1 and (person_id is null or person_id <> all ($2::uuid[])) returning 1`,
      [before, held],
    )
  ).length
