import type { Db } from '../../platform/database/database.ts'
import type { Organisation, OrganisationDetails } from './types.ts'

const columns =
  'id, name, short_name as "shortName", kind, town, web, email, phone, ended_at as "endedAt", version'

export const organisationOf = (db: Db, id: string): Promise<Organisation | undefined> =>
  db.row<Organisation>(`select ${columns} from network.organisation where id = $1`, [id])

/** Ourselves first, then partners by name. */
export const organisations = (db: Db, { ended = false }: { ended?: boolean } = {}): Promise<Organisation[]> =>
  db.rows<Organisation>(
    `select ${columns} from network.organisation where $1 or ended_at is null
     order by kind <> 'ourselves', lower(name), id`,
    [ended],
  )

/** The charity itself, as an organisation among others; null before set-up. */
export const ourselves = async (db: Db): Promise<Organisation | null> =>
  (await db.row<Organisation>(`select ${columns} from network.organisation where kind = 'ourselves'`)) ?? null

/** @returns false when another organisation has this name already */
export async function addOrganisation(
  db: Db,
  id: string,
  details: OrganisationDetails,
  at: Temporal.Instant,
): Promise<boolean> {
  const added = await db.rows(
    `insert into network.organisation (id, name, short_name, kind, town, web, email, phone, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning 1`,
    [
      id,
      details.name,
      details.shortName,
      details.kind,
      details.town,
      details.web,
      details.email,
      details.phone,
      at,
    ],
  )
  return added.length === 1
}

export async function keepOrganisation(
  db: Db,
  id: string,
  details: OrganisationDetails,
  seenVersion: number,
): Promise<boolean> {
  const kept = await db.rows(
    `update network.organisation set name = $3, short_name = $4, kind = $5, town = $6, web = $7, email = $8, phone = $9, version = version + 1
     where id = $1 and version = $2 returning 1`,
    [
      id,
      seenVersion,
      details.name,
      details.shortName,
      details.kind,
      details.town,
      details.web,
      details.email,
      details.phone,
    ],
  )
  return kept.length === 1
}

export const nameIsTaken = async (db: Db, name: string, but: string): Promise<boolean> =>
  (await db.row(
    'select 1 from network.organisation where lower(name) = lower($1) and ended_at is null and id <> $2',
    [name, but],
  )) !== undefined

export const endOrganisation = (db: Db, id: string, at: Temporal.Instant | null) =>
  db.rows(
    `update network.organisation set ended_at = $2, version = version + 1 where id = $1 and kind <> 'ourselves'`,
    [id, at],
  )

/** The charity names itself, at set-up and whenever its name changes. */
export const nameOurselves = (
  db: Db,
  id: string,
  details: { name: string; town: string | null; email: string | null; phone: string | null },
  at: Temporal.Instant,
) =>
  db.rows(
    `insert into network.organisation (id, name, short_name, kind, town, email, phone, made_at) values ($1, $2, $2, 'ourselves', $3, $4, $5, $6)
     on conflict (kind) where kind = 'ourselves' do update set name = excluded.name, short_name = excluded.short_name,
       town = excluded.town, email = excluded.email, phone = excluded.phone, version = organisation.version + 1`,
    [id, details.name, details.town, details.email, details.phone, at],
  )
