import type { Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { momentOrNull, moment } from '../../../../platform/database/values.ts'
import { kinds, sides, type Kind, type Side, type State } from '../../lists.ts'
import type { Reach } from '../../permits.ts'
import { reachValues, withinReach } from '../reach-store.ts'

/** What a list may be narrowed to. */
export interface Narrowed {
  readonly words: string
  /** A state, or what waits for one of ours to read it. */
  readonly show: State | 'waiting' | 'open'
  readonly programme: string | null
  readonly region: string | null
  readonly organisation: string | null
}

export interface ListedOpportunity {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly state: State
  readonly kind: Kind
  readonly side: Side
  readonly organisationId: string
  readonly organisation: string
  readonly programme: string | null
  readonly region: string | null
  readonly urgent: boolean
  readonly hasDraft: boolean
  readonly askedAt: Temporal.Instant | null
  readonly publishAt: Temporal.Instant | null
  readonly changedAt: Temporal.Instant
  /** The gatherings of its next few shifts. */
  readonly next: readonly string[]
}

interface Row extends Omit<ListedOpportunity, 'askedAt' | 'publishAt' | 'changedAt'> {
  readonly asked_at: string | null
  readonly publish_at: string | null
  readonly changed_at: string
}

const said = (name: string): string =>
  `coalesce(nullif(o.draft ->> '${name}', ''), o.published ->> '${name}')`

const narrowed = `
  ($5 = '' or ${said('title')} ilike '%' || $5 || '%' or ${said('summary')} ilike '%' || $5 || '%' or org.name ilike '%' || $5 || '%')
  and ($6::uuid is null or o.programme_id = $6) and ($7::text is null or o.region = $7) and ($8::uuid is null or o.organisation_id = $8)`

/** What was set to go out has been read. */
const waits = '(o.asked_at is not null and o.publish_at is null)'

const shown = `case $9
    when 'waiting' then ${waits}
    when 'open' then o.state <> 'closed'
    else o.state = $9 end`

const tables = `volunteering.opportunity as o
  join network.card as org on org.id = o.organisation_id
  left join programmes.card as p on p.id = o.programme_id`

const values = (reach: Reach, by: Narrowed): unknown[] => [
  ...reachValues(reach),
  by.words.replace(/[\\%_]/g, (sign) => `\\${sign}`),
  by.programme,
  by.region,
  by.organisation,
]

/** Opportunities within reach; what waits longest for a reader first, then by name. */
export async function listOpportunities(
  db: Db,
  reach: Reach,
  by: Narrowed,
  today: Day,
  { limit, offset }: { limit: number; offset: number },
): Promise<ListedOpportunity[]> {
  const rows = await db.rows<Row>(
    `select o.id, o.slug, coalesce(${said('title')}, '') as title, o.state, coalesce(${said('kind')}, 'series') as kind,
       coalesce(${said('side')}, 'supporting') as side, o.organisation_id as "organisationId", org.short_name as organisation,
       p.name as programme, o.region, coalesce((o.published ->> 'urgent')::boolean, false) as urgent, o.draft is not null as "hasDraft",
       o.asked_at, o.publish_at, o.changed_at, coalesce(shift.ids, '{}') as next
     from ${tables}
     left join lateral (
       select array_agg(gathering_id) as ids from (
         select gathering_id from volunteering.shift
         where opportunity_id = o.id and ended_at is null and planned_on >= $10 order by planned_on limit 6) as ahead
     ) as shift on true
     where ${withinReach(1)} and ${narrowed} and ${shown}
     order by case when ${waits} then o.asked_at end nulls last, lower(coalesce(${said('title')}, '')), o.id limit $11 offset $12`,
    [...values(reach, by), by.show, today, limit, offset],
  )
  return rows.map(({ asked_at, publish_at, changed_at, ...row }) => ({
    ...row,
    // A draft keeps what was typed, sense or not.
    kind: kinds.find((known) => known === row.kind) ?? 'series',
    side: sides.find((known) => known === row.side) ?? 'supporting',
    askedAt: momentOrNull(asked_at),
    publishAt: momentOrNull(publish_at),
    changedAt: moment(changed_at),
  }))
}

/** How many there are in each state within reach and these limits, and how many wait for a reader. */
export async function countOpportunities(
  db: Db,
  reach: Reach,
  by: Narrowed,
): Promise<Record<Narrowed['show'], number>> {
  const rows = await db.rows<{ state: State; count: number; waiting: number }>(
    `select o.state, count(*) as count, count(*) filter (where ${waits}) as waiting from ${tables}
     where ${withinReach(1)} and ${narrowed} group by o.state`,
    values(reach, by),
  )
  const of = (state: State): number => rows.find((row) => row.state === state)?.count ?? 0
  return {
    draft: of('draft'),
    'in-review': of('in-review'),
    published: of('published'),
    paused: of('paused'),
    closed: of('closed'),
    waiting: rows.reduce((sum, row) => sum + row.waiting, 0),
    open: rows.reduce((sum, row) => sum + (row.state === 'closed' ? 0 : row.count), 0),
  }
}

/** The ids within reach, whatever their state. */
export const reachable = async (db: Db, reach: Reach): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `select o.id from volunteering.opportunity as o where ${withinReach(1)} order by o.id`,
      [...reachValues(reach)],
    )
  ).map(({ id }) => id)

/** Those within reach that wait for a reader, or whose shifts go on: they may need a decision. */
export const idsToLookAt = async (db: Db, reach: Reach): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `select o.id from volunteering.opportunity as o
       where ${withinReach(1)} and (${waits}
         or (o.state in ('published', 'paused') and o.published ->> 'kind' in ('series', 'one-off')))
       order by case when ${waits} then o.asked_at end nulls last, o.id limit 300`,
      [...reachValues(reach)],
    )
  ).map(({ id }) => id)
