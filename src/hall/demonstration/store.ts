import type { Db } from '../../platform/database/database.ts'
import { addMany } from '../../platform/database/many.ts'
import type { District } from './districts.ts'

/** What stays whatever is rebuilt: how far the database was migrated, versions that only grow, spellings, keys, and places. */
const stays = ['house.migration', 'house.version', 'people.spelling']
const staySchemas = ['seal', 'places', 'graphile_worker', 'public', 'information_schema']

/** Two programs at once build one after the other, and the second finds what the first built. */
export const oneAtATime = (db: Db): Promise<unknown> =>
  db.rows(`select pg_advisory_xact_lock(hashtext('opentent.demonstration'))`)

/** Empties every table of every room and platform part, and the queue. Only the owner may. */
export async function empty(db: Db): Promise<void> {
  const tables = await db.rows<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not like 'pg\\_%' and n.nspname <> all($1::text[])
       and n.nspname || '.' || c.relname <> all($2::text[]) order by 1`,
    [staySchemas, stays],
  )
  await db.rows(`truncate ${tables.map(({ name }) => name).join(', ')} restart identity`)
  await db.rows('delete from graphile_worker._private_jobs')
}

/** Whether anybody is here. */
export const isEmpty = async (db: Db): Promise<boolean> =>
  (await db.row<{ none: boolean }>(
    'select not exists (select from people.person) and not exists (select from identity.account) as none',
  ))!.none

/** Every read model reads anew; nobody sees the old ones any more. @returns the version of the topic `opportunities` */
export async function bumpAll(db: Db, topics: readonly string[]): Promise<number> {
  await db.rows('select house.bump(topic) from unnest($1::text[]) as t (topic)', [
    topics.filter((topic) => topic !== 'opportunities'),
  ])
  return (await db.row<{ version: number }>(`select house.bump('opportunities') as version`))!.version
}

export const knownTopics = async (db: Db): Promise<string[]> =>
  (await db.rows<{ topic: string }>('select topic from house.version')).map(({ topic }) => topic)

/** Where the demonstration’s postcodes lie, unless somebody imported better. */
export async function addDistricts(db: Db, districts: readonly District[]): Promise<void> {
  const known = await db.row('select 1 from places.district limit 1')
  if (!known) await addMany(db, 'places.district', districts)
}
