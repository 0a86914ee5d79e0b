import type { Day } from '../../platform/clock.ts'
import type { Db } from '../../platform/database/database.ts'
import { addMany } from '../../platform/database/many.ts'
import type { Away, Slot } from './availability/rules.ts'
import type { KinKind } from './kin/lists.ts'
import type { NewNote } from './notes/store.ts'

/** For building large hubs at once, as in `bulk-store.ts`: when people can come, whom to ring, notes and tasks. */

export const addSlots = (
  db: Db,
  slots: readonly (Slot & { readonly id: string; readonly personId: string })[],
): Promise<void> =>
  addMany(
    db,
    'people.free_slot',
    slots.map((one) => ({
      id: one.id,
      person_id: one.personId,
      weekday: one.weekday,
      from_minute: one.from,
      to_minute: one.to,
    })),
  )

export const addTimesAway = (
  db: Db,
  away: readonly (Away & { readonly id: string; readonly personId: string })[],
): Promise<void> =>
  addMany(
    db,
    'people.away',
    away.map((one) => ({ id: one.id, person_id: one.personId, from_day: one.from, to_day: one.to })),
  )

export interface ClosedKin {
  readonly id: string
  readonly personId: string
  readonly kind: KinKind
  readonly value: Uint8Array
  readonly at: Temporal.Instant
  readonly by: string
}

/** In a transaction that may pass the second wall. */
export const addKin = (db: Db, kin: readonly ClosedKin[]): Promise<void> =>
  addMany(
    db,
    'people.kin',
    kin.map((one) => ({
      id: one.id,
      person_id: one.personId,
      kind: one.kind,
      value: one.value,
      kept_at: one.at,
      kept_by: one.by,
    })),
  )

/** In a transaction that may pass the second wall. */
export const addNotes = (
  db: Db,
  notes: readonly (NewNote & { readonly at: Temporal.Instant })[],
): Promise<void> =>
  addMany(
    db,
    'people.note',
    notes.map((one) => ({
      id: one.id,
      person_id: one.personId,
      level: one.level,
      text: one.text,
      value: one.value,
      corrects: one.corrects,
      written_at: one.at,
      written_by: one.by,
    })),
  )

export interface GivenTask {
  readonly id: string
  readonly what: string
  readonly aboutId: string | null
  readonly forId: string
  readonly dueOn: Day
  readonly firstDueOn: Day
  readonly madeBy: string
  readonly at: Temporal.Instant
  readonly doneAt: Temporal.Instant | null
}

export const addTasks = (db: Db, tasks: readonly GivenTask[]): Promise<void> =>
  addMany(
    db,
    'people.task',
    tasks.map((one) => ({
      id: one.id,
      what: one.what,
      about_id: one.aboutId,
      for_id: one.forId,
      due_on: one.dueOn,
      first_due_on: one.firstDueOn,
      made_at: one.at,
      made_by: one.madeBy,
      done_at: one.doneAt,
      done_by: one.doneAt === null ? null : one.forId,
    })),
  )
