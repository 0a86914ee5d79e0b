import type { Day } from '../../../platform/clock.ts'
import type { Evidence, Requirement, RequirementStanding } from './types.ts'

export type Of<Kind extends Evidence['kind']> = Extract<Evidence, { kind: Kind }>

/** What was recorded of somebody that counts for one role, by kind. */
export type Recorded = { readonly [Kind in Evidence['kind']]: readonly Of<Kind>[] } & {
  /** Several roles ask the same of the same person on the same day: it is worked out once. */
  readonly worked: { on: Day | null; readonly out: Map<Requirement, RequirementStanding> }
}

const none: Evidence[] = []

function byKind(evidence: readonly Evidence[]): Recorded {
  const recorded: Record<Evidence['kind'], Evidence[]> & Pick<Recorded, 'worked'> = {
    interview: none,
    reference: none,
    identity: none,
    check: none,
    'check-status': none,
    training: none,
    agreement: none,
    approval: none,
    worked: { on: null, out: new Map() },
  }
  for (const one of evidence) {
    if (recorded[one.kind] === none) recorded[one.kind] = [one]
    else recorded[one.kind].push(one)
  }
  return recorded as Recorded
}

interface Sorted {
  /** What counts for every role. */
  readonly everywhere: Recorded
  readonly roles: readonly string[]
}

/** Somebody’s evidence is asked about for each of their roles; what counts for all of them is sorted once. */
const sorted = new WeakMap<readonly Evidence[], Sorted>()

function sortedOf(evidence: readonly Evidence[]): Sorted {
  const roles = new Set<string>()
  for (const { roleId } of evidence) if (roleId !== null) roles.add(roleId)
  const everywhere = byKind(evidence.filter(({ roleId }) => roleId === null))
  return { everywhere, roles: [...roles] }
}

export function recordedFor(evidence: readonly Evidence[], role: string): Recorded {
  let known = sorted.get(evidence)
  if (known === undefined) sorted.set(evidence, (known = sortedOf(evidence)))
  if (!known.roles.includes(role)) return known.everywhere
  return byKind(evidence.filter(({ roleId }) => roleId === null || roleId === role))
}
