import { access, chmod, constants, mkdtemp, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startWith, type Embedded } from './embedded.ts'
import { embeddedEngine, engineAt } from './engine.ts'
import { CannotStart } from './place.ts'

export interface Throwaway {
  readonly log: (line: string) => void
  /** The folder of another PostgreSQL's programs; the embedded one unless told. */
  readonly bin?: string
  readonly settings?: Readonly<Record<string, string>>
}

const memory = '/dev/shm'
const roomOfARun = 4 * 1024 ** 3

/**
 * Where a throw-away server lies: in memory where there is room for all that a run of tests makes, since making a
 * database there costs half of what it costs on a disk; else among the temporary files.
 */
async function folderForAWhile(): Promise<string> {
  try {
    await access(memory, constants.W_OK | constants.X_OK)
    const { bavail, bsize } = await statfs(memory)
    return bavail * bsize >= roomOfARun ? memory : tmpdir()
  } catch {
    return tmpdir()
  }
}

/** A fresh server for tests, without fsync; it and its folder go when stopped, or when the program is killed. */
export async function startThrowaway({ log, bin, settings }: Throwaway): Promise<Embedded> {
  const data = await mkdtemp(join(await folderForAWhile(), 'opentent-'))
  // An older initdb insists on walking to its folder by name; the folders within stay private.
  await chmod(data, 0o711)
  const remove = () => rm(data, { recursive: true, force: true, maxRetries: 5 })
  try {
    const server = await startWith(
      { data, log, settings, fsync: false, temporary: true },
      async (place) => {
        if (bin === undefined) return embeddedEngine(place)
        const engine = await engineAt(bin, place.owner)
        if (engine) return engine
        throw new CannotStart(`There is no PostgreSQL that runs in ${bin}: name the folder of its programs.`)
      },
      data,
    )
    return { ...server, stop: () => server.stop().then(remove) }
  } catch (fault) {
    await remove()
    throw fault
  }
}
