import type { Db } from '../../../platform/database/database.ts'
import { moment, momentOrNull } from '../../../platform/database/values.ts'
import type { Answered } from '../../people/face.ts'
import type { Kind } from '../lists.ts'
import type { InterestReach, Wanted } from './permits.ts'
import { coveredBy, reachValues, withinReach } from '../opportunities/reach-store.ts'

export type InterestState = 'unconfirmed' | 'waiting' | 'answered' | 'withdrawn'

export interface Interest {
  readonly id: string
  readonly opportunityId: string
  readonly personId: string | null
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly words: string | null
  readonly consents: readonly Answered[]
  readonly state: InterestState
  readonly madeAt: Temporal.Instant
  readonly answerBy: Temporal.Instant | null
  readonly answeredAt: Temporal.Instant | null
  readonly answer: string | null
  /** Under 18: their parent or guardian, who is written to as well. */
  readonly guardian: { readonly name: string; readonly email: string | null } | null
}

interface Row {
  id: string
  opportunity_id: string
  person_id: string | null
  name: string
  email: string | null
  phone: string | null
  words: string | null
  consents: Answered[]
  state: InterestState
  made_at: string
  answer_by: string | null
  answered_at: string | null
  answer: string | null
  guardian_name: string | null
  guardian_email: string | null
}

const columns =
  'i.id, i.opportunity_id, i.person_id, i.name, i.email, i.phone, i.words, i.consents, i.state, i.made_at, i.answer_by, i.answered_at, i.answer, i.guardian_name, i.guardian_email'

const interestFrom = (row: Row): Interest => ({
  id: row.id,
  opportunityId: row.opportunity_id,
  personId: row.person_id,
  name: row.name,
  email: row.email,
  phone: row.phone,
  words: row.words,
  consents: row.consents,
  state: row.state,
  madeAt: moment(row.made_at),
  answerBy: momentOrNull(row.answer_by),
  answeredAt: momentOrNull(row.answered_at),
  answer: row.answer,
  guardian: row.guardian_name === null ? null : { name: row.guardian_name, email: row.guardian_email },
})

export interface NewInterest extends Pick<
  Interest,
  'id' | 'opportunityId' | 'personId' | 'name' | 'email' | 'phone' | 'words' | 'consents' | 'guardian'
> {
  readonly answerBy: Temporal.Instant | null
}

/** @returns false when this person waits for an answer here already */
export async function addInterest(db: Db, made: NewInterest, at: Temporal.Instant): Promise<boolean> {
  const isKnown = made.personId !== null
  const added = await db.rows(
    `insert into volunteering.interest (id, opportunity_id, person_id, name, email, phone, words, consents, state, made_at, confirmed_at, answer_by,
       guardian_name, guardian_email)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing returning 1`,
    [
      made.id,
      made.opportunityId,
      made.personId,
      made.name,
      made.email,
      made.phone,
      made.words,
      JSON.stringify(made.consents),
      isKnown ? 'waiting' : 'unconfirmed',
      at,
      isKnown ? at : null,
      made.answerBy,
      made.guardian?.name ?? null,
      made.guardian?.email ?? null,
    ],
  )
  return added.length === 1
}

export async function interestOne(db: Db, id: string): Promise<Interest | undefined> {
  const row = await db.row<Row>(`select ${columns} from volunteering.interest as i where i.id = $1`, [id])
  return row && interestFrom(row)
}

/** Takes away what nobody confirmed and nobody was told of. */
export const dropInterest = (db: Db, id: string) =>
  db.rows(`delete from volunteering.interest where id = $1 and state = 'unconfirmed'`, [id])

export async function lockInterest(db: Db, id: string): Promise<Interest | undefined> {
  const row = await db.row<Row>(
    `select ${columns} from volunteering.interest as i where i.id = $1 for no key update`,
    [id],
  )
  return row && interestFrom(row)
}

/** An interest with where the thing lies that it is in, and whether that is a role: what its permits ask. */
export async function wantedOf(
  db: Db,
  id: string,
): Promise<{ interest: Interest; wanted: Wanted } | undefined> {
  const row = await db.row<
    Row & { organisation_id: string; programme_id: string | null; region: string | null; kind: Kind | null }
  >(
    `select ${columns}, o.organisation_id, o.programme_id, o.region, o.published ->> 'kind' as kind
     from volunteering.interest as i join volunteering.opportunity as o on o.id = i.opportunity_id where i.id = $1`,
    [id],
  )
  return (
    row && {
      interest: interestFrom(row),
      wanted: {
        id: row.opportunity_id,
        organisationId: row.organisation_id,
        programmeId: row.programme_id,
        region: row.region,
        published: row.kind && { kind: row.kind },
      },
    }
  )
}

/** It is theirs now; false when this person waits for an answer about the same already. */
export async function keepConfirmed(
  db: Db,
  { id, guardian }: Pick<Interest, 'id' | 'guardian'>,
  personId: string,
  at: Temporal.Instant,
  answerBy: Temporal.Instant,
): Promise<boolean> {
  const known = await db.row(
    `select 1 from volunteering.interest as own join volunteering.interest as other on other.opportunity_id = own.opportunity_id
     where own.id = $1 and other.person_id = $2 and other.state = 'waiting'`,
    [id, personId],
  )
  if (known) return false
  await db.rows(
    `update volunteering.interest set person_id = $2, state = 'waiting', confirmed_at = $3, answer_by = $4, consents = '[]',
       guardian_name = $5, guardian_email = $6 where id = $1`,
    [id, personId, at, answerBy, guardian?.name ?? null, guardian?.email ?? null],
  )
  return true
}

export const keepAnswer = (db: Db, id: string, answer: string, by: string | null, at: Temporal.Instant) =>
  db.rows(
    `update volunteering.interest set state = 'answered', answer = $2, answered_by = $3, answered_at = $4 where id = $1`,
    [id, answer, by, at],
  )

const values = (reach: InterestReach): unknown[] => [...reachValues(reach), JSON.stringify(reach.vetted)]

/** Roles somebody vets for, and what lies within their reach besides; with `values` as numbers 1 to 5. */
const vetted = `(o.published ->> 'kind' = 'role' and ${coveredBy(5)})`
const within = `(${withinReach(1)} or ${vetted})`

/** Our own people see how to reach somebody; a partner's leads where its agreement shares it (`network.sight`). */
const seenBy = (what: 'email' | 'phone', column: string = what): string =>
  `case when $1::boolean or ${coveredBy(4)} or ${vetted} or s.${what} then i.${column} end as ${column}`
const columnsSeen = columns
  .replace('i.email', seenBy('email'))
  .replace('i.phone', seenBy('phone'))
  .replace('i.guardian_email', seenBy('email', 'guardian_email'))

/**
 * Those who wait for an answer within reach, longest promised first; then those answered since a moment, the latest
 * first (`isOpen`). What the agreement with a
 * partner does not share with its leads is never read.
 */
export const interestsWithin = async (
  db: Db,
  reach: InterestReach,
  opportunityId: string | null,
  openSince: Temporal.Instant,
  limit = 200,
): Promise<Interest[]> =>
  (
    await db.rows<Row>(
      `select ${columnsSeen} from volunteering.interest as i join volunteering.opportunity as o on o.id = i.opportunity_id
       left join network.sight as s on s.id = o.organisation_id
       where ${within} and (i.state = 'waiting' or (i.state = 'answered' and i.answered_at >= $7)) and ($6::uuid is null or o.id = $6)
       order by i.state <> 'waiting', case when i.state = 'waiting' then i.answer_by end, i.answered_at desc, i.id limit $8`,
      [...values(reach), opportunityId, openSince, limit],
    )
  ).map(interestFrom)

/** How many wait within reach, and since when the first. */
export async function waitingWithin(
  db: Db,
  reach: InterestReach,
): Promise<{ count: number; first: Temporal.Instant | null; due: Temporal.Instant | null }> {
  const row = await db.row<{ count: number; first: string | null; due: string | null }>(
    `select count(*) as count, min(i.confirmed_at) as first, min(i.answer_by) as due
     from volunteering.interest as i join volunteering.opportunity as o on o.id = i.opportunity_id
     where ${within} and i.state = 'waiting'`,
    values(reach),
  )
  return { count: row!.count, first: momentOrNull(row!.first), due: momentOrNull(row!.due) }
}

export const interestsOf = async (db: Db, personId: string): Promise<Interest[]> =>
  (
    await db.rows<Row>(
      `select ${columns} from volunteering.interest as i where i.person_id = $1 order by i.made_at`,
      [personId],
    )
  ).map(interestFrom)

export const withdraw = (db: Db, id: string, personId: string) =>
  db.rows(
    `update volunteering.interest set state = 'withdrawn' where id = $1 and person_id = $2 and state = 'waiting' returning 1`,
    [id, personId],
  )
