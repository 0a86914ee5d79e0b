import type { Db } from '../../../platform/database/database.ts'
import { moment } from '../../../platform/database/values.ts'

export const forgottenName = 'Somebody who asked to be forgotten'

/** Takes away whatever says who it was from somebody's places; the places stay, so that the counts still agree. */
export async function forgetPlaces(db: Db, personId: string): Promise<void> {
  await db.rows(
    `with own as (select id, signup_id from gatherings.place where person_id = $1),
       words as (delete from gatherings.to_tell t using own where t.place_id = own.id or t.signup_id = own.signup_id),
       forms as (delete from gatherings.form f using own where f.signup_id = own.signup_id),
       notes as (delete from gatherings.note n using own where n.signup_id = own.signup_id),
       typed as (
         select id, signup_id from gatherings.place
         where person_id is null and email = (select email from people.card where id = $1)),
       typed_words as (delete from gatherings.to_tell t using typed where t.place_id = typed.id or t.signup_id = typed.signup_id),
       typed_forms as (delete from gatherings.form f using typed where f.signup_id = typed.signup_id),
       typed_notes as (delete from gatherings.note n using typed where n.signup_id = typed.signup_id),
       nobody as (
         update gatherings.place p set name = $2, email = null, phone = null, told = null, group_name = null
         from typed where p.id = typed.id),
       feed as (delete from gatherings.feed where person_id = $1)
     update gatherings.place set name = $2, email = null, phone = null, told = null, group_name = null where person_id = $1`,
    [personId, forgottenName],
  )
}

/** Where a hold keeps their places: what nobody needs to keep them goes all the same. */
export async function closeFeed(db: Db, personId: string): Promise<void> {
  await db.rows('delete from gatherings.feed where person_id = $1', [personId])
}

/** Parents and guardians who were asked for their yes to somebody’s places, and what they call them in our letters. */
export const guardiansAsked = (db: Db, personId: string): Promise<{ email: string; names: string[] }[]> =>
  db.rows(
    `select f.guardian_email as email, array_agg(distinct called.name) as names
     from gatherings.form f
     join gatherings.place p on p.signup_id = f.signup_id
     left join people.card c on c.id = p.person_id
     cross join lateral (values (p.name), (c.name)) as called (name)
     where p.person_id = $1 and f.guardian_email is not null and called.name is not null
     group by f.guardian_email`,
    [personId],
  )

/** What somebody and their group are called in our letters to those who run what they come to. */
export const calledInLetters = async (db: Db, personId: string): Promise<string[]> =>
  (
    await db.rows<{ name: string }>(
      `select distinct called.name from gatherings.place p left join people.card c on c.id = p.person_id
       cross join lateral (values (p.name), (p.group_name), (c.name)) as called (name)
       where p.person_id = $1 and called.name <> '' and called.name <> $2`,
      [personId, forgottenName],
    )
  ).map(({ name }) => name)

/** Somebody's places that still lie ahead. */
export const aheadOf = (db: Db, personId: string, now: Temporal.Instant): Promise<{ id: string }[]> =>
  db.rows(
    `select p.id from gatherings.place p join gatherings.gathering g on g.id = p.gathering_id
     where p.person_id = $1 and p.state in ('held', 'confirmed', 'waiting', 'offered') and g.starts_at > $2 order by g.id`,
    [personId, now],
  )

/** Addresses nobody proved, of asks that ended before a moment: they were typed, and are nobody's. @returns how many */
export const dropUnproved = async (db: Db, endedBefore: Temporal.Instant): Promise<number> =>
  (await db.row<{ count: number }>(
    `with gone as (
         update gatherings.place set name = 'Nobody we know', email = null, phone = null, told = null, group_name = null
         where person_id is null and confirmed_at is null and state in ('lapsed', 'cancelled', 'declined') and ended_at < $1 and email is not null
         returning signup_id
       ), notes as (delete from gatherings.note n using gone where n.signup_id = gone.signup_id),
       forms as (delete from gatherings.form f using gone where f.signup_id = gone.signup_id)
       select count(*) as count from gone`,
    [endedBefore],
  ))!.count

/** Of a form: none of its gatherings ended after $1, and it is of nobody in $2. */
const isOver = `not exists (select from gatherings.place p join gatherings.gathering g on g.id = p.gathering_id
  where p.signup_id = f.signup_id and (g.ends_at > $1 or p.person_id = any ($2::uuid[])))`

const saysYes = '(f.guardian_said_at is not null or f.brought_said_at is not null)'

/**
 * What forms said besides, of gatherings that ended before a moment, the names and ages of those who were brought among
 * it. The yes of a guardian, or the word of whoever brought somebody under 18, stays. @returns how many forms
 */
export async function dropForms(
  db: Db,
  endedBefore: Temporal.Instant,
  held: readonly string[],
): Promise<number> {
  const gone = await db.rows(`delete from gatherings.form f where not ${saysYes} and ${isOver} returning 1`, [
    endedBefore,
    held,
  ])
  const emptied = await db.rows(
    `update gatherings.form f set others = '[]', languages = '{}'
     where (others <> '[]' or languages <> '{}') and ${isOver} returning 1`,
    [endedBefore, held],
  )
  return gone.length + emptied.length
}

/** The yes of guardians, and the word of those who brought somebody, of gatherings that ended before a moment. */
export const dropConsents = async (
  db: Db,
  endedBefore: Temporal.Instant,
  held: readonly string[],
): Promise<number> =>
  (
    await db.rows(`delete from gatherings.form f where ${saysYes} and ${isOver} returning 1`, [
      endedBefore,
      held,
    ])
  ).length

/** Names and numbers of those who came before a moment; whose places they were is known by the person alone. */
export const dropNames = async (
  db: Db,
  endedBefore: Temporal.Instant,
  held: readonly string[],
): Promise<number> =>
  (
    await db.rows(
      `update gatherings.place p set name = 'Somebody', email = null, phone = null, told = null, group_name = null
       from gatherings.gathering g where g.id = p.gathering_id and g.ends_at < $1 and (p.email is not null or p.phone is not null or p.name <> 'Somebody')
         and p.name <> $2 and (p.person_id is null or p.person_id <> all ($3::uuid[])) returning 1`,
      [endedBefore, forgottenName, held],
    )
  ).length

/** When each of these people last had a place in something, given back or not. */
export const lastPlaces = async (
  db: Db,
  personIds: readonly string[],
): Promise<Map<string, Temporal.Instant>> => {
  const rows = await db.rows<{ id: string; at: string }>(
    `select p.person_id as id, max(g.ends_at) as at from gatherings.place p
     join gatherings.gathering g on g.id = p.gathering_id where p.person_id = any ($1::uuid[]) group by 1`,
    [personIds],
  )
  return new Map(rows.map(({ id, at }) => [id, moment(at)]))
}
