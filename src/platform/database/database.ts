import pg from 'pg'
import { setTimeout as pause } from 'node:timers/promises'
import type { Outcome } from '../outcome.ts'
import { bound, types } from './values.ts'

interface Asks {
  query(asked: pg.QueryConfig): Promise<pg.QueryResult>
}

/** A way to ask the database, in plain SQL. Inside `change` it speaks within that one transaction. */
export class Db {
  readonly #asks: Asks
  readonly #afterCommit: (() => void)[] | null

  constructor(asks: Asks, afterCommit: (() => void)[] | null) {
    this.#asks = asks
    this.#afterCommit = afterCommit
  }

  /** With a name the statement is prepared once a connection and then only bound. */
  async rows<Row>(text: string, values: unknown[] = [], name?: string): Promise<Row[]> {
    const answer = await this.#asks.query({ text, values: values.map(bound), ...(name ? { name } : {}) })
    return answer.rows as Row[]
  }

  async row<Row>(text: string, values: unknown[] = [], name?: string): Promise<Row | undefined> {
    return (await this.rows<Row>(text, values, name))[0]
  }

  /** Something to do in this process once the transaction stands; at once when there is none. */
  afterCommit(then: () => void): void {
    if (this.#afterCommit) this.#afterCommit.push(then)
    else then()
  }
}

/** Faults of two transactions meeting; the loser may simply try again. */
const worthAnotherTry = new Set(['40001', '40P01'])

export interface Database {
  readonly db: Db
  /**
   * Runs an action in one transaction: commits when it is allowed, rolls back when it refuses or throws,
   * and tries again when the database asks for it (serialisation failure, deadlock).
   */
  change<Value, Refusal extends string>(
    work: (db: Db) => Promise<Outcome<Value, Refusal>>,
  ): Promise<Outcome<Value, Refusal>>
  /** Like `change`, for work that cannot be refused. */
  transact<Value>(work: (db: Db) => Promise<Value>): Promise<Value>
  /** Connections in use, idle, and callers waiting for one. */
  load(): { total: number; idle: number; waiting: number }
  readonly pool: pg.Pool
  close(): Promise<void>
}

export interface DatabaseOptions {
  readonly url: string
  readonly connections?: number
  readonly name?: string
  /** Milliseconds after which a connection nobody uses is given back. */
  readonly idle?: number
  /** Milliseconds after which a connection that cannot be had is given up. */
  readonly patience?: number
  readonly onFault?: (fault: Error) => void
}

/** Opens a pool of connections. Nothing but transactions keeps state on them, so a pooler may stand between. */
export function openDatabase({
  url,
  connections = 12,
  name = 'opentent',
  idle = 60_000,
  patience = 4_000,
  onFault,
}: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types,
    application_name: name,
    connectionTimeoutMillis: patience,
    idleTimeoutMillis: idle,
    statement_timeout: 30_000,
    // A server that hangs without dying sends no refusal of its own.
    query_timeout: 35_000,
    keepAlive: true,
  })
  // A server that stops just after we closed has nothing to tell us.
  let closed = false
  pool.on('error', (fault) => closed || onFault?.(fault))
  // A connection that breaks while it is lent out says so twice: to whoever waits for an answer, and here.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const whole: Asks = { query: (asked) => pool.query(asked) }

  /** The change stands: what follows it in this process must not make it look failed. */
  const after = (then: () => void): void => {
    try {
      then()
    } catch (fault) {
      onFault?.(fault instanceof Error ? fault : new Error('a fault after a commit'))
    }
  }

  async function once<Value>(
    work: (db: Db) => Promise<Value>,
    keeps: (value: Value) => boolean,
  ): Promise<Value> {
    const client = await pool.connect()
    const afterCommit: (() => void)[] = []
    let broken: Error | undefined
    try {
      await client.query('begin')
      const asks: Asks = { query: (asked) => client.query(asked) }
      const value = await work(new Db(asks, afterCommit))
      if (!keeps(value)) {
        await client.query('rollback')
        return value
      }
      // A transaction that a swallowed fault aborted answers a commit with ROLLBACK, and no error.
      const answer = await client.query('commit')
      if (answer.command !== 'COMMIT')
        throw new Error('The transaction was aborted, and could not be committed')
      for (const then of afterCommit) after(then)
      return value
    } catch (fault) {
      await client.query('rollback').catch((lost: Error) => {
        broken = lost
      })
      throw fault
    } finally {
      client.release(broken)
    }
  }

  async function patiently<Value>(work: (db: Db) => Promise<Value>, keeps: (value: Value) => boolean) {
    for (let turn = 1; ; turn++) {
      try {
        return await once(work, keeps)
      } catch (fault) {
        const code = (fault as { code?: string }).code
        if (turn >= 8 || !code || !worthAnotherTry.has(code)) throw fault
        await pause(Math.random() * 10 * 2 ** turn)
      }
    }
  }

  return {
    db: new Db(whole, null),
    pool,
    change: (work) => patiently(work, (outcome) => outcome.ok),
    transact: (work) => patiently(work, () => true),
    load: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close() {
      closed = true
      return pool.end()
    },
  }
}

/** Whether this fault means that the database cannot be reached at present. */
export function isDatabaseGone(fault: unknown): boolean {
  const code = (fault as { code?: string } | null)?.code ?? ''
  const words = fault instanceof Error ? fault.message : ''
  return (
    [
      'ECONNREFUSED',
      'ECONNRESET',
      'ENOENT',
      'EPIPE',
      '57P01',
      '57P02',
      '57P03',
      '08006',
      '08001',
      '08003',
      '53300',
    ].includes(code) ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered|Query read timeout/.test(
      words,
    )
  )
}

/** Whether the database refuses to write: the disk is full, or it is read-only. */
export const cannotWrite = (fault: unknown): boolean =>
  ['53100', '53200', '25006', '58030'].includes((fault as { code?: string } | null)?.code ?? '')
