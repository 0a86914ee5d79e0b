import { createHmac } from 'node:crypto'
import type { RateLimiterPostgres } from 'rate-limiter-flexible'
import type { Database } from '../database/database.ts'
import type { Hub } from '../hub.ts'
import { every } from '../jobs/jobs.ts'
import { TooMany } from '../web/endings.ts'

/** How often something may be tried: so many times in so many seconds, counted from the first try. */
export interface Limit {
  readonly name: string
  readonly points: number
  readonly seconds: number
}

const everyLimit = new Map<string, Limit>()

/** Declares a limit, `room.what-is-tried`. */
export function limit(name: string, { points, seconds }: { points: number; seconds: number }): Limit {
  if (everyLimit.has(name)) throw new Error(`Two limits share the name ${name}`)
  const made: Limit = { name, points, seconds }
  everyLimit.set(name, made)
  return made
}

export const allLimits = (): readonly Limit[] => [...everyLimit.values()]

/**
 * Counts one try, for every process of this hub together, in one statement of its own: it counts even when what
 * follows is refused. Call it before a transaction, not within.
 * @param key who or what is counted, such as a network or an address; only its keyed digest is kept
 * @throws TooMany with the seconds until another try is worth it
 * @throws whatever the database says when it cannot count: then nothing is let through
 */
export async function hit(hub: Hub, what: Limit, key: string): Promise<void> {
  const limiting = await import('rate-limiter-flexible')
  try {
    await limiterFor(limiting, hub.database, what).consume(digestOf(hub, what, key))
  } catch (fault) {
    if (fault instanceof limiting.RateLimiterRes)
      throw new TooMany(Math.max(1, Math.ceil(fault.msBeforeNext / 1000)))
    throw fault
  }
}

/** Like `hit`, for jobs: false instead of an ending nobody would read. */
export async function hitOrFalse(hub: Hub, what: Limit, key: string): Promise<boolean> {
  try {
    await hit(hub, what, key)
    return true
  } catch (fault) {
    if (fault instanceof TooMany) return false
    throw fault
  }
}

/** Forgets what was counted: somebody got in after a few wrong tries. */
export async function forgive(hub: Hub, what: Limit, key: string): Promise<void> {
  const limiting = await import('rate-limiter-flexible')
  await limiterFor(limiting, hub.database, what).delete(digestOf(hub, what, key))
}

const digestOf = (hub: Hub, what: Limit, key: string): string =>
  createHmac('sha256', hub.secrets.derive('limits'))
    .update(`${what.name}\n${key}`)
    .digest('base64url')
    .slice(0, 22)

const limiters = new WeakMap<Database, Map<string, RateLimiterPostgres>>()

function limiterFor(
  limiting: typeof import('rate-limiter-flexible'),
  database: Database,
  what: Limit,
): RateLimiterPostgres {
  const own = limiters.get(database) ?? new Map<string, RateLimiterPostgres>()
  limiters.set(database, own)
  const known = own.get(what.name)
  if (known) return known
  const made = new limiting.RateLimiterPostgres({
    storeClient: database.pool,
    storeType: 'pool',
    schemaName: 'limits',
    tableName: 'hit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: what.name,
    points: what.points,
    duration: what.seconds,
  })
  own.set(what.name, made)
  return made
}

/** Counts whose time is over are of no use. */
export const clearOldHits = every('limits.clear-old-hits', 3600, (hub, due) =>
  hub.db.rows('delete from limits.hit where expire < $1', [due.epochMilliseconds - 3_600_000]),
)
