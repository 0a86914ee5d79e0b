import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, getTestContext } from 'node:test'
import { day, momentAt, type Clock, type Day } from '../src/platform/clock.ts'
import { openDatabase, type Database } from '../src/platform/database/database.ts'
import { moment } from '../src/platform/database/values.ts'
import type { Hub } from '../src/platform/hub.ts'
import { allSchedules } from '../src/platform/jobs/jobs.ts'
import { runJob, runSchedules } from '../src/platform/jobs/work.ts'
import { secretsOf } from '../src/platform/secrets.ts'
import { readEnvironment } from '../src/platform/settings/environment.ts'
import { english, type Language } from '../src/platform/words/words.ts'
import { openHub as openHouse, type Opened } from '../src/start/open.ts'
import { freshDatabase, type TestDatabase } from './cluster.ts'

interface HubOptions {
  /** The day it is; noon in London unless `at` says otherwise. */
  readonly today?: string
  readonly at?: string
  readonly environment?: Record<string, string>
  /** Opens the demonstration's house; what is in it, the test builds. */
  readonly demo?: boolean
  readonly language?: Language
}

/** A clock that stands still until a test moves it. */
export class StandingClock implements Clock {
  #now: Temporal.Instant
  constructor(now: Temporal.Instant) {
    this.#now = now
  }
  now(): Temporal.Instant {
    return this.#now
  }
  set(now: Temporal.Instant): void {
    this.#now = now
  }
}

interface QueuedJob {
  id: number
  name: string
  payload: unknown
  run_at: string
  /** Queued without a time: due in the moment it was queued, whatever the standing clock says. */
  atOnce: boolean
}

/** A whole house for a test: on its own copy of the migrated database, at a time the test says. */
export class TestHub {
  readonly hub: Hub
  /** The same house as its jobs see it. */
  readonly worker: Hub
  readonly clock: StandingClock
  readonly database: TestDatabase
  /** As superuser, to look at everything and to set the stage. */
  readonly root: Database
  /** What this house reported as faults. */
  readonly faults: Record<string, unknown>[]
  readonly #opened: readonly Opened[]

  constructor(parts: {
    hub: Hub
    worker: Hub
    clock: StandingClock
    database: TestDatabase
    root: Database
    faults: Record<string, unknown>[]
    opened: readonly Opened[]
  }) {
    this.hub = parts.hub
    this.worker = parts.worker
    this.clock = parts.clock
    this.database = parts.database
    this.root = parts.root
    this.faults = parts.faults
    this.#opened = parts.opened
  }

  today(): Day {
    return this.hub.today()
  }

  /** Sets the clock without running anything. */
  setTime(on: string, at = '12:00'): void {
    this.clock.set(momentAt(day(on), at))
  }

  /** Lets time pass: whatever jobs come due on the way run at their own moment, in order. */
  async letTimePassTo(on: string, at = '12:00'): Promise<void> {
    const target = momentAt(day(on), at)
    await this.#workUntil(target)
    this.clock.set(target)
    await this.#workUntil(target)
  }

  /** Runs all jobs that are due now, and those they queue. */
  runJobs(): Promise<void> {
    return this.#workUntil(this.clock.now())
  }

  /** Runs the schedules that came due by now. */
  runSchedules(): Promise<void> {
    return runSchedules(this.worker, this.clock.now())
  }

  /** What runs each second; the clock stands still, so its time is not looked at. */
  async #aSecondPasses(): Promise<void> {
    for (const schedule of allSchedules()) {
      if ('seconds' in schedule.every && schedule.every.seconds === 1)
        await schedule.run(this.worker, this.clock.now())
    }
  }

  async #workUntil(target: Temporal.Instant): Promise<void> {
    for (let turns = 0; turns < 10_000; turns++) {
      await this.#aSecondPasses()
      const job = await this.root.db.row<QueuedJob>(
        `delete from graphile_worker._private_jobs where id = (
           select id from graphile_worker._private_jobs where run_at <= $1 or run_at = created_at
           order by run_at <> created_at, run_at, priority, id limit 1)
         returning id, payload, run_at, run_at = created_at as "atOnce", (select identifier from graphile_worker._private_tasks t where t.id = task_id) as name`,
        [target],
      )
      if (!job) return
      const due = moment(job.run_at)
      if (!job.atOnce && Temporal.Instant.compare(due, this.clock.now()) > 0) this.clock.set(due)
      await runJob(this.worker, job.name, job.payload)
      await this.follow()
    }
    throw new Error('Jobs queue each other without end')
  }

  /** Brings the read models up to date, as each second does in a running hub. */
  async follow(): Promise<void> {
    await this.hub.models.follow(this.hub.db)
    await this.worker.models.follow(this.worker.db)
  }

  /** Every letter in the outbox, oldest first. */
  letters(): Promise<
    { kind: string; address: string; subject: string; words: string; state: string; not_before: string }[]
  > {
    return this.root.db.rows(
      'select kind, address, subject, words, state, not_before from mail.letter order by queued_at, id',
    )
  }

  async close(): Promise<void> {
    for (const one of this.#opened) await one.close()
    await this.root.close()
    await this.database.drop()
  }
}

/**
 * Closes with the test that runs now, or with the suite that is being described. A bare `after` called once a test
 * has awaited something would wait until the whole run ends.
 */
export function closeAfter(close: () => Promise<void>): void {
  const context = getTestContext()
  if (context && 'after' in context) context.after(close)
  else after(close)
}

/** Milliseconds a busy machine may take to connect before a test takes the database for gone. */
const patience = 30_000

let opening: Promise<unknown> = Promise.resolve()

/**
 * Opens a house for a test; it closes by itself after the file's last test. One after the other: a run of all tests asks
 * for hundreds at once, and a busy machine would let some wait too long for their first connection.
 */
export function openHub(options: HubOptions = {}): Promise<TestHub> {
  const mine = opening.then(() => opened(options))
  opening = mine.catch(() => undefined)
  return mine
}

async function opened({
  today = '2026-11-24',
  at = '12:00',
  environment = {},
  demo = false,
  language = english,
}: HubOptions = {}): Promise<TestHub> {
  const database = await freshDatabase()
  const clock = new StandingClock(momentAt(day(today), at))
  const settings = readEnvironment(
    {
      PUBLIC_URL: 'https://hub.example.org',
      DATA: join(tmpdir(), `opentent-test-${process.pid}`),
      ...environment,
    },
    { demo },
  )
  const secrets = secretsOf(new Uint8Array(32).fill(7))
  const own: Record<string, unknown>[] = []
  const log = (entry: Record<string, unknown>): void => {
    if (entry['level'] !== 'error') return
    own.push(entry)
    faults.push(entry)
  }
  const open = (url: string) =>
    openHouse({
      environment: settings,
      secrets,
      url,
      clock,
      log,
      connections: 10,
      idle: 400,
      patience,
      language,
    })
  const [web, jobs] = [await open(database.app), await open(database.worker)]
  const root = openDatabase({ url: database.superuser, connections: 2, idle: 400, patience })
  const hub = new TestHub({
    hub: web.hub,
    worker: jobs.hub,
    clock,
    database,
    root,
    faults: own,
    opened: [web, jobs],
  })
  closeAfter(() => hub.close())
  return hub
}

/** Faults of every house of the run, which may open and work side by side; of one alone: `house.faults`. */
export const faults: Record<string, unknown>[] = []
