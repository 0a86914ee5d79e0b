import type { Db } from '../../../platform/database/database.ts'
import type { PeopleReach } from '../permits.ts'

export interface Found {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly region: string | null
  readonly languages: readonly string[]
  readonly skills: readonly string[]
  readonly madeAt: string
}

export interface Question {
  readonly words: string
  readonly speaks: string | null
  readonly can: string | null
  readonly region: string | null
}

const like = (words: string): string => words.replace(/[\\%_]/g, (sign) => `\\${sign}`)

/** People within reach who fit, by name; sealed things are never searched. */
export const findPeople = (
  db: Db,
  reach: PeopleReach,
  asked: Question,
  limit: number,
  after: { name: string; id: string } | null = null,
): Promise<Found[]> =>
  db.rows<Found>(
    `select id, name, email, phone, region, languages, skills, made_at as "madeAt" from people.person
     where forgotten_at is null and same_as is null
       and ($1 or region = any($2::text[]))
       and ($3 = '' or name ilike '%' || $3 || '%' or email ilike $3 || '%' or replace(phone, ' ', '') like '%' || replace($3, ' ', '') || '%')
       and ($4::text is null or languages @> array[$4]) and ($5::text is null or skills @> array[$5])
       and ($6::text is null or region = $6)
       and ($7::text is null or (lower(name), id) > (lower($7), $8::uuid))
     order by lower(name), id limit $9`,
    [
      reach.all,
      reach.all ? [] : reach.regions,
      like(asked.words.trim()),
      asked.speaks,
      asked.can,
      asked.region,
      after?.name ?? null,
      after?.id ?? null,
      limit,
    ],
  )

export const countPeople = async (db: Db, reach: PeopleReach): Promise<number> =>
  (await db.row<{ count: number }>(
    'select count(*) as count from people.person where forgotten_at is null and same_as is null and ($1 or region = any($2::text[]))',
    [reach.all, reach.all ? [] : reach.regions],
  ))!.count

/** Where somebody first helped is where they belong, until they or a coordinator say otherwise. */
export const setRegionIfNone = (db: Db, id: string, region: string) =>
  db.rows(
    'update people.person set region = $2, version = version + 1 where id = $1 and region is null and forgotten_at is null',
    [id, region],
  )

export const regionsOfPeople = async (db: Db, reach: PeopleReach): Promise<string[]> =>
  (
    await db.rows<{ region: string }>(
      `select distinct region from people.person
       where region is not null and forgotten_at is null and ($1 or region = any($2::text[])) order by region`,
      [reach.all, reach.all ? [] : reach.regions],
    )
  ).map((row) => row.region)
