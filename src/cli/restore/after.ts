import { appendFile, readFile } from 'node:fs/promises'
import { askToBeForgotten, erasureFile, forget } from '../../hall/tent/forget.ts'
import { keepFact } from '../../hall/running/store.ts'
import { record } from '../../platform/audit/audit.ts'
import { isId } from '../../platform/database/id.ts'
import type { Hub } from '../../platform/hub.ts'
import * as store from './store.ts'

export interface Restored {
  /** Whose erasure was done again. */
  readonly forgotten: number
  /** Whose erasure failed and is queued. */
  readonly stillToForget: number
  readonly sessions: number
  readonly links: number
  readonly heldLetters: number
}

/** Every person named in the lists of erasures beside a database, once each. */
export async function readErasures(files: readonly string[]): Promise<string[]> {
  const ids = new Set<string>()
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ENOENT') return ''
      throw fault
    })
    for (const line of text.split('\n')) {
      const [id = ''] = line.split(' ')
      if (isId(id)) ids.add(id)
    }
  }
  return [...ids]
}

/**
 * Brings a hub from an older moment into the present: forgets again whoever was forgotten since, ends every way
 * in, and holds letters that may have gone out since. As the worker.
 */
export async function bringUpToToday(
  hub: Hub,
  told: { readonly erasures: readonly string[]; readonly backup: string; readonly takenAt: string },
): Promise<Restored> {
  const done = new Set((await store.forgotten(hub.db)).map(({ id }) => id))
  const again = told.erasures.filter((id) => !done.has(id))
  let stillToForget = 0
  for (const id of again) {
    await forget(hub, id).catch(async () => {
      // One that fails must not keep everybody from their hub: it is tried again, and shows at the desk.
      stillToForget++
      await askToBeForgotten(hub, id)
    })
  }
  // Those the database knows already belong on the list of this folder too.
  for (const id of told.erasures.filter((id) => done.has(id)))
    await appendFile(erasureFile(hub.environment.data), `${id} ${hub.now().toString()}\n`, { mode: 0o600 })

  return hub.transact(async (db) => {
    const { sessions, links } = await store.endWaysIn(db, hub.now())
    const held = await store.holdLetters(
      db,
      hub.now(),
      `It was waiting on ${told.takenAt.slice(0, 16).replace('T', ' at ')} UTC, and the hub was restored since: it may have been sent.`,
    )
    await store.freeJobs(db)
    await store.leapVersions(db)
    const restored: Restored = {
      forgotten: again.length - stillToForget,
      stillToForget,
      sessions,
      links,
      heldLetters: held.length,
    }
    await keepFact(db, 'restored', { ...told, erasures: undefined, ...restored }, hub.now())
    await record(db, {
      at: hub.now(),
      by: 'the hub',
      act: 'house.restored',
      subject: { kind: 'hub' },
      reason: `from a backup of ${told.takenAt}`,
    })
    return restored
  })
}
