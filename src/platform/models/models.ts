import type { Db } from '../database/database.ts'

/** Something kept in memory because everybody reads it. Belongs to one room; may be built anew at any time. */
export interface ReadModel {
  /** The topics whose versions it follows. */
  readonly topics: readonly string[]
  /** Reads everything it shows. Runs alone: a second call waits for the first. */
  read(db: Db): Promise<void>
}

interface Known {
  readonly model: ReadModel
  seen: Map<string, number>
  reading: Promise<void> | null
}

/**
 * Follows the versions of topics: bumped in the writing transaction (`bump`), heard at once in this process,
 * and checked each second for what other processes wrote.
 */
export class ReadModels {
  readonly #known: Known[] = []
  #versions = new Map<string, number>()
  #timer: NodeJS.Timeout | undefined
  /** The look at the versions that is under way, if one is. */
  #look: Promise<void> = Promise.resolve()

  add(model: ReadModel): void {
    this.#known.push({ model, seen: new Map(), reading: null })
  }

  /** The version of a topic as last seen here; pages derive their ETag from it. */
  version(topic: string): number {
    return this.#versions.get(topic) ?? 0
  }

  /** Brings every model up to the versions the database shows now. */
  async follow(db: Db): Promise<void> {
    const rows = await db.rows<{ topic: string; version: number }>(
      'select topic, version from house.version',
      [],
      'models.versions',
    )
    const now = new Map(rows.map((row) => [row.topic, row.version]))
    await Promise.all(this.#known.map((known) => this.#bring(known, now, db)))
    this.#versions = now
  }

  async #bring(known: Known, now: Map<string, number>, db: Db): Promise<void> {
    const behind = () =>
      known.seen.size === 0 ||
      known.model.topics.some((topic) => known.seen.get(topic) !== (now.get(topic) ?? 0))
    while (known.reading) await known.reading
    if (!behind()) return
    const target = new Map(known.model.topics.map((topic) => [topic, now.get(topic) ?? 0]))
    known.reading = known.model.read(db)
    try {
      await known.reading
      known.seen = target
    } finally {
      known.reading = null
    }
  }

  /** Checks each second until stopped; a fault is reported and the next second tries again. */
  keepFollowing(db: Db, report: (fault: unknown) => void, everyMilliseconds = 1000): void {
    const turn = () => {
      this.#look = this.follow(db)
        .catch(report)
        .finally(() => {
          if (this.#timer) this.#timer = setTimeout(turn, everyMilliseconds)
        })
    }
    this.#timer = setTimeout(turn, everyMilliseconds)
  }

  /** Looks no more; done once the look under way is, so that the database may close after it. */
  stop(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    return this.#look
  }
}

/** Says, within the transaction, that what read models show of a topic is changing. */
export const bump = (db: Db, topic: string): Promise<unknown> =>
  db.rows('select house.bump($1)', [topic], 'models.bump')
