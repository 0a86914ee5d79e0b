import type { Db } from '../../../platform/database/database.ts'

/** Who stepped aside from an application of each of these people. */
export async function asideOf(
  db: Db,
  personIds: readonly string[],
): Promise<(personId: string) => readonly string[]> {
  const rows = await db.rows<{ personId: string; readerId: string }>(
    `select a.person_id as "personId", x.reader_id as "readerId"
     from volunteering.stepped_aside x join volunteering.application a on a.id = x.application_id
     where a.person_id = any($1::uuid[])`,
    [personIds],
  )
  const by = Map.groupBy(rows, ({ personId }) => personId)
  return (personId) => (by.get(personId) ?? []).map(({ readerId }) => readerId)
}
