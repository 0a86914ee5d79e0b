import type { Stands, Thing, Waits } from '../pipeline/rules.ts'

/** How pressing something is: `late` before `soon` before `quiet`, as on Today. */
export type Urgency = 'late' | 'soon' | 'quiet'

/** One thing that needs somebody of us, about one application. */
export interface Need {
  readonly row: Stands
  /** What it waits for; of several the one we do ourselves. */
  readonly waits: Waits
  readonly urgency: Urgency
  readonly since: Temporal.Instant
}

/** What we do first where several things wait for us: what keeps somebody else waiting before what closes a step. */
const first: readonly Thing[] = [
  'read',
  'decide',
  'identity',
  'ask-check',
  'check-elsewhere',
  'approval',
  'clear',
  'move-on',
]

/** Nobody else can do it, and nothing is missing for it. */
const nothingMissing: readonly Thing[] = ['clear', 'move-on']

/** Told each day by talks and references themselves, with more than is known here. */
const toldBeside: readonly Thing[] = ['note-talk', 'offer-times', 'ring-referee', 'look-at-reference']

/** Since when somebody waits for it: the DBS since it was asked, everything else since the stage began. */
const sinceOf = ({ since }: Stands, { for: what, at }: Waits): Temporal.Instant =>
  what === 'check' ? (at ?? since) : since

/**
 * What an application needs of us, if anything: the first thing that waits for us, or, where it waits for others for
 * longer than it may, to ask how they are. Who paused is left in peace. A parent or guardian is waited for with the clock
 * standing still: so that nobody is forgotten over it, it is said in any case, and never called late.
 * @param checksRed whoever waits for the DBS since then, or longer, waits longer than checks may take
 */
export function needOf(row: Stands, checksRed: Temporal.Instant): Need | null {
  if (row.state === 'paused') return null
  const ours = row.waits
    .filter((one) => one.who === 'us' && !toldBeside.includes(one.for))
    .toSorted((one, other) => first.indexOf(one.for) - first.indexOf(other.for))[0]
  const isTold = row.waits.some((one) => toldBeside.includes(one.for))
  const isOver = (one: Waits): boolean =>
    one.for === 'check' ? Temporal.Instant.compare(sinceOf(row, one), checksRed) <= 0 : row.tone === 'red'
  const waits = ours ?? (isTold ? undefined : row.waits.find((one) => isOver(one) || one.for === 'guardian'))
  if (!waits) return null
  const isSoon = row.tone === 'amber' || nothingMissing.includes(waits.for)
  return {
    row,
    waits,
    urgency: isOver(waits) ? 'late' : isSoon ? 'soon' : 'quiet',
    since: sinceOf(row, waits),
  }
}

interface Ordered {
  readonly urgency: Urgency
  readonly since: Temporal.Instant
}

const rank: Readonly<Record<Urgency, number>> = { late: 0, soon: 1, quiet: 2 }

/** The most pressing first; of those, whoever waits longest. The same things come in the same order, however they came. */
export const byNeed = (one: Ordered, other: Ordered): number =>
  rank[one.urgency] - rank[other.urgency] || Temporal.Instant.compare(one.since, other.since)

/** Everything that needs us, in order. */
export const needsIn = (rows: readonly Stands[], checksRed: Temporal.Instant): Need[] =>
  rows
    .flatMap((row) => needOf(row, checksRed) ?? [])
    .toSorted((one, other) => byNeed(one, other) || (one.row.id < other.row.id ? -1 : 1))
