import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { connect, createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { engineEnvironment, type Engine } from './engine.ts'
import { openJournal } from './journal.ts'
import type { Place } from './place.ts'
import { isAlive, signal } from './processes.ts'

/** The first process of a server, which starts and ends all its others. */
export interface Postmaster {
  readonly pid: number
  readonly door: Door
  /** Fulfilled when it has ended, for whatever reason. */
  readonly gone: Promise<void>
}

/** Where a server listens: at a socket in our own folder, or at a port of 127.0.0.1. */
export interface Door {
  readonly socket: boolean
  readonly port: number
}

/** What a server says of itself in `postmaster.pid`. */
export interface Notice {
  readonly pid: number
  /** Seconds since 1970. */
  readonly startedAt: number
  readonly door: Door
  readonly status: string
}

/** A start that failed in a way another try may mend. */
export class Stumble extends Error {
  override readonly name = 'Stumble'
}

/** Longest path of a socket that every client library takes, in bytes. */
const longestPath = 100
const socketPort = 5432
const socketOf = (place: Place) => join(place.sockets, `.s.PGSQL.${socketPort}`)

/** The socket when its path is short enough, else a port nobody uses at present. */
export async function chooseDoor(place: Place): Promise<Door> {
  if (Buffer.byteLength(socketOf(place)) <= longestPath) return { socket: true, port: socketPort }
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return { socket: false, port }
}

/**
 * Whether somebody takes connections at the socket of this place. A server in another container that
 * shares the folder is seen by this alone, since its processes are hidden from us.
 */
export const isAnswered = (place: Place): Promise<boolean> =>
  new Promise((resolve) => {
    const caller = connect(socketOf(place))
    const say = (answered: boolean) => {
      caller.destroy()
      resolve(answered)
    }
    caller.once('connect', () => say(true)).once('error', () => say(false))
  })

export async function readNotice(cluster: string): Promise<Notice | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const [pid, , startedAt, port, socket, , , status] = text.split('\n').map((line) => line.trim())
  if (!Number(pid)) return null
  return {
    pid: Number(pid),
    startedAt: Number(startedAt),
    door: { socket: Boolean(socket), port: Number(port) },
    status: status ?? '',
  }
}

/**
 * Starts a server and waits until it takes connections, however long its recovery takes; a server that
 * ends instead is a `Stumble`. It leads its own session, so a Ctrl-C at the terminal reaches only the program.
 */
export async function launch(
  place: Place,
  engine: Engine,
  door: Door,
  cancelled: AbortSignal,
  meanwhile?: () => void,
): Promise<Postmaster> {
  const listen = door.socket ? ['-k', '../socket', '-h', ''] : ['-k', '', '-h', '127.0.0.1']
  // Root's server user may not pass through a private home, but may stand in a folder of its own within.
  const folder = place.owner ? '/proc/self/cwd' : place.cluster
  const journal = await openJournal(place)
  const child = spawn(join(engine.bin, 'postgres'), ['-D', folder, '-p', String(door.port), ...listen], {
    cwd: place.cluster,
    env: engineEnvironment,
    stdio: ['ignore', journal.fd, journal.fd],
    detached: true,
    ...place.owner,
  })
  child.unref()
  let ended = ''
  const gone = new Promise<void>((resolve) => {
    child.on('error', (fault) => resolve(void (ended = fault.message)))
    child.on('exit', (code, by) => resolve(void (ended = by ? `ended by ${by}` : `ended with ${code}`)))
  })
  journal.close()
  meanwhile?.()
  for (;;) {
    if (ended) throw new Stumble(ended)
    if (cancelled.aborted) {
      if (child.pid) await shutDown({ pid: child.pid, door, gone })
      throw new Stumble('cancelled')
    }
    const notice = await readNotice(place.cluster)
    if (child.pid && notice?.pid === child.pid && notice.status === 'ready')
      return { pid: child.pid, door, gone }
    await pause(10)
  }
}

/** A server that was running before us: its end is noticed within a quarter of a second. */
export function attach({ pid, door }: Notice): Postmaster {
  const gone = new Promise<void>((resolve) => {
    const look = async () => {
      if (await isAlive(pid)) setTimeout(() => void look(), 250).unref()
      else resolve()
    }
    void look()
  })
  return { pid, door, gone }
}

/** Waits while a running server is still starting or already stopping; false when it has ended. */
export async function isSettled(cluster: string, pid: number, cancelled: AbortSignal): Promise<boolean> {
  while (!cancelled.aborted && (await isAlive(pid))) {
    const notice = await readNotice(cluster)
    if (notice?.pid === pid && notice.status === 'ready') return true
    await pause(20)
  }
  return false
}

/** Ends a server: cleanly, and when it does not obey within a minute, the hard way; nothing saved is lost. */
export async function shutDown({ pid }: Pick<Postmaster, 'pid'> & Partial<Postmaster>): Promise<void> {
  for (const [name, patience] of [
    ['SIGINT', 60_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    const until = performance.now() + patience
    if (await isAlive(pid)) signal(pid, name)
    while (performance.now() < until) {
      if (!(await isAlive(pid))) return
      await pause(5)
    }
  }
}
