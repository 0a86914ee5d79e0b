import type { Permit } from '../permits/permit.ts'
import type { Answers } from '../web/read.ts'
import type { Visit } from '../web/visit.ts'
import type { Column } from './csv.ts'

/**
 * A list of the desk that colleagues keep views of and take away as a file. The room that owns it declares it once,
 * mounts `listRoutes(list)`, and puts `await listTools(visit, list)` on its page.
 */
export interface DeskList<Row> {
  /** Names the list among all: `people`. */
  readonly key: string
  /** Where it stands: `/desk/people`. */
  readonly path: string
  /** What it is called: `People`. */
  readonly heading: string
  /** What a row is, for one and for many: `['person', 'people']`. */
  readonly counts: readonly [one: string, many: string]
  /** Who may open it. */
  readonly permit: Permit
  /** Who may take it away as a file. */
  readonly takes: Permit
  /** The parts of its address that are chosen, not typed: what a view keeps. Words typed may name somebody. */
  readonly filters: readonly string[]
  /** Parts that are typed and narrow it too: a file follows them, a view never keeps them. */
  readonly typed: readonly string[]
  readonly columns: (visit: Visit) => readonly Column<Row>[]
  /** Everything that fits, within this reader's reach: in the order of the list, some rows at a time. */
  readonly pages: (visit: Visit, asked: Answers) => AsyncIterable<readonly Row[]>
  /** Whom a row is about, if anybody on record: each sees that they were in a file that was taken. */
  readonly about: (row: Row) => string | null
}

/** More rows than this leave the hub by nobody's word alone (docs/decisions/0030). */
export const mostAlone = 1_000

/** Parts of an address, in a fixed order, without those that are empty. */
function narrowed(url: URL, names: readonly string[]): string {
  const kept = new URLSearchParams()
  for (const name of names)
    for (const value of url.searchParams.getAll(name)) if (value.trim() !== '') kept.append(name, value)
  return kept.toString()
}

/** The filters of an address, as a view keeps them; empty when nothing is chosen. */
export const filtersIn = (list: Pick<DeskList<never>, 'filters'>, url: URL): string =>
  narrowed(url, list.filters)

/** All that narrows the list in an address, typed words too, as a file follows it. */
export const askedIn = (list: Pick<DeskList<never>, 'filters' | 'typed'>, url: URL): string =>
  narrowed(url, [...list.typed, ...list.filters])

/** An address with its question, where it has one. */
export const at = (path: string, query: string): string => (query === '' ? path : `${path}?${query}`)

/** What a file that was asked for says of its list. */
export type KnownList = Pick<DeskList<never>, 'path' | 'heading' | 'counts'>

const known = new Map<string, KnownList>()

/** Each list is known once its routes are made. */
export function knowList<Row>({ key, path, heading, counts }: DeskList<Row>): void {
  if (known.has(key)) throw new Error(`Two lists share the key ${key}`)
  known.set(key, { path, heading, counts })
}

export const listNamed = (key: string): KnownList | undefined => known.get(key)
