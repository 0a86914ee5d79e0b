import type { Db } from '../../platform/database/database.ts'
import { moment, momentOrNull } from '../../platform/database/values.ts'
import type { Belonging, Gathering, GatheringState, KindName, Terms } from './types.ts'

interface Row {
  id: string
  kind: KindName
  title: string
  starts_at: string
  ends_at: string
  closes_at: string | null
  capacity: number | null
  waiting_list: boolean
  largest_group: number
  answer_hours: number
  change_hours: number
  part_of: string
  organisation_id: string | null
  programme_id: string | null
  region: string | null
  state: GatheringState
  cancelled_because: string | null
  sequence: number
  taken: number
  waiting: number
  last_turn: number
}

const columns = `id, kind, title, starts_at, ends_at, closes_at, capacity, waiting_list, largest_group, answer_hours,
  change_hours, part_of, organisation_id, programme_id, region, state, cancelled_because, sequence, taken, waiting, last_turn`

const gatheringOf = (row: Row): Gathering => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  startsAt: moment(row.starts_at),
  endsAt: moment(row.ends_at),
  closesAt: momentOrNull(row.closes_at),
  capacity: row.capacity,
  waitingList: row.waiting_list,
  largestGroup: row.largest_group,
  answerHours: row.answer_hours,
  changeHours: row.change_hours,
  partOf: row.part_of,
  organisationId: row.organisation_id,
  programmeId: row.programme_id,
  region: row.region,
  state: row.state,
  cancelledBecause: row.cancelled_because,
  sequence: row.sequence,
  taken: row.taken,
  waiting: row.waiting,
  turn: row.last_turn,
})

/** Gatherings by id, in the order of their start. */
export const gatheringsOf = async (db: Db, ids: readonly string[]): Promise<Gathering[]> =>
  (
    await db.rows<Row>(
      `select ${columns} from gatherings.gathering where id = any($1::uuid[]) order by starts_at, id`,
      [ids],
      'gatherings.of',
    )
  ).map(gatheringOf)

export async function gatheringOne(db: Db, id: string): Promise<Gathering | undefined> {
  const row = await db.row<Row>(
    `select ${columns} from gatherings.gathering where id = $1`,
    [id],
    'gatherings.one',
  )
  return row && gatheringOf(row)
}

/** Locks gatherings until the transaction ends, in the order of their ids, and reads them as they are then. */
export const lockGatherings = async (db: Db, ids: readonly string[]): Promise<Gathering[]> =>
  (
    await db.rows<Row>(
      `select ${columns} from gatherings.gathering where id = any($1::uuid[]) order by id for no key update`,
      [ids],
      'gatherings.lock',
    )
  ).map(gatheringOf)

/** Gatherings that start within a span, first first. */
export const gatheringsBetween = async (
  db: Db,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<Gathering[]> =>
  (
    await db.rows<Row>(
      `select ${columns} from gatherings.gathering where starts_at >= $1 and starts_at < $2 order by starts_at, id`,
      [from, to],
      'gatherings.between',
    )
  ).map(gatheringOf)

export const addGathering = (db: Db, id: string, terms: Terms & Belonging, at: Temporal.Instant) =>
  db.rows(
    `insert into gatherings.gathering (id, kind, title, starts_at, ends_at, closes_at, capacity, waiting_list, largest_group,
       answer_hours, change_hours, part_of, organisation_id, programme_id, region, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      id,
      terms.kind,
      terms.title,
      terms.startsAt,
      terms.endsAt,
      terms.closesAt,
      terms.capacity,
      terms.waitingList,
      terms.largestGroup,
      terms.answerHours,
      terms.changeHours,
      terms.partOf,
      terms.organisationId,
      terms.programmeId,
      terms.region,
      at,
    ],
    'gatherings.add',
  )

/** Keeps what is agreed about a locked gathering; who comes is kept with its steps. */
export const keepTerms = (db: Db, gathering: Gathering) =>
  db.rows(
    `update gatherings.gathering set title = $2, starts_at = $3, ends_at = $4, closes_at = $5, capacity = $6, waiting_list = $7,
       largest_group = $8, answer_hours = $9, change_hours = $10, organisation_id = $11, programme_id = $12, region = $13,
       state = $14, cancelled_because = $15, sequence = $16
     where id = $1`,
    [
      gathering.id,
      gathering.title,
      gathering.startsAt,
      gathering.endsAt,
      gathering.closesAt,
      gathering.capacity,
      gathering.waitingList,
      gathering.largestGroup,
      gathering.answerHours,
      gathering.changeHours,
      gathering.organisationId,
      gathering.programmeId,
      gathering.region,
      gathering.state,
      gathering.cancelledBecause,
      gathering.sequence,
    ],
  )

/** Gatherings not yet over at a moment. */
export const gatheringsAhead = async (db: Db, now: Temporal.Instant): Promise<Gathering[]> =>
  (await db.rows<Row>(`select ${columns} from gatherings.gathering where ends_at > $1`, [now])).map(
    gatheringOf,
  )

/** Gatherings something happened to since a moment. */
export const gatheringsChangedSince = async (db: Db, since: Temporal.Instant): Promise<Gathering[]> =>
  (
    await db.rows<Row>(
      `select ${columns} from gatherings.gathering
       where id in (select distinct gathering_id from gatherings.history where at >= $1)`,
      [since],
      'gatherings.changed-since',
    )
  ).map(gatheringOf)
