import type { Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { momentOrNull } from '../../../../platform/database/values.ts'
import type { Beside } from './rules.ts'

type TalkAndReferees = Omit<Beside, 'asked'>

interface Row {
  id: string
  talk: 'offered' | 'booked' | 'past' | null
  talk_at: string | null
  named: number
  silent_since: string | null
  to_ring: number
  to_look_at: number
}

/**
 * Talks and referees of these applications: what is known beside how their people stand. A time is offered where one
 * that can be chosen lies ahead with somebody who looks after that way to help, and nobody said that none suits them.
 */
export async function besideOf(
  db: Db,
  ids: readonly string[],
  {
    now,
    today,
    choosable,
  }: {
    readonly now: Temporal.Instant
    readonly today: Day
    /** Between which moments a time must begin that an applicant can choose. */
    readonly choosable: { readonly from: Temporal.Instant; readonly to: Temporal.Instant }
  },
): Promise<ReadonlyMap<string, TalkAndReferees>> {
  const rows = await db.rows<Row>(
    `with asked as (select a.id, a.role_id, a.opportunity_id from volunteering.application as a where a.id = any($1::uuid[])),
     booked as (
       select c.application_id, max(s.starts_at) as at, bool_or(s.ends_at > $2) as ahead
       from volunteering.conversation c join volunteering.talk_slot s on s.id = c.slot_id
       where c.state = 'booked' and c.application_id in (select id from asked) group by 1),
     free as (
       select s.host_id, s.role_id, s.starts_at from volunteering.talk_slot s
       where s.taken_back_at is null and s.starts_at >= $4 and s.starts_at < $5 and not exists (
         select from volunteering.conversation c where c.slot_id = s.id and c.state in ('booked', 'held', 'missed'))),
     offered as (
       select w.role_id, w.opportunity_id, min(f.starts_at) as at
       from (select distinct role_id, opportunity_id from asked) as w
       join free as f on (f.role_id is null or f.role_id = w.role_id) and volunteering.may_clear(f.host_id, w.opportunity_id)
       group by 1, 2),
     referees as (
       select r.application_id, count(*) filter (where r.state in ('named', 'asked', 'to-confirm', 'received', 'ring') and not r.another) as named,
         min(r.asked_at) filter (where r.state = 'asked') as silent_since,
         count(*) filter (where not r.another and (r.state = 'ring' or r.state = 'asked' and (r.call_at is not null or not r.by_email)
           or r.state in ('asked', 'to-confirm') and r.answer_by <= $3)) as to_ring,
         count(*) filter (where r.state = 'received' or r.state = 'not-counted' and not r.another) as to_look_at
       from volunteering.referee r where r.application_id in (select id from asked) group by 1)
     select a.id,
       case when b.ahead then 'booked' when b.at is not null then 'past' when n.application_id is null and o.at is not null then 'offered' end as talk,
       coalesce(b.at, o.at) as talk_at, coalesce(r.named, 0) as named, r.silent_since,
       coalesce(r.to_ring, 0) as to_ring, coalesce(r.to_look_at, 0) as to_look_at
     from asked as a
     left join booked as b on b.application_id = a.id
     left join offered as o on o.role_id = a.role_id and o.opportunity_id = a.opportunity_id
     left join volunteering.no_time_fits as n on n.application_id = a.id and n.settled_at is null
     left join referees as r on r.application_id = a.id`,
    [ids, now, today, choosable.from, choosable.to],
  )
  return new Map(
    rows.map((row) => [
      row.id,
      {
        talk: row.talk && { state: row.talk, at: momentOrNull(row.talk_at) },
        referees: {
          named: row.named,
          silentSince: momentOrNull(row.silent_since),
          toRing: row.to_ring,
          toLookAt: row.to_look_at,
        },
      },
    ]),
  )
}
