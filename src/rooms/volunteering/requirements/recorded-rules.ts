import type { Day } from '../../../platform/clock.ts'
import type { Facts } from './facts.ts'
import type { Evidence, Requirement, RequirementStanding } from './types.ts'

export type Of<Kind extends Evidence['kind']> = Extract<Evidence, { kind: Kind }>

/** What was recorded of somebody that counts for one role, by kind; the rest of it is for what is worked out from it. */
export type Recorded = { readonly [Kind in Evidence['kind']]: readonly Of<Kind>[] } & {
  /** What counts for every role, whose lists this shares for each kind of which the role has nothing of its own. */
  readonly everywhere: Recorded | null
  /** Only of what counts for every role: several roles ask the same on the same day, and it is worked out once. */
  readonly worked: Map<Day, Worked> | null
}

/** What was worked out for one day: a few things, found by looking along them. */
export interface Worked {
  readonly asked: Requirement[]
  readonly standings: RequirementStanding[]
  readonly lists: (readonly Requirement[])[]
  readonly listed: (readonly RequirementStanding[])[]
}

const none: readonly never[] = []

type Lists = { [Kind in Evidence['kind']]: Evidence[] }

const empty = none as never[]
const nothing: Readonly<Lists> = {
  interview: empty,
  reference: empty,
  identity: empty,
  check: empty,
  'check-status': empty,
  training: empty,
  agreement: empty,
  approval: empty,
}

/** Adds what passes to these lists, each kind that has something to a list of its own. */
function byKind(lists: Lists, evidence: readonly Evidence[], passes: (one: Evidence) => boolean): Lists {
  const shared = { ...lists }
  for (const one of evidence) {
    if (!passes(one)) continue
    if (lists[one.kind] === shared[one.kind]) lists[one.kind] = [one]
    else lists[one.kind].push(one)
  }
  return lists
}

/** Somebody’s evidence, sorted once and asked about for each of their roles. */
export interface Sorted {
  /** What counts for every role. */
  readonly everywhere: Recorded
  /** What counts for one alone, by role. */
  readonly own: ReadonlyMap<string, readonly Evidence[]>
}

export function sortedOf(evidence: readonly Evidence[]): Sorted {
  const own = new Map<string, Evidence[]>()
  for (const one of evidence) {
    if (one.roleId === null) continue
    const known = own.get(one.roleId)
    if (known) known.push(one)
    else own.set(one.roleId, [one])
  }
  const lists = byKind({ ...nothing }, evidence, ({ roleId }) => roleId === null)
  return { everywhere: { ...lists, everywhere: null, worked: new Map() } as Recorded, own }
}

export function recordedFor(facts: Facts, role: string): Recorded {
  const { everywhere, own } = (facts.sorted ??= sortedOf(facts.evidence))
  const theirs = own.get(role)
  if (theirs === undefined) return everywhere
  const kinds = new Set(theirs.map(({ kind }) => kind))
  const lists = byKind(
    { ...(everywhere as unknown as Lists) },
    facts.evidence,
    ({ kind, roleId }) => kinds.has(kind) && (roleId === null || roleId === role),
  )
  return { ...lists, everywhere, worked: null } as Recorded
}
