import type { z } from 'zod'
import type { Db } from '../database/database.ts'
import type { Hub } from '../hub.ts'

/** A piece of work that runs apart from any page. Thin, small, and safe to run twice. */
export interface Job<Payload> {
  readonly name: string
  readonly schema: z.ZodType<Payload>
  readonly run: (hub: Hub, payload: Payload) => Promise<unknown>
  /** Smaller goes first: 0 for answers to somebody's press, 10 for the rest, 20 for bulk. */
  readonly priority: number
  readonly tries: number
}

/** A job by the clock: `daily` at a London time of day, or every so many seconds. */
export interface Schedule {
  readonly name: string
  readonly every: { readonly at: string } | { readonly seconds: number }
  readonly run: (hub: Hub, due: Temporal.Instant) => Promise<unknown>
}

const everyJob = new Map<string, Job<never>>()
const everySchedule = new Map<string, Schedule>()

export function job<Payload>(
  name: string,
  schema: z.ZodType<Payload>,
  run: (hub: Hub, payload: Payload) => Promise<unknown>,
  { priority = 10, tries = 12 }: { priority?: number; tries?: number } = {},
): Job<Payload> {
  if (everyJob.has(name)) throw new Error(`Two jobs share the name ${name}`)
  const made: Job<Payload> = { name, schema, run, priority, tries }
  everyJob.set(name, made as unknown as Job<never>)
  return made
}

function schedule(made: Schedule): Schedule {
  if (everySchedule.has(made.name)) throw new Error(`Two schedules share the name ${made.name}`)
  everySchedule.set(made.name, made)
  return made
}

/** Each day at this London time, once, also on the days the clocks change. */
export const daily = (name: string, at: string, run: Schedule['run']): Schedule =>
  schedule({ name, every: { at }, run })

/** Every so many seconds, by one worker at a time. */
export const every = (name: string, seconds: number, run: Schedule['run']): Schedule =>
  schedule({ name, every: { seconds }, run })

export const allJobs = (): readonly Job<never>[] => [...everyJob.values()]
export const allSchedules = (): readonly Schedule[] => [...everySchedule.values()]

export interface When {
  /** Not before this moment. */
  readonly at?: Temporal.Instant
  /** A job with the same key that has not run yet is replaced. Free again once it has run. */
  readonly key?: string
}

/** Queues a job in the transaction that needs it: it exists if, and only if, that transaction stands. */
export async function later<Payload>(
  db: Db,
  what: Job<Payload>,
  payload: Payload,
  when: When = {},
): Promise<void> {
  await db.rows(
    'select jobs.enqueue($1, $2::json, $3, $4, $5, null, $6)',
    [what.name, JSON.stringify(payload), when.at ?? null, when.key ?? null, what.priority, what.tries],
    'jobs.enqueue',
  )
}

/**
 * Guards a once-only effect: true the first time for this key, and the row stands or falls with the effect's
 * own transaction.
 */
export async function firstTime(db: Db, name: string, key: string, at: Temporal.Instant): Promise<boolean> {
  const made = await db.rows(
    'insert into jobs.receipt (job, key, made_at) values ($1, $2, $3) on conflict do nothing returning 1',
    [name, key, at],
    'jobs.receipt',
  )
  return made.length === 1
}
