import cluster, { type Worker } from 'node:cluster'
import { setTimeout as pause } from 'node:timers/promises'

/** What a web process is told by the one that started it: where the database is. */
const addressName = 'OPENTENT_APP_DATABASE'

export const isWebProcess = (): boolean => cluster.isWorker
export const givenAddress = (): string => process.env[addressName] ?? ''

/**
 * Starts so many web processes that share the port. One that ends by itself is started again, after a moment.
 * @returns what ends them all, and the first port they listen on
 */
export async function startProcesses(
  count: number,
  url: string,
): Promise<{ port: number; close(): Promise<void> }> {
  let closing = false
  const listening = Promise.withResolvers<number>()
  const fork = (): Worker => {
    const child = cluster.fork({ [addressName]: url })
    child.once('listening', (address) => listening.resolve(address.port))
    return child
  }
  cluster.on('exit', (child) => {
    if (closing || child.exitedAfterDisconnect) return
    void pause(500).then(() => closing || fork())
  })
  for (let made = 0; made < count; made++) fork()
  return {
    port: await listening.promise,
    async close() {
      closing = true
      const all = Object.values(cluster.workers ?? {}).filter((child) => child !== undefined)
      const ended = all.map((child) => new Promise((resolve) => child.once('exit', resolve)))
      for (const child of all) child.process.kill('SIGTERM')
      await Promise.race([Promise.all(ended), pause(10_000)])
      for (const child of all) if (!child.isDead()) child.process.kill('SIGKILL')
    },
  }
}
