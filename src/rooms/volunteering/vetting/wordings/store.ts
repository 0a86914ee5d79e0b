import type { Db } from '../../../../platform/database/database.ts'
import { moment } from '../../../../platform/database/values.ts'
import type { Stage } from '../../applications/types.ts'

/** One version of the words of a wording, in one language. */
export interface WordingVersion {
  readonly wordingId: string
  readonly lang: string
  readonly number: number
  readonly subject: string
  readonly body: string
  readonly keptAt: Temporal.Instant
  readonly keptBy: string | null
}

/** What we often write, with the newest words in each language. */
export interface Wording {
  readonly id: string
  readonly name: string
  readonly stage: Stage | null
  readonly newest: readonly WordingVersion[]
}

interface VersionRow extends Omit<WordingVersion, 'keptAt'> {
  keptAt: string
}

const versionColumns = `v.wording_id as "wordingId", v.lang, v.number, v.subject, v.body, v.kept_at as "keptAt", v.kept_by as "keptBy"`
const versionFrom = (row: VersionRow): WordingVersion => ({ ...row, keptAt: moment(row.keptAt) })

/** All wordings in use, by their names; those that suit a stage first when one is given. */
export async function wordings(db: Db, first: Stage | null = null): Promise<Wording[]> {
  const kept = await db.rows<Omit<Wording, 'newest'>>(
    `select id, name, stage from volunteering.wording where ended_at is null
     order by stage is distinct from $1, lower(name)`,
    [first],
  )
  const rows = await db.rows<VersionRow>(
    `select distinct on (v.wording_id, v.lang) ${versionColumns} from volunteering.wording_version v
     join volunteering.wording w on w.id = v.wording_id where w.ended_at is null
     order by v.wording_id, v.lang, v.number desc`,
  )
  const newest = Map.groupBy(rows.map(versionFrom), ({ wordingId }) => wordingId)
  return kept.map((one) => ({ ...one, newest: newest.get(one.id) ?? [] }))
}

export const wordingOf = async (db: Db, id: string): Promise<Wording | undefined> =>
  (await wordings(db)).find((one) => one.id === id)

/** Every version of a wording, the newest first. */
export const versionsOf = async (db: Db, wordingId: string): Promise<WordingVersion[]> =>
  (
    await db.rows<VersionRow>(
      `select ${versionColumns} from volunteering.wording_version v where v.wording_id = $1 order by v.kept_at desc, v.lang, v.number desc`,
      [wordingId],
    )
  ).map(versionFrom)

/** @returns false when another in use has the same name */
export const addWording = async (
  db: Db,
  one: { readonly id: string; readonly name: string; readonly stage: Stage | null },
  at: Temporal.Instant,
): Promise<boolean> =>
  (
    await db.rows(
      `insert into volunteering.wording (id, name, stage, made_at) values ($1, $2, $3, $4)
       on conflict (lower(name)) where ended_at is null do nothing returning 1`,
      [one.id, one.name, one.stage, at],
    )
  ).length === 1

/** Locks a wording in use; false when it is there no longer. */
export const lockWording = async (db: Db, id: string): Promise<boolean> =>
  (await db.row('select 1 from volunteering.wording where id = $1 and ended_at is null for update', [id])) !==
  undefined

export const isNameTaken = async (db: Db, id: string, name: string): Promise<boolean> =>
  (await db.row(
    'select 1 from volunteering.wording where lower(name) = lower($2) and id <> $1 and ended_at is null',
    [id, name],
  )) !== undefined

export const nameWording = (db: Db, id: string, name: string, stage: Stage | null) =>
  db.rows('update volunteering.wording set name = $2, stage = $3 where id = $1', [id, name, stage])

export const endWording = async (db: Db, id: string, at: Temporal.Instant): Promise<boolean> =>
  (
    await db.rows(
      'update volunteering.wording set ended_at = $2 where id = $1 and ended_at is null returning 1',
      [id, at],
    )
  ).length === 1

/** The number of the newest version in a language; 0 when there is none. */
export const newestNumber = async (db: Db, id: string, lang: string): Promise<number> =>
  (await db.row<{ number: number }>(
    'select coalesce(max(number), 0) as number from volunteering.wording_version where wording_id = $1 and lang = $2',
    [id, lang],
  ))!.number

export const addWordingVersion = (db: Db, version: WordingVersion) =>
  db.rows(
    `insert into volunteering.wording_version (wording_id, lang, number, subject, body, kept_at, kept_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      version.wordingId,
      version.lang,
      version.number,
      version.subject,
      version.body,
      version.keptAt,
      version.keptBy,
    ],
  )
