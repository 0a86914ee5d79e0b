import type { Db } from '../database/database.ts'
import type { Hub } from '../hub.ts'
import type { Step, Steps } from './steps.ts'

/** Two records of one person: one steps aside, and stands behind the other from then on. */
export interface Pair {
  readonly from: string
  readonly into: string
}

/** What one part of the house does when two records become one. */
export interface Door {
  /** Its tables that move, each with what a row of it is called: `['place', 'places']`; null where that needs no word. */
  readonly moves: Readonly<Record<string, readonly [one: string, many: string] | null>>
  /** What must be settled first, in sentences that say how; none when the two may become one. */
  readonly hinders?: (hub: Hub, db: Db, pair: Pair) => Promise<readonly string[]>
  /** Hands over everything, each change through `steps`. @returns what stays as it is, in sentences */
  readonly merge: (hub: Hub, db: Db, pair: Pair, steps: Steps) => Promise<readonly string[]>
  /** Tables behind the second wall go back by a way of their own. @returns whether it did */
  readonly putsBack?: {
    readonly table: string
    readonly step: (db: Db, pair: Pair, step: Step) => Promise<boolean>
  }
}

let known: readonly Door[] = []

/** Handed over once, when the house is put together: the platform knows no room. */
export function knowDoors(doors: readonly Door[]): void {
  known = doors
}

export const doors = (): readonly Door[] => known
