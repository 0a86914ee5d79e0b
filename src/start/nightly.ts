import { spawn } from 'node:child_process'
import { z } from 'zod'
import { daily, job, later } from '../platform/jobs/jobs.ts'

/** Each night, and at the first start with a backup folder: a whole backup into it. */
export const nightly = daily('backup.nightly', '01:40', async (hub) => {
  const { backup, demo } = hub.environment
  if (backup !== undefined && !demo) await later(hub.db, takeBackup, {}, { key: 'nightly backup' })
})

/**
 * In a program of its own, the one an operator runs, so that the hub's memory stays small. A given database is
 * written out row by row; its own files are its operator's to copy.
 */
export const takeBackup = job(
  'backup.take',
  z.object({}),
  async (hub) => {
    const { backup, databaseUrl } = hub.environment
    if (backup === undefined) return
    const cli = new URL('../cli.ts', import.meta.url).pathname
    const words = [cli, 'backup', backup, ...(databaseUrl === undefined ? [] : ['--logical'])]
    const said = await ended(spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] }))
    if (said !== null) throw new Error(`The nightly backup failed: ${said}`)
  },
  { priority: 20, tries: 4 },
)

/** What a program complained of, or null when it ended well. */
function ended(child: ReturnType<typeof spawn>): Promise<string | null> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-500)))
    child.once('error', reject)
    child.once('close', (code) => resolve(code === 0 ? null : said.trim() || `it ended with ${code}`))
  })
}
