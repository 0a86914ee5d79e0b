import type { Db } from '../database/database.ts'

/** Where something lies in the charity: under which programme, in which region. */
export interface Place {
  readonly programme: string | null
  readonly region: string | null
}

/** Something a grant can be about, as rooms know it. */
export interface Placed {
  readonly id: string
  readonly name: string
  readonly places: readonly Place[]
}

/**
 * What rooms tell about the things grants are about; the platform knows no room, so the house hands this over.
 * `ids` asks for these only; without it, for all that can be chosen.
 */
export interface Known {
  programmes(db: Db): Promise<readonly { readonly id: string; readonly name: string }[]>
  regions(db: Db): Promise<readonly string[]>
  organisations(db: Db, ids?: readonly string[]): Promise<readonly Placed[]>
  opportunities(db: Db, ids?: readonly string[]): Promise<readonly Placed[]>
}

let known: Known = {
  programmes: async () => [],
  regions: async () => [],
  organisations: async () => [],
  opportunities: async () => [],
}

/** Handed over once, when the house is put together. */
export function knowPlaces(told: Known): void {
  known = told
}

export const places = (): Known => known
