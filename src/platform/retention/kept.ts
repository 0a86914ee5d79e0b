import { z } from 'zod'
import { homeZone } from '../clock.ts'
import type { Db } from '../database/database.ts'
import type { Hub } from '../hub.ts'
import { houseSetting } from '../settings/house.ts'
import { ask, phrases, type Words } from '../words/words.ts'

/** How long, and within which bounds the charity may change it. */
export interface Period {
  readonly unit: 'days' | 'months' | 'years'
  readonly standard: number
  readonly least: number
  readonly most: number
}

interface Kind {
  /** By which the charity's choice and the reports name it: `people.requests`. Never changed. */
  readonly key: string
  /** What is kept, in the desk's words: “Requests about data, and complaints”. */
  readonly title: string
  /** What goes when the time is over, and what stays, in a sentence. */
  readonly goes: string
  /** From when it is counted: “after our answer”. */
  readonly since: string
  /** Where the period comes from: the law, a code, or the usual schedule of charities. */
  readonly source: string
  readonly period: Period
  /** Whether its records are somebody's, so that a legal hold can keep them. */
  readonly canBeHeld: boolean
}

/** Kept for so long after an end of its own. */
interface KeptFromItsEnd extends Kind {
  readonly counts: 'from-its-end'
  /**
   * Takes away what ended before, but of nobody who is held for this kind; in a transaction of the worker that acts as the hub.
   * Safe to repeat.
   * @returns how many records went
   */
  readonly apply: (hub: Hub, db: Db, before: Temporal.Instant, held: readonly string[]) => Promise<number>
}

/** Kept for so long after somebody last took part in anything of ours (`lastInvolved`). */
interface KeptFromInvolvement extends Kind {
  readonly counts: 'from-involvement'
  /** People with records of this kind, all of them older than that. */
  readonly olderThan: (db: Db, before: Temporal.Instant) => Promise<readonly string[]>
  /** Takes away theirs, as `apply` does. @returns how many records went */
  readonly letGo: (hub: Hub, db: Db, personId: string) => Promise<number>
}

/** One kind of record that goes by itself once its time is over. */
export type Kept = KeptFromItsEnd | KeptFromInvolvement

/** Whether a legal hold keeps a kind of record of somebody, by the kind's key. */
export type Keeps = (kind: string) => boolean

export const keepsNothing: Keeps = () => false

/** The periods the charity chose, by the kind's key; what it never touched has its standard. */
export const periodsChosen = houseSetting('house.retention', z.record(z.string(), z.int().positive()), {})

/** For how long this kind is kept, in its unit. */
export const periodOf = (hub: Pick<Hub, 'setting'>, { key, period }: Kept): number =>
  hub.setting(periodsChosen)[key] ?? period.standard

/** What ended before this moment is kept no longer. */
export const goesBefore = (hub: Hub, kind: Kept): Temporal.Instant =>
  hub
    .now()
    .toZonedDateTimeISO(homeZone)
    .subtract({ [kind.period.unit]: periodOf(hub, kind) })
    .toInstant()

const say = phrases('retention.periods', {
  days: ask<{ count: number }>('{count, plural, one {one day} other {# days}}'),
  months: ask<{ count: number }>('{count, plural, one {one month} other {# months}}'),
  years: ask<{ count: number }>('{count, plural, one {one year} other {# years}}'),
})

/** The period in words: “6 years”, also of 72 months. */
export function periodWords(hub: Pick<Hub, 'setting'>, words: Words, kind: Kept): string {
  const count = periodOf(hub, kind)
  const { unit } = kind.period
  return unit === 'months' && count % 12 === 0
    ? words.say(say.years, { count: count / 12 })
    : words.say(say[unit], { count })
}
