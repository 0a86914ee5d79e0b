import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { moment, momentOrNull } from '../../../platform/database/values.ts'
import type { Ground, HoldStepKind } from './lists.ts'

/** Some of somebody’s records that must stay for now. */
export interface RecordHold {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly ground: Ground
  /** The kinds of record it keeps, by the key of their retention. */
  readonly keeps: readonly string[]
  readonly setAt: Temporal.Instant
  readonly reviewOn: Day
  readonly endedAt: Temporal.Instant | null
}

interface Row extends Omit<RecordHold, 'setAt' | 'endedAt'> {
  setAt: string
  endedAt: string | null
}

const holdFrom = (row: Row): RecordHold => ({
  ...row,
  setAt: moment(row.setAt),
  endedAt: momentOrNull(row.endedAt),
})

const columns = `h.id, h.person_id as "personId", p.name, h.ground, h.keeps, h.set_at as "setAt", h.review_on as "reviewOn", h.ended_at as "endedAt"`
const from = 'from people.hold h join people.person p on p.id = h.person_id'

/** Everything that must stay for now, what is to be looked at first first. */
export const standingHolds = async (db: Db): Promise<RecordHold[]> =>
  (await db.rows<Row>(`select ${columns} ${from} where h.ended_at is null order by h.review_on, h.id`)).map(
    holdFrom,
  )

export const endedHolds = async (db: Db, limit: number): Promise<RecordHold[]> =>
  (
    await db.rows<Row>(
      `select ${columns} ${from} where h.ended_at is not null order by h.ended_at desc, h.id limit $1`,
      [limit],
    )
  ).map(holdFrom)

export const holdsOf = async (db: Db, personId: string): Promise<RecordHold[]> =>
  (
    await db.rows<Row>(`select ${columns} ${from} where h.person_id = $1 order by h.set_at, h.id`, [personId])
  ).map(holdFrom)

export async function holdOf(db: Db, id: string): Promise<RecordHold | undefined> {
  const row = await db.row<Row>(`select ${columns} ${from} where h.id = $1`, [id])
  return row && holdFrom(row)
}

export async function lockHold(db: Db, id: string): Promise<RecordHold | undefined> {
  await db.rows('select 1 from people.hold where id = $1 for no key update', [id])
  return holdOf(db, id)
}

/** The people whose records of this kind must stay. */
export const heldFor = async (db: Db, kind: string): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      'select distinct person_id as id from people.hold where ended_at is null and $1 = any (keeps)',
      [kind],
    )
  ).map(({ id }) => id)

export const addHold = (
  db: Db,
  hold: Pick<RecordHold, 'id' | 'personId' | 'ground' | 'keeps' | 'reviewOn'>,
  at: Temporal.Instant,
) =>
  db.rows(
    'insert into people.hold (id, person_id, ground, keeps, set_at, review_on) values ($1, $2, $3, $4, $5, $6)',
    [hold.id, hold.personId, hold.ground, hold.keeps, at, hold.reviewOn],
  )

export const keepOn = (db: Db, id: string, reviewOn: Day) =>
  db.rows('update people.hold set review_on = $2 where id = $1', [id, reviewOn])

export const endHold = (db: Db, id: string, at: Temporal.Instant) =>
  db.rows('update people.hold set ended_at = $2 where id = $1', [id, at])

export const addStep = (
  db: Db,
  step: { id: string; holdId: string; what: HoldStepKind; by: string; reason: Uint8Array },
  at: Temporal.Instant,
) =>
  db.rows(
    'insert into people.hold_step (id, hold_id, what, at, by, reason) values ($1, $2, $3, $4, $5, $6)',
    [step.id, step.holdId, step.what, at, step.by, step.reason],
  )

export interface HoldStep {
  readonly id: string
  readonly what: HoldStepKind
  readonly at: Temporal.Instant
  readonly byName: string
  readonly reason: Uint8Array | null
}

/** What was done about a hold, within the reader’s reach (row-level), first first. */
export const stepsOf = async (db: Db, holdId: string): Promise<HoldStep[]> =>
  (
    await db.rows<Omit<HoldStep, 'at'> & { at: string }>(
      `select s.id, s.what, s.at, p.name as "byName", s.reason from people.hold_step s
       join people.person p on p.id = s.by where s.hold_id = $1 order by s.at, s.id`,
      [holdId],
    )
  ).map((step) => ({ ...step, at: moment(step.at) }))

/** Somebody was forgotten: why their records had to stay goes too; that they had stays as a date. */
export const forgetReasons = (db: Db, personId: string) =>
  db.rows(
    `update people.hold_step s set reason = null from people.hold h
     where h.id = s.hold_id and h.person_id = $1 and s.reason is not null`,
    [personId],
  )

/** Holds that ended before a moment go, with every reason. @returns how many */
export const dropEnded = async (db: Db, before: Temporal.Instant): Promise<number> =>
  (await db.rows('delete from people.hold where ended_at < $1 returning 1', [before])).length
