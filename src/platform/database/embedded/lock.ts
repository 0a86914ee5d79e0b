import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { CannotStart, handBack, type Place } from './place.ts'

const busy = 5

/**
 * Holds a place for this program alone, until it lets go or ends in whatever way.
 *
 * The lock is the one SQLite takes on a file (fcntl): the system drops it when the process dies, it is seen
 * from other containers that share the folder, and taking it is one step, so nothing stale is ever to be
 * judged. Nobody may read the file `lock` from within this process: closing it would drop the lock.
 */
export async function holdPlace(place: Place): Promise<{ release(): void }> {
  const who = `${place.lock}.pid`
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(place.lock, { timeout: 0 })
    lock.exec('begin exclusive')
  } catch (fault) {
    lock?.close()
    if ((fault as { errcode?: number }).errcode === busy) throw new CannotStart(taken(place, who))
    throw new CannotStart(
      `The database folder ${place.home} cannot be locked (${(fault as Error).message}): ` +
        'put the data folder on a local disk this user may write to.',
    )
  }
  const held = lock
  await handBack(place, place.lock)
  await note(place, who)
  return {
    release() {
      if (!held.isOpen) return
      rmSync(who, { force: true })
      held.close()
    },
  }
}

/** Says who holds it, for the sentence to the next who asks; on a full disk that sentence is shorter. */
async function note(place: Place, who: string): Promise<void> {
  try {
    rmSync(who, { force: true })
    writeFileSync(who, `${process.pid}\n`, { mode: 0o600, flag: 'wx' })
    await handBack(place, who)
  } catch {
    rmSync(who, { force: true })
  }
}

function taken(place: Place, who: string): string {
  const pid = readPid(who)
  return (
    `Another Opentent${pid ? ` (process ${pid})` : ''} already uses ${place.data}: ` +
    'stop it first, or give this one a data folder of its own.'
  )
}

function readPid(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim() || null
  } catch {
    return null
  }
}
