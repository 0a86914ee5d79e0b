import type { Db } from '../../../platform/database/database.ts'
import type { Span } from '../../gatherings/face.ts'

/** How soon people heard, and came, in one span. Days are days of twenty-four hours; null where nobody is counted. */
export interface WaitFigures {
  /** Of those who asked for a role or a task within it: how many have their answer, and how many have none. */
  readonly answered: number
  readonly unanswered: number
  readonly daysToAnswer: number | null
  /** How many came for the first time within it, and how long after they first asked for anything. */
  readonly newcomers: number
  readonly daysToFirstTime: number | null
}

/** Middle waits, span by span, in one question. */
export const waitFigures = (db: Db, spans: readonly Span[]): Promise<WaitFigures[]> =>
  db.rows<WaitFigures>(
    `with span as (
       select * from unnest($1::timestamptz[], $2::timestamptz[]) with ordinality as s (from_at, to_at, number)
     ), heard as (
       select s.number, count(i.answered_at) as answered, count(*) - count(i.answered_at) as unanswered,
         percentile_cont(0.5) within group (order by extract(epoch from i.answered_at - i.confirmed_at)::float8 / 86400) as days
       from span s join volunteering.interest i on i.confirmed_at >= s.from_at and i.confirmed_at < s.to_at
       where i.state <> 'unconfirmed' group by 1
     ), began as (
       select person_id, min(made_at) as at from volunteering.interest
       where person_id is not null and state <> 'unconfirmed' group by 1
     ), came as (
       select s.number, count(*) as newcomers,
         percentile_cont(0.5) within group (order by extract(epoch from f.came_at - least(f.asked_at, began.at))::float8 / 86400) as days
       from span s join gatherings.first_time f on f.came_at >= s.from_at and f.came_at < s.to_at
       left join began on began.person_id = f.person_id group by 1
     )
     select coalesce(answered, 0) as answered, coalesce(unanswered, 0) as unanswered, heard.days::float8 as "daysToAnswer",
       coalesce(newcomers, 0) as newcomers, came.days::float8 as "daysToFirstTime"
     from span left join heard using (number) left join came using (number) order by number`,
    [spans.map(({ from }) => from.toString()), spans.map(({ to }) => to.toString())],
  )

/** Ways to help that stand open, of one programme, region and organisation together. */
export interface OpenWays {
  readonly programme: string | null
  readonly region: string | null
  readonly organisation: string
  readonly isOurs: boolean
  /** How many stand open, and how many of these have shifts ahead and no place left on any. */
  readonly open: number
  readonly full: number
  /** Places still free on their shifts ahead. */
  readonly free: number
}

/** The ways to help that are published, with the places free on shifts that start within a span. */
export const openWays = (db: Db, ahead: Span): Promise<OpenWays[]> =>
  db.rows<OpenWays>(
    `with way as (
       select o.id, o.programme_id, o.region, o.organisation_id,
         count(g.id) > 0 and coalesce(bool_and(g.capacity is not null and g.taken >= g.capacity), false) as is_full,
         coalesce(sum(greatest(g.capacity - g.taken, 0)), 0) as free
       from volunteering.opportunity o
       left join volunteering.shift s on s.opportunity_id = o.id and s.ended_at is null
       left join gatherings.gathering g on g.id = s.gathering_id and g.state = 'open' and g.starts_at >= $1 and g.starts_at < $2
       where o.state = 'published' group by o.id
     )
     select p.name as programme, way.region, n.name as organisation, n.kind = 'ourselves' as "isOurs",
       count(*) as open, count(*) filter (where way.is_full) as full, sum(way.free)::bigint as free
     from way left join programmes.card p on p.id = way.programme_id join network.card n on n.id = way.organisation_id
     group by 1, 2, 3, 4 order by 4 desc, 3, 1, 2`,
    [ahead.from, ahead.to],
  )
