import { setImmediate as breathe } from 'node:timers/promises'
import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { ReadModel } from '../../../platform/models/models.ts'
import type { Environment } from '../../../platform/settings/environment.ts'
import { boardOf } from '../../gatherings/face.ts'
import { organisationsTopic } from '../../network/face.ts'
import { programmesTopic } from '../../programmes/face.ts'
import type { Programme } from './filters.ts'
import { Ways } from './index/ways.ts'
import { opportunitiesTopic } from '../opportunities/store.ts'
import { changedSince, publishedNow, waysAfter, waysNamed } from './store.ts'
import { textsOf } from './texts.ts'
import { openShiftsOf, wayOf, type WayRow } from './way.ts'

const beforeAll = '00000000-0000-0000-0000-000000000000'
const atOnce = 200

/** Held against the whole database so often, whatever was or was not heard. */
const compareEvery = { minutes: 10 }

/**
 * Every open way to help in memory. It follows the revisions of opportunities, and whatever else is said to have
 * been touched: a sign-up changes how many places are left, and bumps no version.
 */
export class Finder implements ReadModel {
  readonly topics = [opportunitiesTopic]
  readonly ways = new Ways()
  /** Grows with every change to what the finder shows. */
  version = 0
  readonly #hub: Pick<Hub, 'clock' | 'environment'>
  readonly #touched = new Set<string>()
  #programmes: { version: number; all: readonly Programme[] } = { version: -1, all: [] }
  #revision = 0
  #filled = false
  #compareAt: Temporal.Instant | null = null
  /** One reading after the other, never two at once. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(hub: Pick<Hub, 'clock' | 'environment'>) {
    this.#hub = hub
  }

  /** Says that something about a way changed; it is read anew before the next search. */
  touch(id: string): void {
    if (this.#filled) this.#touched.add(id)
  }

  /** Called when opportunities moved. A program that only works jobs fills it when a job first asks. */
  read(db: Db): Promise<void> {
    return this.#after(async () => {
      if (this.#filled) return this.#follow(db)
      if (this.#hub.environment.works !== 'worker') await this.#fill(db)
    })
  }

  /** Whether everything known to have changed is taken in. */
  get isReady(): boolean {
    return this.#filled && this.#touched.size === 0
  }

  /** Whatever was touched before this call shows in the next search. */
  async ready(db: Db): Promise<void> {
    if (this.isReady) return
    await this.#after(async () => {
      if (!this.#filled) await this.#fill(db)
      await this.#takeIn(db, [...this.#touched])
    })
  }

  /** Each second: takes in what was touched, and now and then looks whether anything else stands otherwise. */
  async tend(db: Db): Promise<void> {
    if (!this.#filled) return
    if (this.#touched.size > 0) await this.ready(db)
    if (this.#compareAt === null || Temporal.Instant.compare(this.#compareAt, this.#hub.clock.now()) <= 0)
      await this.compare(db)
  }

  /** Takes in whatever stands otherwise in the database, names of organisations and programmes too. */
  compare(db: Db): Promise<void> {
    return this.#after(async () => {
      if (this.#filled) await this.#takeIn(db, await this.#differing(db))
    })
  }

  /** The programmes that have something open, by name. */
  programmes(): readonly Programme[] {
    if (this.#programmes.version !== this.version) {
      const names = new Map<string, string>()
      for (const { programmeId, programme } of this.ways.all())
        if (programmeId && programme) names.set(programmeId, programme)
      const all = [...names]
        .map(([id, name]) => ({ id, name }))
        .toSorted((one, other) => (one.name < other.name ? -1 : 1))
      this.#programmes = { version: this.version, all }
    }
    return this.#programmes.all
  }

  #after<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => undefined)
    return done
  }

  async #fill(db: Db): Promise<void> {
    for (let after = beforeAll; ;) {
      const rows = await waysAfter(db, this.#hub.clock.now(), after, atOnce)
      for (const row of rows) this.#put(row)
      if (rows.length < atOnce) break
      after = rows.at(-1)!.id
    }
    this.#filled = true
    await this.#takeIn(db, await this.#differing(db))
  }

  async #follow(db: Db): Promise<void> {
    const changed = await changedSince(db, this.#revision)
    await this.#takeIn(
      db,
      changed.map(({ id }) => id),
    )
    this.#revision = changed.reduce((latest, { revision }) => Math.max(latest, revision), this.#revision)
  }

  async #differing(db: Db): Promise<string[]> {
    this.#compareAt = this.#hub.clock.now().add(compareEvery)
    const published = new Map((await publishedNow(db)).map((row) => [row.id, row]))
    const gone = [...this.ways.all()].filter((way) => !published.has(way.id)).map(({ id }) => id)
    const other = [...published.values()].filter((row) => {
      const known = this.ways.get(row.id)
      return (
        known?.revision !== row.revision || known.by !== row.organisation || known.programme !== row.programme
      )
    })
    return [...gone, ...other.map(({ id }) => id)]
  }

  async #takeIn(db: Db, ids: readonly string[]): Promise<void> {
    for (let from = 0; from < ids.length; from += atOnce) {
      await this.#takeInSome(db, ids.slice(from, from + atOnce))
      await breathe()
    }
  }

  /** A way touched again while it is read is read once more; one that cannot be read stays to be read. */
  async #takeInSome(db: Db, ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#touched.delete(id)
    const read = await waysNamed(db, this.#hub.clock.now(), ids).catch((fault: unknown) => {
      for (const id of ids) this.#touched.add(id)
      throw fault
    })
    const rows = new Map(read.map((row) => [row.id, row]))
    for (const id of ids) {
      const row = rows.get(id)
      if (row) this.#put(row)
      else this.#drop(id)
    }
  }

  #put(row: WayRow): void {
    this.ways.put(wayOf(row), openShiftsOf(row.shifts), textsOf(row))
    this.#revision = Math.max(this.#revision, row.revision)
    this.version++
  }

  #drop(id: string): void {
    this.ways.drop(id)
    this.version++
  }
}

const finders = new WeakMap<Environment, Finder>()

/** The finder of this process: one, also where the same program serves pages and works jobs. */
export function finderOf(hub: Hub): Finder {
  let finder = finders.get(hub.environment)
  if (!finder) {
    finder = new Finder(hub)
    finders.set(hub.environment, finder)
  }
  return finder
}

/** What the house keeps up to date for the finder. */
export function finderModels(hub: Hub): ReadModel[] {
  const finder = finderOf(hub)
  boardOf(hub).heardBy.push(({ kind, partOf }) => {
    if (kind === 'shift') finder.touch(partOf)
  })
  return [
    finder,
    { topics: [organisationsTopic, programmesTopic], read: (db) => finder.compare(db) },
    { topics: [], read: (db) => finder.tend(db) },
  ]
}

/** Within a change to an opportunity: once it stands, this process shows it in the next search. */
export const finderSees = (hub: Hub, db: Db, opportunityId: string): void =>
  db.afterCommit(() => finderOf(hub).touch(opportunityId))
