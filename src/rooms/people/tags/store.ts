import type { Db } from '../../../platform/database/database.ts'

/** A label somebody carries. */
export interface Tag {
  readonly tag: string
  readonly addedAt: string
}

export const tagsOf = (db: Db, personId: string): Promise<Tag[]> =>
  db.rows<Tag>('select tag, added_at as "addedAt" from people.tag where person_id = $1 order by tag', [
    personId,
  ])

/** Labels in use anywhere, to choose from, so that one thing has one label. */
export const knownTags = async (db: Db): Promise<string[]> =>
  (
    await db.rows<{ tag: string }>(
      'select tag from people.tag group by tag order by count(*) desc, tag limit 50',
    )
  ).map(({ tag }) => tag)

/** The same label in other capitals, as it is already in use. */
export const tagAsKnown = async (db: Db, tag: string): Promise<string> =>
  (await db.row<{ tag: string }>('select tag from people.tag where lower(tag) = lower($1) limit 1', [tag]))
    ?.tag ?? tag

/** @returns false when they carry it already */
export const addTag = async (
  db: Db,
  personId: string,
  tag: string,
  { by, at }: { by: string | null; at: Temporal.Instant },
): Promise<boolean> =>
  (
    await db.rows(
      'insert into people.tag (person_id, tag, added_at, added_by) values ($1, $2, $3, $4) on conflict do nothing returning 1',
      [personId, tag, at, by],
    )
  ).length === 1

export const removeTag = async (db: Db, personId: string, tag: string): Promise<boolean> =>
  (await db.rows('delete from people.tag where person_id = $1 and tag = $2 returning 1', [personId, tag]))
    .length === 1

export const removeTagsOf = (db: Db, personId: string) =>
  db.rows('delete from people.tag where person_id = $1', [personId])
