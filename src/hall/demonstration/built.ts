import type { Day } from '../../platform/clock.ts'
import type { Db } from '../../platform/database/database.ts'
import { factOf } from '../running/store.ts'
import { isEmpty } from './store.ts'

export const demonstrationFact = 'demonstration'

/** Which demonstration lies in a database. */
export interface Built {
  /** The day everything in it is told from. */
  readonly day: Day
  readonly seed: string
}

/** The one demonstration there is. */
export const usualSeed = 'hineni'

export const builtIn = async (db: Db): Promise<Built | null> =>
  (await factOf<Built>(db, demonstrationFact))?.value ?? null

/** What lies in a database, before anything is done to it. */
export type Found = 'nothing' | 'this-demonstration' | 'an-older-demonstration' | 'a-hub'

export async function found(db: Db, wanted: Built): Promise<Found> {
  const built = await builtIn(db)
  if (built)
    return built.day === wanted.day && built.seed === wanted.seed
      ? 'this-demonstration'
      : 'an-older-demonstration'
  return (await isEmpty(db)) ? 'nothing' : 'a-hub'
}
