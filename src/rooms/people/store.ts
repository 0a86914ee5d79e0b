import type { Day } from '../../platform/clock.ts'
import type { Db } from '../../platform/database/database.ts'

/** What other rooms see of somebody. */
export interface Card {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly lang: string
}

/** Everything people told us about themselves in the open. */
export interface Person extends Card {
  readonly bornOn: Day | null
  readonly languages: readonly string[]
  readonly skills: readonly string[]
  readonly region: string | null
  readonly madeAt: string
  readonly version: number
}

const card = 'id, name, email, phone, lang'

export const cardOf = (db: Db, id: string): Promise<Card | undefined> =>
  db.row<Card>(`select ${card} from people.card where id = $1 and forgotten_at is null`, [id], 'people.card')

export const cardsOf = (db: Db, ids: readonly string[]): Promise<Card[]> =>
  db.rows<Card>(`select ${card} from people.card where id = any($1::uuid[]) and forgotten_at is null`, [ids])

export const personOf = (db: Db, id: string): Promise<Person | undefined> =>
  db.row<Person>(
    `select ${card}, born_on as "bornOn", languages, skills, region, made_at as "madeAt", version
     from people.person where id = $1 and forgotten_at is null`,
    [id],
  )

/** The record that stands for somebody after merges: follows `same_as` to its end. */
export async function standsFor(db: Db, id: string): Promise<string> {
  const row = await db.row<{ id: string }>(
    `with recursive chain (id, same_as, steps) as (
       select id, same_as, 0 from people.person where id = $1
       union all select p.id, p.same_as, steps + 1 from chain join people.person p on p.id = chain.same_as where steps < 20)
     select id from chain where same_as is null`,
    [id],
  )
  return row?.id ?? id
}

/** All records of one person: the one that stands for them first, then those behind it. */
export const recordsOf = async (db: Db, id: string): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `with recursive chain (id, steps) as (
         select id, 0 from people.person where id = $1
         union all select p.id, steps + 1 from chain join people.person p on p.same_as = chain.id where steps < 20)
       select id from chain order by steps, id`,
      [id],
    )
  ).map((row) => row.id)

export interface NewPerson {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly lang?: string
  readonly bornOn?: Day | null
  readonly languages?: readonly string[]
  readonly skills?: readonly string[]
  readonly region?: string | null
}

export const addPerson = (db: Db, person: NewPerson, at: Temporal.Instant) =>
  db.rows(
    `insert into people.person (id, name, email, phone, lang, born_on, languages, skills, region, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      person.id,
      person.name,
      person.email,
      person.phone,
      person.lang ?? 'en-GB',
      person.bornOn ?? null,
      person.languages ?? [],
      person.skills ?? [],
      person.region ?? null,
      at,
    ],
    'people.add',
  )

export interface Details {
  readonly name: string
  readonly phone: string | null
  readonly bornOn: Day | null
  readonly lang: string
  readonly languages: readonly string[]
  readonly skills: readonly string[]
}

/** Keeps changed details, if nobody changed them since. */
export async function keepDetails(
  db: Db,
  id: string,
  details: Details,
  seenVersion: number,
): Promise<boolean> {
  const kept = await db.rows(
    `update people.person set name = $3, phone = $4, born_on = $5, lang = $6, languages = $7, skills = $8, version = version + 1
     where id = $1 and version = $2 and forgotten_at is null returning 1`,
    [
      id,
      seenVersion,
      details.name,
      details.phone,
      details.bornOn,
      details.lang,
      details.languages,
      details.skills,
    ],
  )
  return kept.length === 1
}

/** An address somebody proved becomes the one we write to, where we had none. */
export const setEmailIfNone = (db: Db, id: string, email: string) =>
  db.rows(
    'update people.person set email = $2, version = version + 1 where id = $1 and email is null and forgotten_at is null',
    [id, email],
  )

/** An address somebody took away is not written to any more; another of theirs, where there is one, takes its place. */
export const replaceEmail = (db: Db, id: string, gone: string, instead: string | null) =>
  db.rows(
    'update people.person set email = $3, version = version + 1 where id = $1 and lower(email) = $2 and forgotten_at is null',
    [id, gone, instead],
  )

/** Fills what is still empty; never writes over what somebody told us before. */
export const fillIn = (
  db: Db,
  id: string,
  { phone, languages }: { phone: string | null; languages: readonly string[] },
) =>
  db.rows(
    `update people.person set phone = coalesce(phone, $2),
       languages = array(select distinct unnest(languages || $3::text[]) order by 1), version = version + 1
     where id = $1 and ((phone is null and $2::text is not null) or not languages @> $3::text[])`,
    [id, phone, languages],
  )

/** Takes away everything that says who it was. The row stays, because others point at it. */
export const forgetPerson = (db: Db, id: string, at: Temporal.Instant) =>
  db.rows(
    `update people.person set name = 'Somebody who asked to be forgotten', email = null, phone = null, born_on = null,
       languages = '{}', skills = '{}', region = null, address_denied_at = null, forgotten_at = coalesce(forgotten_at, $2), version = version + 1
     where id = $1`,
    [id, at],
  )

/** Where a legal hold keeps records of theirs: whose they are stays with them, and nothing else. Nobody finds them. */
export const forgetHeld = (db: Db, id: string, at: Temporal.Instant) =>
  db.rows(
    `update people.person set languages = '{}', skills = '{}', region = null, address_denied_at = null,
       forgotten_at = coalesce(forgotten_at, $2), version = version + 1 where id = $1`,
    [id, at],
  )

export interface SealedRow {
  readonly id: string
  readonly personId: string
  readonly kind: SealedKind
  readonly value: Uint8Array
  readonly recordedAt: string
}

export type SealedKind = 'health' | 'access' | 'belief'

export const addSealed = (
  db: Db,
  row: { id: string; personId: string; kind: SealedKind; value: Uint8Array; by: string | null },
  at: Temporal.Instant,
) =>
  db.rows(
    'insert into people.sealed_fact (id, person_id, kind, value, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6)',
    [row.id, row.personId, row.kind, row.value, at, row.by],
  )

/** What is sealed of these people and within the reader's reach (row-level); newest of each kind first. */
export const sealedOf = (
  db: Db,
  personIds: readonly string[],
  kinds: readonly SealedKind[],
): Promise<SealedRow[]> =>
  db.rows<SealedRow>(
    `select id, person_id as "personId", kind, value, recorded_at as "recordedAt" from people.sealed_fact
     where person_id = any($1::uuid[]) and kind = any($2::text[]) order by recorded_at desc, id desc`,
    [personIds, kinds],
  )

/** What somebody takes back is gone, not hidden. */
export const takeBackSealed = (db: Db, personId: string, kind: SealedKind) =>
  db.row('delete from people.sealed_fact where person_id = $1 and kind = $2 returning 1', [personId, kind])
