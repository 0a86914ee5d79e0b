import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'

/** Something a colleague is asked to do. */
export interface Task {
  readonly id: string
  readonly what: string
  readonly about: { readonly id: string; readonly name: string; readonly region: string | null } | null
  readonly forId: string
  readonly forName: string
  readonly dueOn: Day
  readonly firstDueOn: Day
  readonly madeAt: string
  readonly madeBy: string
  readonly madeByName: string | null
  readonly doneAt: string | null
}

const task = `t.id, t.what, t.for_id as "forId", f.name as "forName", t.due_on as "dueOn", t.first_due_on as "firstDueOn",
  t.made_at as "madeAt", t.made_by as "madeBy", m.name as "madeByName", t.done_at as "doneAt",
  case when a.id is null then null else jsonb_build_object('id', a.id, 'name', a.name, 'region', a.region) end as about
  from people.task t join people.person f on f.id = t.for_id left join people.person m on m.id = t.made_by
  left join people.person a on a.id = t.about_id and a.forgotten_at is null`

export const taskOf = (db: Db, id: string): Promise<Task | undefined> =>
  db.row<Task>(`select ${task} where t.id = $1`, [id])

/** What is still to do for somebody, what is due first, first. */
export const openFor = (db: Db, personId: string): Promise<Task[]> =>
  db.rows<Task>(`select ${task} where t.for_id = $1 and t.done_at is null order by t.due_on, t.id`, [
    personId,
  ])

/** What somebody asked of others and is still to do. */
export const openFrom = (db: Db, personId: string): Promise<Task[]> =>
  db.rows<Task>(
    `select ${task} where t.made_by = $1 and t.for_id <> $1 and t.done_at is null order by t.due_on, t.id`,
    [personId],
  )

/** The latest that were done by or for somebody. */
export const doneOf = (db: Db, personId: string, limit: number): Promise<Task[]> =>
  db.rows<Task>(
    `select ${task} where (t.for_id = $1 or t.made_by = $1) and t.done_at is not null order by t.done_at desc limit $2`,
    [personId, limit],
  )

/** What is to do and for nobody of these: whoever had it works here no more. */
export const openForOthers = (db: Db, staff: readonly string[]): Promise<Task[]> =>
  db.rows<Task>(
    `select ${task} where t.done_at is null and t.for_id <> all ($1::uuid[]) order by t.due_on, t.id`,
    [staff],
  )

/** What is to do about somebody. */
export const openAbout = (db: Db, personId: string): Promise<Task[]> =>
  db.rows<Task>(`select ${task} where t.about_id = $1 and t.done_at is null order by t.due_on, t.id`, [
    personId,
  ])

/** Everything that says something of somebody: about them, or theirs to do. */
export const tasksOf = (db: Db, personId: string): Promise<Task[]> =>
  db.rows<Task>(`select ${task} where t.about_id = $1 or t.for_id = $1 order by t.made_at, t.id`, [personId])

export interface NewTask extends Pick<Task, 'id' | 'what' | 'forId' | 'dueOn' | 'madeBy'> {
  readonly aboutId: string | null
}

/** @returns false when the same was given to the same colleague already, and is still to do */
export async function addTask(db: Db, made: NewTask, at: Temporal.Instant): Promise<boolean> {
  // Of two presses at once, the second finds what the first gave.
  await db.rows('select 1 from people.person where id = $1 for no key update', [made.madeBy])
  const added = await db.rows(
    `insert into people.task (id, what, about_id, for_id, due_on, first_due_on, made_at, made_by)
     select $1, $2, $3::uuid, $4, $5::date, $5::date, $6, $7 where not exists (
       select from people.task t where t.done_at is null and t.made_by = $7 and t.for_id = $4 and t.what = $2
         and t.due_on = $5 and t.about_id is not distinct from $3)
     returning 1`,
    [made.id, made.what, made.aboutId, made.forId, made.dueOn, at, made.madeBy],
  )
  return added.length === 1
}

/** @returns false when it is done already */
export const moveTask = async (db: Db, id: string, { forId, dueOn }: Pick<Task, 'forId' | 'dueOn'>) =>
  (
    await db.rows(
      'update people.task set for_id = $2, due_on = $3 where id = $1 and done_at is null returning 1',
      [id, forId, dueOn],
    )
  ).length === 1

export const finishTask = (db: Db, id: string, by: string, at: Temporal.Instant) =>
  db.rows('update people.task set done_at = $2, done_by = $3 where id = $1 and done_at is null', [id, at, by])

export const openTaskAgain = (db: Db, id: string) =>
  db.rows('update people.task set done_at = null, done_by = null where id = $1', [id])

export const forgetTasks = (db: Db, personId: string) =>
  db.rows('delete from people.task where about_id = $1 or (for_id = $1 and done_at is not null)', [personId])

/** What was done before a moment goes, but of nobody who is held. @returns how many */
export const dropDone = async (db: Db, before: Temporal.Instant, held: readonly string[]): Promise<number> =>
  (
    await db.rows(
      `delete from people.task where done_at < $1
         and (about_id is null or about_id <> all ($2::uuid[])) and for_id <> all ($2::uuid[]) returning 1`,
      [before, held],
    )
  ).length
