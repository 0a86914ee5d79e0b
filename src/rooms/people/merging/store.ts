import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Columns, Step } from '../../../platform/merging/steps.ts'
import type { PeopleReach } from '../permits.ts'
import type { Standing } from './rules.ts'

export interface Pair {
  readonly from: string
  readonly into: string
}

/** A record as a merge finds it. */
export interface Locked {
  readonly id: string
  readonly version: number
  readonly sameAs: string | null
}

/** Both records, held until this transaction ends; in the order of their ids, so that nobody waits for each other. */
export const lockTwo = (db: Db, { from, into }: Pair): Promise<Locked[]> =>
  db.rows<Locked>(
    `select id, version, same_as as "sameAs" from people.person
     where id = any($1::uuid[]) and forgotten_at is null order by id for update`,
    [[from, into]],
  )

export const standBehind = (db: Db, { from, into }: Pair) =>
  db.rows('update people.person set same_as = $2 where id = $1', [from, into])

export const standAlone = (db: Db, id: string) =>
  db.rows('update people.person set same_as = null where id = $1', [id])

/** Whoever has the record open in another window is told that it changed. */
export const countOn = (db: Db, id: string) =>
  db.rows('update people.person set version = version + 1 where id = $1', [id])

export const standingOf = (db: Db, personId: string): Promise<Standing[]> =>
  db.rows<Standing>(
    'select id, purpose, basis from people.basis where person_id = $1 and ended_at is null order by given_at, id',
    [personId],
  )

export const tagsBoth = async (db: Db, { from, into }: Pair): Promise<string[]> =>
  (
    await db.rows<{ tag: string }>(
      'select a.tag from people.tag a join people.tag b on b.tag = a.tag and b.person_id = $2 where a.person_id = $1',
      [from, into],
    )
  ).map(({ tag }) => tag)

/** What is sealed goes over closed. @returns the ids that went */
export const turnSealed = async (
  db: Db,
  from: string,
  into: string,
  only: string | null,
): Promise<string[]> =>
  (
    await db.rows<{ id: string }>('select id from people.turn_sealed($1, $2, $3::uuid[]) as id order by id', [
      from,
      into,
      only === null ? null : [only],
    ])
  ).map(({ id }) => id)

export const addMerge = (
  db: Db,
  id: string,
  { from, into }: Pair,
  { by, at }: { by: string | null; at: Temporal.Instant },
) =>
  db.rows(
    'insert into people.merge (id, from_id, into_id, merged_at, merged_by) values ($1, $2, $3, $4, $5)',
    [id, from, into, at, by],
  )

export const addSteps = (db: Db, mergeId: string, steps: readonly Step[]) =>
  db.rows(
    `insert into people.merge_step (merge_id, number, tbl, key, was, became)
     select $1, number, step ->> 'table', step -> 'key', nullif(step -> 'was', 'null'), nullif(step -> 'became', 'null')
     from jsonb_array_elements($2::jsonb) with ordinality as t (step, number)`,
    [mergeId, JSON.stringify(steps)],
  )

export interface Merge extends Pair {
  readonly id: string
  readonly mergedAt: string
  readonly mergedBy: string | null
  readonly undoneAt: string | null
}

const merge =
  'id, from_id as "from", into_id as "into", merged_at as "mergedAt", merged_by as "mergedBy", undone_at as "undoneAt"'

export const mergeOf = (db: Db, id: string): Promise<Merge | undefined> =>
  db.row<Merge>(`select ${merge} from people.merge where id = $1`, [id])

export const lockMerge = (db: Db, id: string): Promise<Merge | undefined> =>
  db.row<Merge>(`select ${merge} from people.merge where id = $1 for update`, [id])

/** Merges that stand, the newest first, with the name of whoever stepped aside. */
export const mergesInto = (db: Db, personId: string): Promise<(Merge & { readonly name: string })[]> =>
  db.rows(
    `select ${merge
      .split(', ')
      .map((column) => `m.${column}`)
      .join(', ')}, p.name from people.merge m join people.person p on p.id = m.from_id
     where m.into_id = $1 and m.undone_at is null order by m.merged_at desc, m.id desc`,
    [personId],
  )

export interface KeptStep extends Step {
  readonly number: number
}

/** The steps of a merge, the last first: as they are taken back. */
export const stepsBack = (db: Db, mergeId: string): Promise<KeptStep[]> =>
  db.rows<{ number: number; table: string; key: Columns; was: Columns | null; became: Columns | null }>(
    'select number, tbl as "table", key, was, became from people.merge_step where merge_id = $1 order by number desc',
    [mergeId],
  )

export const keepUndone = (
  db: Db,
  id: string,
  stuck: readonly number[],
  { by, at }: { by: string | null; at: Temporal.Instant },
) =>
  db.rows(
    `with steps as (update people.merge_step set went_back = number <> all ($2::int[]) where merge_id = $1)
     update people.merge set undone_at = $3, undone_by = $4 where id = $1`,
    [id, stuck, at, by],
  )

/** What would say who it was, of merges and of whom somebody is not. */
export const forgetMerges = (db: Db, personId: string) =>
  db.rows(
    `with mine as (select id from people.merge where from_id = $1 or into_id = $1),
       steps as (delete from people.merge_step s using mine where s.merge_id = mine.id),
       two as (delete from people.two_people where one = $1 or other = $1)
     delete from people.merge m using mine where m.id = mine.id`,
    [personId],
  )

export const keepTwoPeople = (
  db: Db,
  { from, into }: Pair,
  { by, at }: { by: string | null; at: Temporal.Instant },
) =>
  db.rows(
    `insert into people.two_people (one, other, said_at, said_by)
     values (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), $3, $4) on conflict do nothing`,
    [from, into, at, by],
  )

/** Somebody who may be the same, and by which kinds of keys. */
export interface Candidate {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly region: string | null
  readonly bornOn: Day | null
  readonly keys: readonly string[]
}

const within = (reach: PeopleReach): unknown[] => [reach.all, reach.all ? [] : reach.regions]

/** People within reach who share an address, a number, or how their name sounds with somebody. */
export const candidatesFor = (db: Db, reach: PeopleReach, personId: string): Promise<Candidate[]> =>
  db.rows<Candidate>(
    `select p.id, p.name, p.email, p.phone, p.region, p.born_on as "bornOn", shared.keys
     from (select o.person_id, array_agg(distinct left(o.key, 1)) as keys
       from people.found_by mine join people.found_by o on o.key = mine.key and o.person_id <> mine.person_id
       where mine.person_id = $3 and left(mine.key, 2) in ('e:', 'p:', 'd:', 'w:') and ($1 or o.region = any($2::text[]))
       group by o.person_id order by count(*) desc, o.person_id limit 60) as shared
     join people.person p on p.id = shared.person_id
     where not exists (select from people.two_people t where t.one = least(p.id, $3::uuid) and t.other = greatest(p.id, $3::uuid))
     order by lower(p.name), p.id`,
    [...within(reach), personId],
  )

/** A number or address that more people share says nothing about two of them. */
const mostSharing = 8

/** Two within reach who share an address, a number, or name and date of birth. */
export interface Likely {
  readonly one: string
  readonly oneName: string
  readonly other: string
  readonly otherName: string
  readonly bornOn: Day | null
  readonly keys: readonly string[]
}

/** Keys of whole things: date of birth and name, address, number. */
const wholeKeys = ['d', 'e', 'p']
/** So many of them are looked at together; once those are settled, others come. */
const mostKeys = 2_000

/** Each kind by itself, so that the index is read in its order and nothing is sorted. */
const sharedOf = (kind: string): string =>
  `(select key from people.found_by where key >= '${kind}:' and key < '${kind};' and ($1 or region = any($2::text[]))
    group by key having count(*) between 2 and ${mostSharing} limit ${mostKeys})`

export async function likelyPairs(
  db: Db,
  reach: PeopleReach,
  { limit, offset }: { limit: number; offset: number },
): Promise<Likely[]> {
  const shared = await db.rows<{ key: string }>(wholeKeys.map(sharedOf).join(' union all '), within(reach))
  if (shared.length === 0) return []
  return db.rows<Likely>(
    `select a.person_id as one, pa.name as "oneName", b.person_id as other, pb.name as "otherName", coalesce(pa.born_on, pb.born_on) as "bornOn",
       array_agg(distinct left(a.key, 1)) as keys
     from people.found_by a join people.found_by b on b.key = a.key and a.person_id < b.person_id
     join people.person pa on pa.id = a.person_id join people.person pb on pb.id = b.person_id
     where a.key = any($5::text[]) and ($1 or (a.region = any($2::text[]) and b.region = any($2::text[])))
       and (pa.born_on is null or pb.born_on is null or pa.born_on = pb.born_on)
       and not exists (select from people.two_people t where t.one = a.person_id and t.other = b.person_id)
     group by 1, 2, 3, 4, 5 order by lower(pa.name), 1, 3 limit $3 offset $4`,
    [...within(reach), limit, offset, shared.map(({ key }) => key)],
  )
}
