import type { Who } from './audit/audit.ts'
import { theHub, type Actor } from './permits/actor.ts'
import type { Clock, Day } from './clock.ts'
import { dayAt } from './clock.ts'
import type { Database, Db } from './database/database.ts'
import type { ReadModels } from './models/models.ts'
import type { Outcome } from './outcome.ts'
import type { Places } from './places/places.ts'
import type { Environment } from './settings/environment.ts'
import type { Seal } from './seal/seal.ts'
import type { Drawer } from './files/drawer.ts'
import type { HouseSetting, HouseSettings } from './settings/house.ts'
import type { Secrets } from './secrets.ts'
import type { WholePages } from './web/whole.ts'
import type { Words } from './words/words.ts'

/**
 * What every action is handed: the database, the time, the settings, and who is asking.
 * One a process; `as` gives the same hub with another actor, one a request.
 */
export interface Hub {
  readonly environment: Environment
  readonly database: Database
  /** For reading. To change anything, use `change`. */
  readonly db: Db
  readonly secrets: Secrets
  /** Closes and opens sealed fields. */
  readonly seal: Seal
  readonly settings: HouseSettings
  readonly models: ReadModels
  /** Where postcodes lie. */
  readonly places: Places
  /** Where the bytes of files lie. */
  readonly drawer: Drawer
  /** Public pages kept whole; forget a tag when what it names changes. */
  readonly whole: WholePages
  /** The hub's own language: what is said to somebody whose language nobody knows. */
  readonly words: Words
  readonly clock: Clock
  readonly actor: Actor
  /** The actor as the audit log names them. */
  readonly by: Who
  now(): Temporal.Instant
  today(): Day
  setting<Value>(setting: HouseSetting<Value>): Value
  /** Runs an action in one transaction; a refusal rolls back. */
  change<Value, Refusal extends string>(
    work: (db: Db) => Promise<Outcome<Value, Refusal>>,
  ): Promise<Outcome<Value, Refusal>>
  /** Runs work that cannot be refused in one transaction. */
  transact<Value>(work: (db: Db) => Promise<Value>): Promise<Value>
  as(actor: Actor): Hub
  report(fault: unknown, where: string): void
}

interface Parts {
  environment: Environment
  database: Database
  secrets: Secrets
  seal: Seal
  settings: HouseSettings
  models: ReadModels
  places: Places
  drawer: Drawer
  whole: WholePages
  words: Words
  clock: Clock
  report: (fault: unknown, where: string) => void
}

/** A hub from its parts; it acts as the hub itself until `as` says otherwise. */
export function hubOf(parts: Parts, actor: Actor = theHub): Hub {
  return {
    ...parts,
    actor,
    by: actor === theHub ? 'the hub' : actor.personId === null ? 'a visitor' : { person: actor.personId },
    db: parts.database.db,
    now: () => parts.clock.now(),
    today: () => dayAt(parts.clock.now()),
    setting: (setting) => parts.settings.get(setting),
    change: (work) => parts.database.change(work),
    transact: (work) => parts.database.transact(work),
    as: (other) => hubOf(parts, other),
  }
}
