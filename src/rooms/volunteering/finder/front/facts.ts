import type { Hub } from '../../../../platform/hub.ts'
import { leftOf } from '../facts.ts'
import { finderOf, type Finder } from '../finder.ts'
import type { Gift } from '../forms.ts'
import { synonymsOf } from '../index/synonyms.ts'
import type { Synonyms } from '../index/word-index.ts'
import type { Ways } from '../index/ways.ts'
import { anything } from '../question.ts'
import { askedOf } from '../asked.ts'
import type { Fit } from '../fit.ts'
import { openWithin } from '../rules.ts'
import { minutesAt, type Way } from '../way.ts'

/** One way to help that is needed now, with the shift that needs somebody. */
export interface Needed {
  readonly way: Way
  readonly fit: Fit
  /** How long that shift lasts, in minutes; 0 without. */
  readonly lasts: number
}

/** What the front page tells of the ways to help. */
export interface FrontFacts {
  /** Minutes since 1970. */
  readonly now: number
  /** How many stand open. */
  readonly open: number
  /** Shifts with a place left that begin within seven days. */
  readonly shifts: number
  readonly skill: number
  readonly voice: number
  readonly experience: number
  readonly needed: readonly Needed[]
}

const week = 7 * 24 * 60
const fortnight = 14 * 24 * 60
const mostNeeded = 4

const known = new WeakMap<Finder, { version: number; facts: FrontFacts }>()

/** Counted anew each minute, and whenever something the finder shows has changed. */
export async function frontFacts(hub: Hub): Promise<FrontFacts> {
  const finder = finderOf(hub)
  await finder.ready(hub.db)
  const now = minutesAt(hub.now())
  const last = known.get(finder)
  if (last?.version === finder.version && last.facts.now === now) return last.facts
  const facts = countFacts(finder.ways, now, synonymsOf(hub))
  known.set(finder, { version: finder.version, facts })
  return facts
}

export function countFacts(ways: Ways, now: number, synonyms: Synonyms): FrontFacts {
  const asking = (give: Gift | null) => askedOf({ ...anything, give }, null, now)
  const count = (give: Gift) => ways.countFitting(asking(give), synonyms)
  return {
    now,
    open: ways.openAt(now),
    shifts: shiftsThisWeek(ways, ways.fitting(asking('hour'), synonyms), now),
    skill: count('skill'),
    voice: count('voice'),
    experience: count('experience'),
    needed: neededIn(ways, now, synonyms),
  }
}

function shiftsThisWeek({ facts }: Ways, fits: readonly Fit[], now: number): number {
  let total = 0
  for (const { slot } of fits)
    for (let at = 0; at < facts.shiftCount(slot); at++)
      if (
        leftOf(facts.packed(slot, at)) !== 0 &&
        openWithin(facts, slot, at, { now, latestStart: now + week })
      )
        total++
  return total
}

/**
 * The soonest shifts with places empty and what was marked urgent, about half and half; nothing that only waits.
 * What begins first stands first, what has no fixed time last.
 */
function neededIn(ways: Ways, now: number, synonyms: Synonyms): Needed[] {
  const fitsBy = (sort: 'soon' | 'needed') =>
    ways.search(askedOf({ ...anything, sort, show: '50' }, null, now), synonyms).fits
  const hasRoom = (fit: Fit) => fit.shift < 0 || fit.left !== 0
  const soonest = fitsBy('soon').filter(
    (fit) => fit.shift >= 0 && hasRoom(fit) && fit.starts - now < fortnight,
  )
  const marked = fitsBy('needed').filter((fit) => fit.urgent && hasRoom(fit))
  const chosen = new Map<number, Fit>()
  for (const fit of [...soonest.slice(0, mostNeeded / 2), ...marked, ...soonest])
    if (chosen.size < mostNeeded) chosen.set(fit.slot, fit)
  return [...chosen.values()]
    .toSorted((one, other) => beginsAt(one) - beginsAt(other))
    .map((fit) => ({ fit, way: ways.of(fit), lasts: fit.shift < 0 ? 0 : ways.lastsOf(fit) }))
}

const beginsAt = ({ shift, starts }: Fit): number => (shift < 0 ? Infinity : starts)
