import type { Db } from '../../../../platform/database/database.ts'
import { moment, momentOrNull } from '../../../../platform/database/values.ts'
import type { Application } from '../../applications/types.ts'
import type { Conversation, PartOfWeek } from './types.ts'

interface Row extends Omit<Conversation, 'startsAt' | 'endsAt' | 'bookedAt' | 'endedAt'> {
  startsAt: string
  endsAt: string
  bookedAt: string
  endedAt: string | null
}

const columns = `v.id, v.application_id as "applicationId", v.slot_id as "slotId", v.state, v.outcome, v.booked_at as "bookedAt",
  v.booked_by as "bookedBy", v.ended_at as "endedAt", v.ended_by as "endedBy", s.host_id as "hostId", h.name as host,
  s.role_id as "roleId", s.starts_at as "startsAt", s.ends_at as "endsAt", s.how, s.at, s.day_only as "dayOnly"`
const conversations = `volunteering.conversation v join volunteering.talk_slot s on s.id = v.slot_id
  join people.card h on h.id = s.host_id`

const from = (row: Row): Conversation => ({
  ...row,
  startsAt: moment(row.startsAt),
  endsAt: moment(row.endsAt),
  bookedAt: moment(row.bookedAt),
  endedAt: momentOrNull(row.endedAt),
})

/** Keeps a conversation that nobody booked, with what came of it. */
export const addHeld = (
  db: Db,
  row: {
    readonly id: string
    readonly slotId: string
    readonly applicationId: string
    readonly outcome: Conversation['outcome']
  } & Pick<Conversation, 'hostId' | 'how' | 'startsAt' | 'endsAt'>,
  { at, by }: { readonly at: Temporal.Instant; readonly by: string | null },
) =>
  db.rows(
    `with held as (
       insert into volunteering.talk_slot (id, host_id, starts_at, ends_at, how, offered_at, offered_by, taken_back_at, day_only)
       values ($2, $5, $7, $8, $6, $9, $10, $9, true) returning id)
     insert into volunteering.conversation (id, application_id, slot_id, state, booked_at, booked_by, ended_at, ended_by, outcome)
     select $1, $3, held.id, 'held', $9, $10, $9, $10, $4 from held`,
    [
      row.id,
      row.slotId,
      row.applicationId,
      row.outcome,
      row.hostId,
      row.how,
      row.startsAt,
      row.endsAt,
      at,
      by,
    ],
  )

/** @returns false when somebody took that time meanwhile */
export const addConversation = async (
  db: Db,
  row: {
    readonly id: string
    readonly applicationId: string
    readonly slotId: string
    readonly by: string | null
  },
  at: Temporal.Instant,
): Promise<boolean> =>
  (
    await db.rows(
      `insert into volunteering.conversation (id, application_id, slot_id, state, booked_at, booked_by)
       values ($1, $2, $3, 'booked', $4, $5) on conflict do nothing returning 1`,
      [row.id, row.applicationId, row.slotId, at, row.by],
    )
  ).length === 1

export async function conversationOf(db: Db, id: string): Promise<Conversation | undefined> {
  const row = await db.row<Row>(`select ${columns} from ${conversations} where v.id = $1`, [id])
  return row && from(row)
}

export async function lockConversation(db: Db, id: string): Promise<Conversation | undefined> {
  const row = await db.row<Row>(
    `select ${columns} from ${conversations} where v.id = $1 for no key update of v`,
    [id],
  )
  return row && from(row)
}

/** The conversation for which a time is booked, if it is. */
export async function conversationAt(db: Db, slotId: string): Promise<Conversation | undefined> {
  const row = await db.row<Row>(
    `select ${columns} from ${conversations} where v.slot_id = $1 and v.state = 'booked' for no key update of v`,
    [slotId],
  )
  return row && from(row)
}

/** All conversations about an application, the latest first. */
export const conversationsOf = async (db: Db, applicationId: string): Promise<Conversation[]> =>
  (
    await db.rows<Row>(
      `select ${columns} from ${conversations} where v.application_id = $1 order by s.starts_at desc, v.id desc`,
      [applicationId],
    )
  ).map(from)

/** Conversations for which a time is booked, of all that somebody applied for. */
export const bookedOf = async (db: Db, personId: string): Promise<Conversation[]> =>
  (
    await db.rows<Row>(
      `select ${columns} from ${conversations} join volunteering.application a on a.id = v.application_id
       where a.person_id = $1 and v.state = 'booked' order by s.starts_at, v.id for no key update of v`,
      [personId],
    )
  ).map(from)

/** Those that are ahead and begin between two moments. */
export const aheadBetween = async (
  db: Db,
  after: Temporal.Instant,
  before: Temporal.Instant,
): Promise<Conversation[]> =>
  (
    await db.rows<Row>(
      `select ${columns} from ${conversations}
       where v.state = 'booked' and s.starts_at > $1 and s.starts_at <= $2 order by s.starts_at, v.id`,
      [after, before],
    )
  ).map(from)

export const endConversation = (
  db: Db,
  id: string,
  to: Pick<Conversation, 'state' | 'outcome'>,
  { at, by }: { readonly at: Temporal.Instant; readonly by: string | null },
) =>
  db.rows(
    'update volunteering.conversation set state = $2, outcome = $3, ended_at = $4, ended_by = $5 where id = $1',
    [id, to.state, to.outcome, at, by],
  )

export const keepNotes = (
  db: Db,
  id: string,
  words: Uint8Array,
  { at, by }: { readonly at: Temporal.Instant; readonly by: string | null },
) =>
  db.rows(
    `insert into volunteering.conversation_note (conversation_id, words, written_by, written_at) values ($1, $2, $3, $4)
     on conflict (conversation_id) do update set words = excluded.words, written_by = excluded.written_by, written_at = excluded.written_at`,
    [id, words, by, at],
  )

export const dropNotes = (db: Db, id: string) =>
  db.rows('delete from volunteering.conversation_note where conversation_id = $1', [id])

export interface NotesRow {
  readonly conversationId: string
  readonly words: Uint8Array
  readonly writtenBy: string | null
}

/** Notes within the reader’s reach (row-level). */
export const notesOf = (db: Db, conversationIds: readonly string[]): Promise<NotesRow[]> =>
  db.rows<NotesRow>(
    `select conversation_id as "conversationId", words, written_by as "writtenBy"
     from volunteering.conversation_note where conversation_id = any($1::uuid[])`,
    [conversationIds],
  )

/** When somebody was last asked to choose a time. */
export const keepAsked = (db: Db, applicationId: string, at: Temporal.Instant) =>
  db.rows(
    `insert into volunteering.asked_to_choose (application_id, at) values ($1, $2)
     on conflict (application_id) do update set at = excluded.at`,
    [applicationId, at],
  )

/** Which of these applications were asked to choose a time after a moment. */
export const askedSince = async (
  db: Db,
  applicationIds: readonly string[],
  after: Temporal.Instant,
): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await db.rows<{ id: string }>(
        'select application_id as id from volunteering.asked_to_choose where application_id = any($1::uuid[]) and at > $2',
        [applicationIds, after],
      )
    ).map(({ id }) => id),
  )

export interface NoneFits {
  readonly applicationId: string
  readonly saidAt: Temporal.Instant
  readonly times: readonly PartOfWeek[]
}

export const keepNoneFits = (
  db: Db,
  { id }: Pick<Application, 'id'>,
  times: readonly PartOfWeek[],
  at: Temporal.Instant,
) =>
  db.rows(
    `insert into volunteering.no_time_fits (application_id, said_at, times) values ($1, $2, $3)
     on conflict (application_id) do update set said_at = excluded.said_at, times = excluded.times, settled_at = null`,
    [id, at, times],
  )

export const settleNoneFits = (db: Db, applicationIds: readonly string[], at: Temporal.Instant) =>
  db.rows(
    'update volunteering.no_time_fits set settled_at = $2 where application_id = any($1::uuid[]) and settled_at is null',
    [applicationIds, at],
  )

export async function noneFitsOf(db: Db, applicationId: string): Promise<NoneFits | undefined> {
  const row = await db.row<Omit<NoneFits, 'saidAt'> & { saidAt: string }>(
    `select application_id as "applicationId", said_at as "saidAt", times from volunteering.no_time_fits
     where application_id = $1 and settled_at is null`,
    [applicationId],
  )
  return row && { ...row, saidAt: moment(row.saidAt) }
}
