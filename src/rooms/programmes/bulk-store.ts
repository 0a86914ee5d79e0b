import type { Db } from '../../platform/database/database.ts'
import { addMany } from '../../platform/database/many.ts'
import type { ProgrammeDetails } from './types.ts'

/** For building large hubs at once: the demonstration, and benchmarks. */
export const addProgrammes = (
  db: Db,
  programmes: readonly (ProgrammeDetails & { readonly id: string; readonly madeAt: Temporal.Instant })[],
): Promise<void> =>
  addMany(
    db,
    'programmes.programme',
    programmes.map((one) => ({
      id: one.id,
      name: one.name,
      side: one.side,
      summary: one.summary,
      made_at: one.madeAt,
    })),
  )

export const addRegions = (db: Db, names: readonly string[]): Promise<void> =>
  addMany(
    db,
    'programmes.region',
    names.map((name) => ({ name })),
  )
