import { byTime } from '../clock.ts'
import type { Db } from '../database/database.ts'
import type { Kept } from './kept.ts'

/** When each of these people last took part in what a room runs; those who never did are not in it. */
export type Involvement = (
  db: Db,
  personIds: readonly string[],
) => Promise<ReadonlyMap<string, Temporal.Instant>>

/** The people whose records of a kind a legal hold keeps. */
export type Held = (db: Db, kind: string) => Promise<readonly string[]>

interface Retention {
  readonly kinds: readonly Kept[]
  readonly involvement: readonly Involvement[]
  readonly held: Held
}

let known: Retention = { kinds: [], involvement: [], held: async () => [] }

/**
 * Handed over once, when the house is put together: the platform knows no room.
 *
 * @returns what was known before
 */
export function knowRetention(retention: Retention): Retention {
  const keys = retention.kinds.map(({ key }) => key)
  const twice = keys.find((key, at) => keys.indexOf(key) !== at)
  if (twice !== undefined) throw new Error(`Two kinds of record share the key ${twice}`)
  const before = known
  known = retention
  return before
}

/** Every kind of record that goes by itself, in the order of the house. */
export const everyKept = (): readonly Kept[] => known.kinds

/** The people whose records of this kind a legal hold keeps. */
export const heldFor = async (db: Db, { key, canBeHeld }: Kept): Promise<readonly string[]> =>
  canBeHeld ? known.held(db, key) : []

async function latest(
  each: readonly Involvement[],
  db: Db,
  personIds: readonly string[],
): Promise<Map<string, Temporal.Instant>> {
  const last = new Map<string, Temporal.Instant>()
  for (const involvement of each)
    for (const [id, at] of await involvement(db, personIds)) {
      const before = last.get(id)
      if (before === undefined || byTime(before, at) < 0) last.set(id, at)
    }
  return last
}

/** Several kinds of taking part in one room as one: the latest of each person counts. */
export const latestOf =
  (...each: readonly Involvement[]): Involvement =>
  (db, personIds) =>
    latest(each, db, personIds)

/** When each of these people last took part in anything of ours, over all rooms. */
export const lastInvolved = (db: Db, personIds: readonly string[]): Promise<Map<string, Temporal.Instant>> =>
  latest(known.involvement, db, personIds)
