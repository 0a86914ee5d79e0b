import { spawn } from 'node:child_process'
import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fewAtATime } from './few.ts'

/**
 * Sees everything below a folder safely on its disk. In one go where the system can (`sync -f`): a backup is
 * more than a thousand small files, and waiting for each by itself takes ten times as long.
 */
export async function saveAll(folder: string): Promise<void> {
  if (await syncedAtOnce(folder)) return
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.map((entry) => join(entry.parentPath, entry.name))
  await fewAtATime([...paths, folder], saveOne)
}

/** Sees one file, or the names in one folder, safely on the disk. */
export async function saveOne(path: string): Promise<void> {
  const file = await open(path)
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

const syncedAtOnce = (folder: string): Promise<boolean> =>
  new Promise((resolve) => {
    const sync = spawn('sync', ['-f', folder], { stdio: 'ignore' })
    sync.once('error', () => resolve(false))
    sync.once('close', (code) => resolve(code === 0))
  })
