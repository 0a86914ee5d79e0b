import type { Db } from '../../../platform/database/database.ts'

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
         update gatherings.place p set name = $2, email = null, phone = null, group_name = null
         from typed where p.id = typed.id),
       feed as (delete from gatherings.feed where person_id = $1)
     update gatherings.place set name = $2, email = null, phone = null, group_name = null where person_id = $1`,
    [personId, forgottenName],
  )
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

/** Addresses nobody proved, of asks that ended before a moment: they were typed, and are nobody's. */
export const dropUnproved = (db: Db, endedBefore: Temporal.Instant) =>
  db.rows(
    `with gone as (
       update gatherings.place set name = 'Nobody we know', email = null, phone = null, group_name = null
       where person_id is null and confirmed_at is null and state in ('lapsed', 'cancelled', 'declined') and ended_at < $1 and email is not null
       returning signup_id
     ), notes as (delete from gatherings.note n using gone where n.signup_id = gone.signup_id)
     delete from gatherings.form f using gone where f.signup_id = gone.signup_id`,
    [endedBefore],
  )

/**
 * What forms said besides, of gatherings long over, the names and ages of those who were brought among it. The yes of
 * a guardian, or the word of whoever brought somebody under 18, stays as long as the names of those who signed up do.
 */
export async function dropForms(
  db: Db,
  endedBefore: Temporal.Instant,
  consentsBefore: Temporal.Instant,
): Promise<void> {
  const stillOpen = (after: string): string =>
    `exists (select from gatherings.place p join gatherings.gathering g on g.id = p.gathering_id
       where p.signup_id = f.signup_id and g.ends_at > ${after})`
  await db.rows(
    `delete from gatherings.form f where not ${stillOpen(
      'case when f.guardian_said_at is null and f.brought_said_at is null then $1::timestamptz else $2::timestamptz end',
    )}`,
    [endedBefore, consentsBefore],
  )
  await db.rows(
    `update gatherings.form f set others = '[]', languages = '{}'
     where (others <> '[]' or languages <> '{}') and not ${stillOpen('$1::timestamptz')}`,
    [endedBefore],
  )
}

/** Names and numbers of those who came long ago; whose places they were is known by the person alone. */
export const dropNames = (db: Db, endedBefore: Temporal.Instant) =>
  db.rows(
    `update gatherings.place p set name = 'Somebody', email = null, phone = null, group_name = null
     from gatherings.gathering g where g.id = p.gathering_id and g.ends_at < $1 and (p.email is not null or p.phone is not null or p.name <> 'Somebody')
       and p.name <> $2`,
    [endedBefore, forgottenName],
  )
