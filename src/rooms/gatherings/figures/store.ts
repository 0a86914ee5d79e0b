import type { Db } from '../../../platform/database/database.ts'

/** A span of time, its end not included. */
export interface Span {
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant
}

/** What became of places in one span: people counted, nobody named. */
export interface PlaceFigures {
  /** How many different people asked for a place within it. */
  readonly askers: number
  /** Of the people with a place in what ended within it: those who came, who did not, and of whom nobody said. */
  readonly kept: number
  readonly missed: number
  readonly unsaid: number
  /** Hours those who came were there. */
  readonly hours: number
}

/** Counts places, span by span, in one question. What was cancelled does not count, nor what somebody gave back. */
export const placeFigures = (db: Db, spans: readonly Span[]): Promise<PlaceFigures[]> =>
  db.rows<PlaceFigures>(
    `with span as (
       select * from unnest($1::timestamptz[], $2::timestamptz[]) with ordinality as s (from_at, to_at, number)
     ), asked as (
       select s.number, count(distinct p.person_id) as askers
       from span s join gatherings.place p on p.made_at >= s.from_at and p.made_at < s.to_at
       where p.made_at >= (select min(from_at) from span) group by 1
     ), held as (
       select s.number, sum(p.came) as kept, sum(p.people - p.came) as missed,
         sum(p.people) filter (where p.came is null) as unsaid,
         sum(p.came * extract(epoch from g.ends_at - g.starts_at) / 3600) as hours
       from span s join gatherings.gathering g on g.ends_at >= s.from_at and g.ends_at < s.to_at
       join gatherings.place p on p.gathering_id = g.id
       where g.state <> 'cancelled' and p.state = 'confirmed' group by 1
     )
     select coalesce(askers, 0) as askers, coalesce(kept, 0) as kept, coalesce(missed, 0) as missed,
       coalesce(unsaid, 0) as unsaid, coalesce(hours, 0)::float8 as hours
     from span left join asked using (number) left join held using (number) order by number`,
    [spans.map(({ from }) => from.toString()), spans.map(({ to }) => to.toString())],
  )
