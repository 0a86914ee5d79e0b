import { mkdir, open, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { saveAll, saveOne } from '../../platform/database/backup/saved.ts'
import { endLeftovers, isAlive } from '../../platform/database/embedded/processes.ts'
import { unfinishedRestore } from '../../platform/secrets.ts'
import { CannotDo } from '../command.ts'

/** A data folder that is being filled: everything is made apart within it, and comes out only when it is whole. */
export interface Target {
  readonly folder: string
  /** The data folder as it will be. */
  readonly staging: string
  /** Says that all is there; from now on the restore can only be finished, not begun again. */
  markWhole(): Promise<void>
  /** Brings it out. */
  place(): Promise<void>
  /** Leaves the folder as it was found. */
  abandon(): Promise<void>
}

/** A system may put this at the root of a disk. */
const disregarded = new Set(['lost+found'])

/**
 * Takes an empty folder, or one in which a restore was killed, for a restore.
 * `resumed` tells that a killed one had been whole, so that only bringing it out is left.
 */
export async function openTarget(folder: string): Promise<{ target: Target; resumed: boolean }> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 })
  const work = join(folder, unfinishedRestore)
  const names = (await readdir(folder)).filter((name) => !disregarded.has(name))
  const isUnfinished = names.includes(unfinishedRestore)
  const resumed = isUnfinished && (await readdir(work)).includes('whole')
  if (names.length > Number(isUnfinished) && !resumed) {
    throw new CannotDo(
      `${folder} is not empty: choose an empty folder with --into, or move what is there elsewhere first. Nothing was changed.`,
    )
  }
  if (isUnfinished && !resumed) await clear(folder, work)
  if (!resumed) {
    await mkdir(join(work, 'data'), { recursive: true, mode: 0o700 })
    await writeFile(join(work, 'by'), String(process.pid), { mode: 0o600 })
  }
  return { target: targetAt(folder, work, made), resumed }
}

async function clear(folder: string, work: string): Promise<void> {
  const by = Number(await readFile(join(work, 'by'), 'utf8').catch(() => '0'))
  if (by > 0 && by !== process.pid && (await isAlive(by)))
    throw new CannotDo(`Another restore into ${folder} is at work (process ${by}): wait until it is done.`)
  await endLeftovers(join(work, 'data', 'postgres'))
  await rm(work, { recursive: true, force: true, maxRetries: 5 })
}

function targetAt(folder: string, work: string, made: string | undefined): Target {
  const staging = join(work, 'data')
  return {
    folder,
    staging,
    async markWhole() {
      await saveAll(staging)
      const file = await open(join(work, 'whole'), 'wx', 0o600)
      await file.sync()
      await file.close()
      await saveOne(work)
    },
    async place() {
      for (const name of await readdir(staging)) await rename(join(staging, name), join(folder, name))
      await saveOne(folder)
      await rm(work, { recursive: true, force: true })
      await saveOne(folder)
    },
    async abandon() {
      await rm(work, { recursive: true, force: true, maxRetries: 5 })
      // Only folders that this restore made, and only while they are empty.
      if (made !== undefined) await rmdir(folder).catch(() => undefined)
    },
  }
}
