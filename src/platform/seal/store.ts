import type { Db } from '../database/database.ts'
import { nameOf, tableOf, type SealedColumn } from './columns.ts'

export interface KeyRow {
  readonly number: number
  readonly purpose: string
  readonly wrapped: Uint8Array
  readonly inUse: boolean
}

export const allKeys = (db: Db): Promise<KeyRow[]> =>
  db.rows<KeyRow>(
    'select number, purpose, wrapped, retired_at is null as "inUse" from seal.key order by number',
  )

export async function nextNumber(db: Db): Promise<number> {
  return (await db.row<{ number: number }>(`select nextval('seal.key_number')::int as number`))!.number
}

/** Adds a key; when another program was quicker for the same purpose, theirs stands. */
export const addKey = (db: Db, key: Omit<KeyRow, 'inUse'>, at: Temporal.Instant) =>
  db.rows(
    `insert into seal.key (number, purpose, wrapped, created_at) values ($1, $2, $3, $4)
     on conflict (purpose) where retired_at is null do nothing`,
    [key.number, key.purpose, key.wrapped, at],
  )

export const retireKey = (db: Db, purpose: string, at: Temporal.Instant) =>
  db.rows(
    'update seal.key set retired_at = greatest($2::timestamptz, created_at) where purpose = $1 and retired_at is null',
    [purpose, at],
  )

export const rewrapKey = (db: Db, number: number, wrapped: Uint8Array) =>
  db.rows('update seal.key set wrapped = $2 where number = $1', [number, wrapped])

/** Holds every other change of keys until this transaction ends. */
export const lockKeys = (db: Db) => db.rows('lock table seal.key in share row exclusive mode')

export async function proofKept(db: Db): Promise<Uint8Array | null> {
  return (await db.row<{ proof: Uint8Array }>('select proof from seal.master'))?.proof ?? null
}

export const keepProof = (db: Db, proof: Uint8Array, at: Temporal.Instant) =>
  db.rows('insert into seal.master (proof, since) values ($1, $2) on conflict (one) do nothing', [proof, at])

export const changeProof = (db: Db, proof: Uint8Array, at: Temporal.Instant) =>
  db.rows('update seal.master set proof = $1, since = $2', [proof, at])

export interface ClosedField {
  readonly row: string
  readonly closed: Uint8Array
}

/** Fields of a column that another key than the one in use has closed, in order of their rows. */
export const fieldsUnderOtherKeys = (
  db: Db,
  column: SealedColumn,
  number: number,
  after: string,
  limit: number,
) =>
  db.rows<ClosedField>(
    `select ${column.row}::text as row, ${nameOf(column)} as closed from ${tableOf(column)}
     where seal.key_of(${nameOf(column)}) <> $1 and ${column.row} > $2 order by ${column.row} limit $3`,
    [number, after, limit],
  )

/** Puts a field closed anew in place of the old one, unless somebody changed it meanwhile. */
export async function replaceField(
  db: Db,
  column: SealedColumn,
  field: ClosedField,
  anew: Uint8Array,
): Promise<number> {
  const done = await db.rows(
    `update ${tableOf(column)} set ${nameOf(column)} = $3 where ${column.row} = $1 and ${nameOf(column)} = $2 returning 1`,
    [field.row, field.closed, anew],
  )
  return done.length
}
