import type { Db } from '../../../platform/database/database.ts'
import { moment } from '../../../platform/database/values.ts'
import { emptyContent, type Content } from '../opportunities/content.ts'
import type { ShiftRow, WayRow } from './way.ts'

/** A published opportunity with its open shifts, which travel as columns side by side. */
interface Row {
  id: string
  slug: string
  content: Partial<Content>
  revision: number
  organisation_id: string
  organisation: string
  ours: boolean
  programme_id: string | null
  programme: string | null
  region: string | null
  closes_at: number | null
  open_since: string
  starts: number[] | null
  ends: number[] | null
  until: number[] | null
  capacity: (number | null)[] | null
  taken: number[] | null
  waiting_list: boolean[] | null
}

const minutes = (moment: string): string => `floor(extract(epoch from ${moment}) / 60)::int`

const select = `
  select o.id, o.slug, o.published as content, o.revision, o.organisation_id, org.name as organisation,
    org.kind = 'ourselves' as ours, o.programme_id, p.name as programme, o.region, ${minutes('o.closes_at')} as closes_at,
    coalesce((select min(h.at) from volunteering.history h where h.opportunity_id = o.id and h.what = 'published'), o.published_at)
      as open_since,
    shift.starts, shift.ends, shift.until, shift.capacity, shift.taken, shift.waiting_list
  from volunteering.opportunity o
  join network.card org on org.id = o.organisation_id
  left join programmes.card p on p.id = o.programme_id
  left join lateral (
    select array_agg(${minutes('g.starts_at')} order by g.starts_at, g.id) as starts,
      array_agg(${minutes('g.ends_at')} order by g.starts_at, g.id) as ends,
      array_agg(${minutes('coalesce(g.closes_at, g.starts_at)')} order by g.starts_at, g.id) as until,
      array_agg(g.capacity order by g.starts_at, g.id) as capacity,
      array_agg(g.taken order by g.starts_at, g.id) as taken,
      array_agg(g.waiting_list order by g.starts_at, g.id) as waiting_list
    from volunteering.shift s
    join gatherings.gathering g on g.id = s.gathering_id
    where s.opportunity_id = o.id and s.ended_at is null and g.state = 'open' and g.starts_at > $1
  ) shift on true
  where o.state = 'published'`

/** Open ways to help, some at a time, in the order of their ids. */
export const waysAfter = async (
  db: Db,
  now: Temporal.Instant,
  after: string,
  most: number,
): Promise<WayRow[]> =>
  (
    await db.rows<Row>(`${select} and o.id > $2 order by o.id limit $3`, [now, after, most], 'finder.ways')
  ).map(wayRow)

export const waysNamed = async (db: Db, now: Temporal.Instant, ids: readonly string[]): Promise<WayRow[]> =>
  (await db.rows<Row>(`${select} and o.id = any($2::uuid[])`, [now, ids], 'finder.ways-named')).map(wayRow)

/** Which opportunities changed for everybody since a revision, published or no more. Revisions grow with commits. */
export const changedSince = (db: Db, revision: number): Promise<{ id: string; revision: number }[]> =>
  db.rows(
    'select id, revision from volunteering.opportunity where revision > $1',
    [revision],
    'finder.changed',
  )

/** Every opportunity that is published, with its revision, its organisation's and its programme's name. */
export const publishedNow = (
  db: Db,
): Promise<{ id: string; revision: number; organisation: string; programme: string | null }[]> =>
  db.rows(
    `select o.id, o.revision, org.name as organisation, p.name as programme
     from volunteering.opportunity o
     join network.card org on org.id = o.organisation_id
     left join programmes.card p on p.id = o.programme_id
     where o.state = 'published'`,
    [],
    'finder.published',
  )

export interface ListedShift {
  readonly id: string
  readonly opportunityId: string
  readonly startsAt: string
  readonly endsAt: string
  readonly until: string
  readonly changes: number
  readonly madeAt: string
  readonly capacity: number | null
  readonly taken: number
  readonly waitingList: boolean
}

/** The open shifts of some opportunities that begin before a moment, soonest first: for a calendar. */
export const shiftsBetween = (
  db: Db,
  ids: readonly string[],
  { from, to, most }: { from: Temporal.Instant; to: Temporal.Instant; most: number },
): Promise<ListedShift[]> =>
  db.rows(
    `select g.id, s.opportunity_id as "opportunityId", g.starts_at as "startsAt", g.ends_at as "endsAt",
       coalesce(g.closes_at, g.starts_at) as until, g.sequence as changes, g.made_at as "madeAt", g.capacity, g.taken, g.waiting_list as "waitingList"
     from volunteering.shift s
     join gatherings.gathering g on g.id = s.gathering_id
     where s.opportunity_id = any($1::uuid[]) and s.ended_at is null and g.state = 'open' and g.starts_at > $2 and g.starts_at < $3
     order by g.starts_at, g.id
     limit $4`,
    [ids, from, to, most],
    'finder.shifts',
  )

function wayRow(row: Row): WayRow {
  return {
    id: row.id,
    slug: row.slug,
    // Written checked; what an older program did not know yet is filled in.
    content: { ...emptyContent, ...row.content },
    organisationId: row.organisation_id,
    organisation: row.organisation,
    ours: row.ours,
    programmeId: row.programme_id,
    programme: row.programme,
    region: row.region,
    closesAt: row.closes_at,
    openSince: moment(row.open_since),
    revision: row.revision,
    shifts: shiftRows(row),
  }
}

const shiftRows = ({ starts, ends, until, capacity, taken, waiting_list: waitingList }: Row): ShiftRow[] =>
  (starts ?? []).map((from, at) => ({
    starts: from,
    ends: ends![at]!,
    until: until![at]!,
    capacity: capacity![at] ?? null,
    taken: taken![at]!,
    waitingList: waitingList![at]!,
  }))
