import { run, type Runner, type WorkerEvents } from 'graphile-worker'
import { EventEmitter } from 'node:events'
import { quiet } from '../database/migrate.ts'
import { openDatabase, type Database } from '../database/database.ts'
import { faultWords } from '../fault.ts'
import type { Hub } from '../hub.ts'
import { lastDue } from './due.ts'
import { allJobs, allSchedules, every } from './jobs.ts'
import { freeJobsOfTheDead, holdSignOfLife } from './store.ts'

export interface Working {
  stop(): Promise<void>
}

/** Runs one job by its name, with its payload checked; used by the worker and by tests. */
export async function runJob(hub: Hub, name: string, payload: unknown): Promise<void> {
  const known = allJobs().find((job) => job.name === name)
  if (!known) throw new Error(`No job is called ${name}; it was queued by another version of this program`)
  await known.run(hub, known.schema.parse(payload))
}

/**
 * Runs every schedule that came due since it last ran, once for its latest due time. The row in `jobs.schedule`
 * is taken in a transaction, so of several workers one does it.
 */
export async function runSchedules(hub: Hub, now: Temporal.Instant): Promise<void> {
  for (const schedule of allSchedules()) {
    const due = lastDue(schedule.every, now)
    const taken = await hub.db.row(
      `insert into jobs.schedule as known (name, last_due) values ($1, $2)
       on conflict (name) do update set last_due = excluded.last_due where known.last_due < excluded.last_due
       returning 1`,
      [schedule.name, due],
      'jobs.schedule',
    )
    if (!taken) continue
    try {
      await schedule.run(hub, due)
    } catch (fault) {
      hub.report(fault, `schedule ${schedule.name}`)
    }
  }
}

/** A worker that was killed holds jobs it will never finish; also looked for whenever a worker begins. */
export const freeJobs = every('jobs.free', 5, (hub) => freeJobsOfTheDead(hub.db))

/** Starts working jobs, and looks at the schedules each second. */
export async function work(
  hub: Hub,
  options: { url: string; concurrency?: number; log: (entry: Record<string, unknown>) => void },
): Promise<Working> {
  const queue: Database = openDatabase({
    url: options.url,
    connections: 6,
    name: 'opentent jobs',
    onFault: (fault) => hub.report(fault, 'jobs'),
  })
  queue.pool.on('connect', (client) => void client.on('error', () => undefined))
  const taskList = Object.fromEntries(
    allJobs().map((job) => [
      job.name,
      async (payload: unknown) => {
        try {
          await runJob(hub, job.name, payload)
        } catch (fault: unknown) {
          options.log({ level: 'warn', job: job.name, fault: faultWords(fault) })
          // What is kept beside the job names the fault, and no value anybody typed.
          const told = faultWords(fault).split(' | ')[0]
          // oxlint-disable-next-line preserve-caught-error -- the cause may hold what somebody typed; it must not be stored
          throw new Error(told)
        }
      },
    ]),
  )
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:listen:success', ({ client, workerPool }) => {
    // It is about to listen; its connection is free once that is answered.
    client.once('drain', () => {
      holdSignOfLife(client, workerPool.id).catch((fault: unknown) => hub.report(fault, 'jobs'))
    })
  })
  let runner: Runner | undefined
  let stopped = false
  const begin = async (): Promise<void> => {
    while (!stopped && !runner) {
      try {
        await freeJobsOfTheDead(queue.db)
        runner = await run({
          pgPool: queue.pool,
          taskList,
          concurrency: options.concurrency ?? 4,
          noHandleSignals: true,
          pollInterval: 1000,
          logger: quiet,
          events,
          // In batches, though of one: what is said of a job by itself is awaited by nobody, and a database that goes
          // just then would end the whole program.
          preset: {
            worker: {
              localQueue: { size: 50, ttl: 60_000 },
              completeJobBatchDelay: 0,
              failJobBatchDelay: 0,
            },
          },
        })
        void runner.promise
          .catch((fault: unknown) => {
            hub.report(fault, 'jobs')
          })
          .finally(() => {
            runner = undefined
            if (!stopped) setTimeout(() => void begin(), 1000)
          })
      } catch (fault) {
        hub.report(fault, 'jobs')
        await new Promise((resolve) => setTimeout(resolve, 1000))
      }
    }
  }
  await begin()

  let turning = Promise.resolve()
  const clock = setInterval(() => {
    turning = turning
      .then(() => runSchedules(hub, hub.now()))
      .catch((fault: unknown) => hub.report(fault, 'schedules'))
  }, 1000)
  return {
    async stop() {
      stopped = true
      clearInterval(clock)
      await turning
      await runner?.stop().catch(() => undefined)
      await queue.close().catch(() => undefined)
    },
  }
}
