import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { PeopleReach } from '../permits.ts'

export interface Alike {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly region: string | null
}

/**
 * Of two who add the same name, number or address at once, the second sees what the first did. The locks are taken in
 * one order, so that nobody waits for each other.
 */
export async function oneAtATime(
  db: Db,
  typed: { readonly name: string; readonly email: string | null; readonly phone: string | null },
): Promise<void> {
  const digits = typed.phone?.replace(/\D/g, '').slice(-9) ?? ''
  const shared = [
    `name ${typed.name.toLowerCase()}`,
    ...(typed.email === null ? [] : [`email ${typed.email.toLowerCase()}`]),
    ...(digits === '' ? [] : [`phone ${digits}`]),
  ]
  for (const one of shared.toSorted())
    await db.rows(`select pg_advisory_xact_lock(hashtextextended('people.add ' || $1, 0))`, [one])
}

/** A few people within reach of the same name, number or address; the digits of a number count, not how it is written. */
export const alike = (
  db: Db,
  reach: PeopleReach,
  typed: { readonly name: string; readonly email: string | null; readonly phone: string | null },
): Promise<Alike[]> =>
  db.rows<Alike>(
    `select id, name, email, phone, region from people.person
     where forgotten_at is null and same_as is null and ($1 or region = any($2::text[])) and (
       lower(name) = lower($3) or email = $4
       or (length(regexp_replace($5, '\\D', '', 'g')) >= 7
         and right(regexp_replace(phone, '\\D', '', 'g'), 9) = right(regexp_replace($5, '\\D', '', 'g'), 9)))
     order by lower(name), id limit 6`,
    [reach.all, reach.all ? [] : reach.regions, typed.name, typed.email, typed.phone],
  )

/** Somebody the desk wrote down, as far as it may show whether a stranger is who they say. */
export interface WrittenDown {
  readonly id: string
  readonly phone: string | null
  readonly bornOn: Day | null
}

/** People somebody wrote down under this name and address, whoever proved it or not; at most two. */
export const writtenDown = (db: Db, email: string, name: string): Promise<WrittenDown[]> =>
  db.rows<WrittenDown>(
    `select id, phone, born_on as "bornOn" from people.person
     where email = $1 and lower(name) = lower($2) and forgotten_at is null and same_as is null
     order by born_on is null, id limit 2`,
    [email, name],
    'people.written-down',
  )

/** Whoever reads their address said that it is not them. */
export const addressDenied = (db: Db, id: string, at: Temporal.Instant) =>
  db.rows('update people.person set address_denied_at = $2 where id = $1 and forgotten_at is null', [id, at])

/** People within reach whose address turned out to be a stranger’s since a moment, the oldest first. */
export const deniedWithin = (
  db: Db,
  reach: PeopleReach,
  since: Temporal.Instant,
): Promise<{ id: string; name: string; at: string }[]> =>
  db.rows(
    `select id, name, address_denied_at as at from people.person
     where address_denied_at >= $3 and forgotten_at is null and ($1 or region = any($2::text[]))
     order by address_denied_at, id limit 20`,
    [reach.all, reach.all ? [] : reach.regions, since],
  )
