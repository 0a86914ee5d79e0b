import type { Db } from '../../../../platform/database/database.ts'
import { moment, momentOrNull } from '../../../../platform/database/values.ts'
import type { Slot, Terms, Times } from './types.ts'

interface SlotRow extends Omit<Slot, 'startsAt' | 'endsAt' | 'takenBackAt'> {
  startsAt: string
  endsAt: string
  takenBackAt: string | null
}

const slotColumns = `s.id, s.host_id as "hostId", h.name as host, s.role_id as "roleId", s.starts_at as "startsAt",
  s.ends_at as "endsAt", s.how, s.at, s.taken_back_at as "takenBackAt"`
const slots = `volunteering.talk_slot s join people.card h on h.id = s.host_id`
const untaken = `not exists (select from volunteering.conversation v where v.slot_id = s.id and v.state in ('booked', 'held', 'missed'))`

const slotFrom = (row: SlotRow): Slot => ({
  ...row,
  startsAt: moment(row.startsAt),
  endsAt: moment(row.endsAt),
  takenBackAt: momentOrNull(row.takenBackAt),
})

/** One batch of times of one host at a time: each sees what the one before left. */
export const lockHost = (db: Db, hostId: string) =>
  db.rows(`select pg_advisory_xact_lock(hashtextextended('volunteering.talks ' || $1, 0))`, [hostId])

/** When somebody holds a conversation already, or offers to, within these hours. */
export const timesTaken = async (db: Db, hostId: string, { startsAt, endsAt }: Times): Promise<Times[]> =>
  (
    await db.rows<{ startsAt: string; endsAt: string }>(
      `select starts_at as "startsAt", ends_at as "endsAt" from volunteering.talk_slot
       where host_id = $1 and taken_back_at is null and starts_at < $3 and ends_at > $2`,
      [hostId, startsAt, endsAt],
    )
  ).map((row) => ({ startsAt: moment(row.startsAt), endsAt: moment(row.endsAt) }))

export const addSlots = (
  db: Db,
  rows: readonly (Times & { readonly id: string })[],
  { hostId, roleId, how, at }: Terms,
  { now, by }: { readonly now: Temporal.Instant; readonly by: string | null },
) =>
  db.rows(
    `insert into volunteering.talk_slot (id, host_id, role_id, starts_at, ends_at, how, at, offered_at, offered_by)
     select t.id, $4, $5, t.starts_at, t.ends_at, $6, $7, $8, $9
     from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) as t (id, starts_at, ends_at)`,
    [
      rows.map(({ id }) => id),
      rows.map(({ startsAt }) => startsAt.toString()),
      rows.map(({ endsAt }) => endsAt.toString()),
      hostId,
      roleId,
      how,
      at,
      now,
      by,
    ],
  )

/** Times nobody took, from a moment on, the soonest first. */
export const freeSlots = async (db: Db, from: Temporal.Instant, limit = 300): Promise<Slot[]> =>
  (
    await db.rows<SlotRow>(
      `select ${slotColumns} from ${slots}
       where s.taken_back_at is null and s.starts_at > $1 and ${untaken} order by s.starts_at, s.id limit $2`,
      [from, limit],
    )
  ).map(slotFrom)

/** A time can be for an application: of its role, with a host who looks after it and is not too near to the applicant. */
const suits = `(s.role_id is null or s.role_id = a.role_id) and s.host_id <> a.person_id
  and volunteering.may_clear(s.host_id, a.opportunity_id)
  and not exists (select from volunteering.stepped_aside x where x.application_id = a.id and x.reader_id = s.host_id)`

/** The times somebody may be given for an application, between two moments, the soonest first. */
export const slotsFor = async (
  db: Db,
  applicationId: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<Slot[]> =>
  (
    await db.rows<SlotRow>(
      `select ${slotColumns} from ${slots} join volunteering.application a on a.id = $1
       where s.taken_back_at is null and s.starts_at >= $2 and s.starts_at < $3 and ${untaken} and ${suits}
       order by s.starts_at, s.id limit 120`,
      [applicationId, from, to],
    )
  ).map(slotFrom)

/** The times that may be given for each of these applications, between two moments: as `slotsFor`, of many at once. */
export const timesForMany = async (
  db: Db,
  applicationIds: readonly string[],
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<ReadonlyMap<string, readonly string[]>> =>
  new Map(
    (
      await db.rows<{ id: string; slots: string[] }>(
        `with asked as (select id, person_id, role_id, opportunity_id from volunteering.application where id = any($1::uuid[])),
         free as (select s.id, s.host_id, s.role_id from ${slots}
           where s.taken_back_at is null and s.starts_at >= $2 and s.starts_at < $3 and ${untaken}),
         clears as (select f.host_id, w.opportunity_id from (select distinct host_id from free) as f
           cross join (select distinct opportunity_id from asked) as w where volunteering.may_clear(f.host_id, w.opportunity_id))
         select a.id, array_agg(f.id::text) as slots from asked as a
         join clears as c on c.opportunity_id = a.opportunity_id
         join free as f on f.host_id = c.host_id and (f.role_id is null or f.role_id = a.role_id) and f.host_id <> a.person_id
         where not exists (select from volunteering.stepped_aside x where x.application_id = a.id and x.reader_id = f.host_id)
         group by a.id`,
        [applicationIds, from, to],
      )
    ).map(({ id, slots: each }) => [id, each]),
  )

/** Locks a time that may be given for an application; undefined where it is none of theirs. */
export async function lockSlotFor(db: Db, slotId: string, applicationId: string): Promise<Slot | undefined> {
  const row = await db.row<SlotRow>(
    `select ${slotColumns} from ${slots} join volunteering.application a on a.id = $2
     where s.id = $1 and ${suits} for no key update of s`,
    [slotId, applicationId],
  )
  return row && slotFrom(row)
}

export async function lockSlot(db: Db, id: string): Promise<Slot | undefined> {
  const row = await db.row<SlotRow>(
    `select ${slotColumns} from ${slots} where s.id = $1 for no key update of s`,
    [id],
  )
  return row && slotFrom(row)
}

export const takeSlotBack = (db: Db, id: string, at: Temporal.Instant) =>
  db.rows('update volunteering.talk_slot set taken_back_at = $2 where id = $1 and taken_back_at is null', [
    id,
    at,
  ])

/** Open applications of people whom nothing suited, and for whom one of these times could be. */
export const waitingFor = async (db: Db, slotIds: readonly string[]): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `select a.id from volunteering.no_time_fits n join volunteering.application a on a.id = n.application_id
       where n.settled_at is null and a.state in ('open', 'cleared') and exists (
         select from volunteering.talk_slot s where s.id = any($1::uuid[]) and ${suits}) order by n.said_at`,
      [slotIds],
    )
  ).map(({ id }) => id)
