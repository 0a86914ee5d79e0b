import type { Db } from '../database/database.ts'

/** A view of a list, kept under a name. */
export interface View {
  readonly id: string
  readonly list: string
  readonly name: string
  readonly query: string
  /** Who keeps it; null once they were forgotten. */
  readonly keeper: string | null
  readonly keeperName: string | null
  readonly isShared: boolean
  readonly keptAt: string
}

const view = `v.id, v.list, v.name, v.query, v.person_id as keeper, a.name as "keeperName",
  v.is_shared as "isShared", v.kept_at as "keptAt"
  from lists.view v left join identity.account a on a.id = v.person_id`

/** One's own views of a list and those shared with everybody who may open it, by name. */
export const viewsFor = (db: Db, list: string, personId: string): Promise<View[]> =>
  db.rows<View>(
    `select ${view} where v.list = $1 and (v.person_id = $2 or v.is_shared) order by lower(v.name), v.id`,
    [list, personId],
  )

export const viewOf = (db: Db, id: string): Promise<View | undefined> =>
  db.row<View>(`select ${view} where v.id = $1`, [id])

/** All views somebody keeps. */
export const viewsOf = (db: Db, personId: string): Promise<View[]> =>
  db.rows<View>(`select ${view} where v.person_id = $1 order by v.kept_at, v.id`, [personId])

/** Keeps a view; one of theirs under the same name gives way. */
export const keepView = (
  db: Db,
  one: Pick<View, 'id' | 'list' | 'name' | 'query' | 'isShared'> & { readonly keeper: string },
  at: Temporal.Instant,
) =>
  db.rows(
    `insert into lists.view (id, list, name, query, person_id, is_shared, kept_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (person_id, list, lower(name)) do update set name = $3, query = $4, is_shared = $6, kept_at = $7`,
    [one.id, one.list, one.name, one.query, one.keeper, one.isShared, at],
  )

export const removeView = (db: Db, id: string) => db.rows('delete from lists.view where id = $1', [id])

/** Forgets who kept what: their own views go, what others use too stays without a name. */
export async function forgetViews(db: Db, personId: string): Promise<void> {
  await db.rows('delete from lists.view where person_id = $1 and not is_shared', [personId])
  await db.rows('update lists.view set person_id = null where person_id = $1', [personId])
}

/** Names of views that both records keep of one list. */
export const viewsBoth = async (
  db: Db,
  { from, into }: { readonly from: string; readonly into: string },
): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `select f.id from lists.view f join lists.view i on i.list = f.list and lower(i.name) = lower(f.name)
       where f.person_id = $1 and i.person_id = $2`,
      [from, into],
    )
  ).map(({ id }) => id)
