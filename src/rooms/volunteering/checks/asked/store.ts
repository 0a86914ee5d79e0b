import type { Db } from '../../../../platform/database/database.ts'
import type { AskedLevel, CheckAsked } from './types.ts'

/** What the DBS was asked for these people and has not answered. */
export async function askedOf(
  db: Db,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CheckAsked[]>> {
  const rows = await db.rows<CheckAsked>(
    `select id, person_id as "personId", level, asked_on as "askedOn", asked_by as "askedBy"
     from volunteering.check_asked where person_id = any ($1::uuid[]) order by asked_on, id`,
    [personIds],
  )
  return Map.groupBy(rows, ({ personId }) => personId)
}

/** The same for one person. */
export const askedOfOne = async (db: Db, personId: string): Promise<readonly CheckAsked[]> =>
  (await askedOf(db, [personId])).get(personId) ?? []

/** @returns false when the DBS was asked for this already */
export const addAsked = async (db: Db, asked: CheckAsked, at: Temporal.Instant): Promise<boolean> =>
  (
    await db.rows(
      `insert into volunteering.check_asked (id, person_id, level, asked_on, asked_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6) on conflict (person_id, level) do nothing returning 1`,
      [asked.id, asked.personId, asked.level, asked.askedOn, asked.askedBy, at],
    )
  ).length === 1

/** @returns false when it was not there */
export const removeAsked = async (db: Db, id: string, personId: string): Promise<boolean> =>
  (
    await db.rows('delete from volunteering.check_asked where id = $1 and person_id = $2 returning 1', [
      id,
      personId,
    ])
  ).length === 1

/** What was asked at these levels is answered. */
export const endAsked = (db: Db, personId: string, levels: readonly AskedLevel[]) =>
  db.rows('delete from volunteering.check_asked where person_id = $1 and level = any ($2)', [
    personId,
    levels,
  ])

/** All that was asked for somebody goes. @returns how much */
export const dropAsked = async (db: Db, personId: string): Promise<number> =>
  (await db.rows('delete from volunteering.check_asked where person_id = $1 returning 1', [personId])).length
