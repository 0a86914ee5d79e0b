import type { Day } from '../../../platform/clock.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Words } from '../../../platform/words/words.ts'
import type { Programme } from './filters.ts'
import { finderOf } from './finder.ts'
import type { Fit } from './fit.ts'
import { orderOf } from './order.ts'
import type { KnownPlaces } from './place-in-words.ts'
import { address, coarsened, fromTheTop, type Question } from './question.ts'
import { readQuestion } from './reading.ts'
import { againstFor, reasonsFor, type Against, type Reason } from './reasons.ts'
import { byLine, pathOf, placesWords } from './result.ts'
import { everythingFor } from './search.ts'
import { sayAgainst, sayReason } from './spoken.ts'
import { toldOf } from './told.ts'
import { minutesAt, todayAt, type Way } from './way.ts'
import { say } from './words.ts'

/** A search somebody keeps: what it asks, without a place in the list, and no nearer than a postcode's district. */
export interface SavedSearch {
  /** What to keep: the part of its clean address after the question mark, `words=cook&near=N12`; '' asks for anything. */
  readonly query: string
  readonly question: Question
}

/** Reads a search from an address, or from the text that was kept; what cannot be understood is left out. */
export function readSearch(query: URLSearchParams, places: KnownPlaces): SavedSearch {
  const top = fromTheTop(readQuestion(query, places).question)
  const question = { ...top, near: top.near === '' ? '' : coarsened(top.near, 'district') }
  return { query: address(question, 'district').slice(1), question }
}

/** Where its results stand: `/help?words=cook&near=N12`. */
export const addressOfSearch = ({ query }: SavedSearch): string => (query === '' ? '/help' : `/help?${query}`)

/**
 * A search in words: "“cook”, N12, Up to 5 miles, Tuesday".
 *
 * @param programmes `programmesOpen(hub)`, where a programme’s name should be said
 */
export function sayInWords(
  words: Words,
  { question }: SavedSearch,
  programmes: readonly Programme[] = [],
): string {
  const told = toldOf(words, question, programmes)
  return told.length === 0 ? words.say(say.anythingAtAll) : told.join(', ')
}

/** A way to help that is new to a search, with all that is said of it but the words. */
export interface NewWay {
  readonly way: Pick<Way, 'id' | 'slug' | 'title' | 'by' | 'where' | 'placeName' | 'kind'>
  readonly fit: Pick<Fit, 'shift' | 'starts' | 'left'>
  /** The day it was found on. */
  readonly today: Day
  readonly reasons: readonly Reason[]
  readonly against: readonly Against[]
}

/** A way to help that is new to a search, in words. */
export interface SaidWay {
  readonly title: string
  /** `/help/supper-club-cook` */
  readonly path: string
  /** Whose it is and where: "Hineni, St Columba’s hall". */
  readonly by: string
  /** "3 places, Tue 1 Dec", "A role". */
  readonly places: string
  /** "2.1 miles from you", "Uses your Arabic", and what speaks against it. */
  readonly reasons: readonly string[]
}

export const sayWay = (words: Words, { way, fit, today, reasons, against }: NewWay): SaidWay => ({
  title: way.title,
  path: pathOf(way),
  by: byLine(words, way),
  places: placesWords(words, way, fit, today),
  reasons: [
    ...reasons.map((reason) => sayReason(words, reason)),
    ...against.map((one) => sayAgainst(words, one)),
  ],
})

export interface NewWays {
  /** The best fits first, `limit` of them at most. */
  readonly ways: readonly NewWay[]
  /** How many are new in all. */
  readonly total: number
  /** All that are new, by id, in the order of `ways`. */
  readonly ids: readonly string[]
  /** The moment up to which this answer is whole: ask from here the next time, and nothing is told twice or missed. */
  readonly upTo: Temporal.Instant
}

/** A change that began before this long ago has been committed, and is in every process's index. */
const settled = { minutes: 1 }

/**
 * What fits a search, can still be taken, and was first published after a moment. An edit makes nothing new.
 *
 * @param known ways they were told of before, which are not new however lately they were published
 */
export async function findNewSince(
  hub: Hub,
  search: SavedSearch,
  since: Temporal.Instant,
  limit: number,
  { known }: { known?: ReadonlySet<string> } = {},
): Promise<NewWays> {
  const upTo = hub.now().subtract(settled)
  const { asked, ways, fits } = await everythingFor(hub, search.question)
  const fresh = fits
    .map((fit) => ({ fit, way: ways.of(fit) }))
    .filter(
      ({ way }) =>
        !known?.has(way.id) &&
        Temporal.Instant.compare(way.openSince, since) > 0 &&
        Temporal.Instant.compare(way.openSince, upTo) <= 0,
    )
    .map((found) => ({ ...found, order: orderOf({ ...found.fit, miles: found.fit.miles ?? -1 }, asked) }))
    .toSorted((one, other) => one.order - other.order || (one.way.id < other.way.id ? -1 : 1))
  const today = todayAt(minutesAt(hub.now()))
  return {
    total: fresh.length,
    ids: fresh.map(({ way }) => way.id),
    upTo,
    ways: fresh.slice(0, limit).map(({ fit, way }) => ({
      way,
      fit,
      today,
      reasons: reasonsFor(way, fit, asked, ways.facts),
      against: againstFor(way, fit, asked),
    })),
  }
}

/** What fits a search now and was first published after a moment, by id: what somebody sees when they keep it. */
export async function fittingSince(
  hub: Hub,
  { question }: SavedSearch,
  since: Temporal.Instant,
): Promise<string[]> {
  const { ways, fits } = await everythingFor(hub, question)
  return fits
    .map((fit) => ways.of(fit))
    .filter(({ openSince }) => Temporal.Instant.compare(openSince, since) > 0)
    .map(({ id }) => id)
}

/** The programmes that have something open, by name. */
export const programmesOpen = (hub: Hub): readonly Programme[] => finderOf(hub).programmes()
