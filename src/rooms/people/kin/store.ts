import type { Db } from '../../../platform/database/database.ts'
import type { Pair } from '../../../platform/merging/doors.ts'
import type { KinKind } from './lists.ts'

export interface KinRow {
  readonly id: string
  readonly kind: KinKind
  readonly value: Uint8Array
}

/** Within the reader's reach (row-level). */
export const kinOf = (db: Db, personId: string, kinds: readonly KinKind[]): Promise<KinRow[]> =>
  db.rows<KinRow>(
    'select id, kind, value from people.kin where person_id = $1 and kind = any($2::text[]) order by kind',
    [personId, kinds],
  )

/** Whether somebody is named, and nothing of whom. */
export const kinNamed = async (db: Db, personId: string): Promise<KinKind[]> =>
  (await db.rows<{ kind: KinKind }>('select kind from people.kin_named($1) as kind', [personId])).map(
    ({ kind }) => kind,
  )

/** Keeps a closed row under a new id; the one of its kind from before goes. */
export async function keepKin(
  db: Db,
  row: KinRow & { readonly personId: string; readonly by: string | null },
  at: Temporal.Instant,
): Promise<void> {
  await removeKin(db, row.personId, row.kind)
  await db.rows(
    'insert into people.kin (id, person_id, kind, value, kept_at, kept_by) values ($1, $2, $3, $4, $5, $6)',
    [row.id, row.personId, row.kind, row.value, at, row.by],
  )
}

/** @returns false when there was none */
export const removeKin = async (db: Db, personId: string, kind: KinKind): Promise<boolean> =>
  (await db.rows('delete from people.kin where person_id = $1 and kind = $2 returning 1', [personId, kind]))
    .length > 0

/** Nobody answers any more for whoever was born on this day or before. @returns for whom */
export const dropGuardians = async (db: Db, bornBy: string): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `delete from people.kin k using people.person p
       where p.id = k.person_id and k.kind = 'guardian' and p.born_on <= $1 returning k.person_id as id`,
      [bornBy],
    )
  ).map(({ id }) => id)

/** Hands closed rows from one record to the other; of a kind that both have, the survivor's stays. @returns their ids */
export const turnKin = async (db: Db, { from, into }: Pair, only: string | null): Promise<string[]> =>
  (
    await db.rows<{ id: string }>('select id from people.turn_kin($1, $2, $3) as id order by id', [
      from,
      into,
      only,
    ])
  ).map(({ id }) => id)
