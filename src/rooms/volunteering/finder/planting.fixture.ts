import type { Db } from '../../../platform/database/database.ts'
import { newId } from '../../../platform/database/id.ts'
import { momentOf, type WayRow } from './way.ts'

/** Puts ways to help with their shifts into a database, as published by one organisation; many at once. */
export async function plantWays(db: Db, rows: readonly WayRow[], at: Temporal.Instant): Promise<void> {
  const organisations = new Map<string, string>()
  for (const { organisation } of rows) {
    if (organisations.has(organisation)) continue
    const known = await db.row<{ id: string }>(
      'select id from network.organisation where lower(name) = lower($1)',
      [organisation],
    )
    const id = known?.id ?? newId()
    if (!known) {
      await db.rows(
        `insert into network.organisation (id, name, short_name, kind, made_at) values ($1, $2, $2, 'charity', $3)`,
        [id, organisation, at],
      )
    }
    organisations.set(organisation, id)
  }
  const revision = await db.row<{ bump: number }>(`select house.bump('opportunities') as bump`)
  for (let from = 0; from < rows.length; from += 1000) {
    await plantSome(db, rows.slice(from, from + 1000), { at, revision: revision!.bump, organisations })
  }
}

async function plantSome(
  db: Db,
  rows: readonly WayRow[],
  {
    at,
    revision,
    organisations,
  }: { at: Temporal.Instant; revision: number; organisations: ReadonlyMap<string, string> },
): Promise<void> {
  const opportunities = rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    organisation_id: organisations.get(row.organisation),
    programme_id: row.programmeId,
    state: 'published',
    published: row.content,
    published_version: 1,
    published_at: at.toString(),
    closes_at: row.closesAt === null ? null : momentOf(row.closesAt).toString(),
    made_at: at.toString(),
    changed_at: at.toString(),
    version: 1,
    contacts_forgotten: 0,
    revision,
  }))
  const gatherings = rows.flatMap((row) =>
    row.shifts.map((shift, number) => ({
      id: newId(),
      kind: 'shift',
      title: row.content.title,
      starts_at: momentOf(shift.starts).toString(),
      ends_at: momentOf(shift.ends).toString(),
      closes_at: shift.until === shift.starts ? null : momentOf(shift.until).toString(),
      capacity: shift.capacity,
      waiting_list: shift.waitingList,
      largest_group: 1,
      answer_hours: 24,
      change_hours: 24,
      part_of: row.id,
      organisation_id: organisations.get(row.organisation),
      state: 'open',
      sequence: 0,
      made_at: at.toString(),
      taken: shift.taken,
      waiting: 0,
      last_turn: shift.taken,
      number,
    })),
  )
  const shifts = gatherings.map(({ id, part_of, starts_at, number }) => ({
    id: newId(),
    opportunity_id: part_of,
    gathering_id: id,
    key: `${starts_at.slice(0, 10)}-${number}`,
    planned_on: starts_at.slice(0, 10),
  }))
  await db.rows(
    'insert into volunteering.opportunity select * from json_populate_recordset(null::volunteering.opportunity, $1)',
    [JSON.stringify(opportunities)],
  )
  await db.rows(
    'insert into gatherings.gathering select * from json_populate_recordset(null::gatherings.gathering, $1)',
    [JSON.stringify(gatherings)],
  )
  await db.rows(
    'insert into volunteering.shift select * from json_populate_recordset(null::volunteering.shift, $1)',
    [JSON.stringify(shifts)],
  )
}
