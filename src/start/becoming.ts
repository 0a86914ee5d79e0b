import { access, constants } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { become } from '../../bin/becoming.js'
import type { Environment } from '../platform/settings/environment.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The demonstration's own folder, beside the hub's: `./data-demo` beside `./data`. */
const folderFor = ({ data }: Environment): string => `${data}-demo`

/**
 * Whether this program can become the demonstration: it is one process, keeps its own database, and may write where
 * the demonstration would lie.
 */
export async function canBecomeDemonstration(environment: Environment): Promise<boolean> {
  const { demo, processes, databaseUrl } = environment
  if (demo || processes !== 1 || databaseUrl !== undefined) return false
  const folder = folderFor(environment)
  const mayWrite = (path: string): Promise<boolean> =>
    access(path, constants.W_OK | constants.X_OK).then(
      () => true,
      () => false,
    )
  const isThere = await access(folder).then(
    () => true,
    () => false,
  )
  return mayWrite(isThere ? folder : dirname(folder))
}

/**
 * Starts this program anew as the demonstration, on the port it listened on. Everything is closed by now. The hub's
 * mail server is not passed on: a demonstration refuses to start with one.
 */
export function becomeDemonstration(environment: Environment, port: number): void {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.removeAllListeners(signal)
  process.env['PORT'] = String(port)
  process.env['DATA'] = folderFor(environment)
  delete process.env['SMTP_URL']
  become(root, process.execPath, fileURLToPath(new URL('../main.ts', import.meta.url)), [
    '--demo',
    '--awaited',
  ])
}
