import type { Hub } from '../../platform/hub.ts'
import { build } from './build.ts'
import { found, type Built } from './built.ts'
import { empty, oneAtATime } from './store.ts'

/**
 * Empties the database and builds the demonstration anew, in one transaction: whoever looks meanwhile waits a few
 * seconds. Throws on a database that holds anything but a demonstration. Needs the owner of the tables.
 */
export function rebuildDemonstration(hub: Hub, wanted: Built): Promise<void> {
  return hub.transact(async (db) => {
    await oneAtATime(db)
    const there = await found(db, wanted)
    if (there === 'a-hub')
      throw new Error('This database holds a hub that is no demonstration; it is left as it is')
    if (there !== 'nothing') await empty(db)
    await build(hub, db, wanted)
  })
}
