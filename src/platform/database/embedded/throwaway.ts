import { chmod, mkdtemp, rm } from 'node:fs/promises'
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

/** A fresh server for tests, without fsync; it and its folder go when stopped, or when the program is killed. */
export async function startThrowaway({ log, bin, settings }: Throwaway): Promise<Embedded> {
  const data = await mkdtemp(join(tmpdir(), 'opentent-'))
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
