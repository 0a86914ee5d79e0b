import type { Db } from '../../platform/database/database.ts'
import type { Programme, ProgrammeDetails } from './types.ts'

const columns = 'id, name, side, summary, ended_at as "endedAt", version'

export const programmeOf = (db: Db, id: string): Promise<Programme | undefined> =>
  db.row<Programme>(`select ${columns} from programmes.programme where id = $1`, [id])

export const programmes = (db: Db, { ended = false }: { ended?: boolean } = {}): Promise<Programme[]> =>
  db.rows<Programme>(
    `select ${columns} from programmes.programme where $1 or ended_at is null order by lower(name), id`,
    [ended],
  )

/** @returns false when another programme has this name already */
export async function addProgramme(
  db: Db,
  id: string,
  details: ProgrammeDetails,
  at: Temporal.Instant,
): Promise<boolean> {
  const added = await db.rows(
    'insert into programmes.programme (id, name, side, summary, made_at) values ($1, $2, $3, $4, $5) on conflict do nothing returning 1',
    [id, details.name, details.side, details.summary, at],
  )
  return added.length === 1
}

export async function keepProgramme(
  db: Db,
  id: string,
  details: ProgrammeDetails,
  seenVersion: number,
): Promise<boolean> {
  const kept = await db.rows(
    'update programmes.programme set name = $3, side = $4, summary = $5, version = version + 1 where id = $1 and version = $2 returning 1',
    [id, seenVersion, details.name, details.side, details.summary],
  )
  return kept.length === 1
}

export const nameIsTaken = async (db: Db, name: string, but: string): Promise<boolean> =>
  (await db.row(
    'select 1 from programmes.programme where lower(name) = lower($1) and ended_at is null and id <> $2',
    [name, but],
  )) !== undefined

export const endProgramme = (db: Db, id: string, at: Temporal.Instant | null) =>
  db.rows('update programmes.programme set ended_at = $2, version = version + 1 where id = $1', [id, at])

export const regions = async (db: Db): Promise<string[]> =>
  (
    await db.rows<{ name: string }>('select name from programmes.region where ended_at is null order by name')
  ).map((row) => row.name)

export const addRegion = (db: Db, name: string) =>
  db.row(
    `insert into programmes.region as known (name) values ($1)
     on conflict (name) do update set ended_at = null where known.ended_at is not null returning 1`,
    [name],
  )

export const endRegion = (db: Db, name: string, at: Temporal.Instant) =>
  db.row('update programmes.region set ended_at = $2 where name = $1 and ended_at is null returning 1', [
    name,
    at,
  ])
