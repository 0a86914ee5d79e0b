import { addressOf } from './address.ts'
import { clearHalfMade, fillCluster, openCluster } from './cluster.ts'
import { embeddedEngine, type Engine } from './engine.ts'
import { keepServer } from './keeper.ts'
import { leash } from './leash.ts'
import { holdPlace } from './lock.ts'
import { preparePlace, type Place } from './place.ts'

export { CannotStart } from './place.ts'

/** A PostgreSQL server of our own, running from `startEmbedded` until `stop`. */
export interface Embedded {
  readonly url: (role: string, password: string, database: string) => string
  readonly superuserUrl: string
  /** As `show server_version` says it, for example `18.4`. */
  readonly version: string
  /** The data folder of the server (PGDATA), links resolved. */
  readonly folder: string
  /** Whether it was still running when we came. */
  readonly adopted: boolean
  /** Stops it cleanly and lets go of the folder. Safe to call twice. */
  readonly stop: () => Promise<void>
  /** Called once each time the server died and could not be brought back at once; trying goes on. */
  readonly onLost: (then: (fault: Error) => void) => void
}

export interface EmbeddedOptions {
  /** The hub's data folder, for example `./data`; the database lies below it, in `postgres`. */
  readonly data: string
  readonly log: (line: string) => void
  /** Further lines of `postgresql.conf`. */
  readonly settings?: Readonly<Record<string, string>>
  /** Off only for data nobody will miss. */
  readonly fsync?: boolean
  /** The server ends with this program even when that is killed, instead of waiting to be adopted. */
  readonly temporary?: boolean
  /** For how many milliseconds failing starts are tried again; 15 seconds unless told. */
  readonly patience?: number
  /** Called when the server was told to start and is not there yet: there is a moment for other work. */
  readonly meanwhile?: () => void
}

/**
 * Starts the embedded PostgreSQL of a data folder, or adopts it when it is still running.
 * Throws `CannotStart`, one sentence with its mend, when the folder is in use, unusable, or of another version.
 */
export const startEmbedded = (options: EmbeddedOptions): Promise<Embedded> =>
  startWith(options, embeddedEngine)

/** Like `startEmbedded`, with another PostgreSQL; `removes` is a folder that goes with a temporary server. */
export async function startWith(
  {
    data,
    log,
    settings = {},
    fsync = true,
    temporary = false,
    patience = 15_000,
    meanwhile,
  }: EmbeddedOptions,
  engineOf: (place: Place) => Promise<Engine>,
  removes?: string,
): Promise<Embedded> {
  const place = await preparePlace(data)
  const hold = await holdPlace(place)
  const tie = temporary ? leash(place.cluster, removes) : null
  const letGo = () => {
    tie?.loosen()
    hold.release()
  }
  try {
    await clearHalfMade(place)
    const engine = await engineOf(place)
    const password = await openCluster(place, engine, fsync)
    const wishes = { settings, fsync }
    const server = await keepServer({ place, engine, password, wishes, patience, log, meanwhile })
    const url = addressOf(place, server.door)
    let stopped: Promise<void> | null = null
    return {
      url,
      superuserUrl: url('postgres', password, 'postgres'),
      version: engine.version,
      folder: place.cluster,
      adopted: server.adopted,
      onLost: server.onLost,
      stop: () => (stopped ??= server.stop().finally(letGo)),
    }
  } catch (fault) {
    letGo()
    throw fault
  }
}

/**
 * Puts a database that a backup holds into a data folder that has none: `fill` writes all files of PGDATA
 * into an empty folder, which takes its place only when whole. A later `startEmbedded` runs it.
 */
export async function placeDatabase(data: string, fill: (folder: string) => Promise<void>): Promise<void> {
  const place = await preparePlace(data)
  const hold = await holdPlace(place)
  try {
    await clearHalfMade(place)
    await fillCluster(place, fill)
  } finally {
    hold.release()
  }
}
