import type { Day } from '../../../platform/clock.ts'
import type { Facts } from './facts.ts'
import type { Evidence, Requirement, RequirementStanding } from './types.ts'

export type Of<Kind extends Evidence['kind']> = Extract<Evidence, { kind: Kind }>

/** What was recorded of somebody that counts for one role, by kind. */
export type Recorded = { readonly [Kind in Evidence['kind']]: readonly Of<Kind>[] } & {
  /** Of what counts for every role: several roles ask the same on the same day, and it is worked out once. */
  readonly worked: { on: Day | null; readonly out: Map<Requirement, RequirementStanding> } | null
}

const none: Evidence[] = []

function byKind(evidence: readonly Evidence[], isForAll: boolean): Recorded {
  const recorded: Record<Evidence['kind'], Evidence[]> & Pick<Recorded, 'worked'> = {
    interview: none,
    reference: none,
    identity: none,
    check: none,
    'check-status': none,
    training: none,
    agreement: none,
    approval: none,
    worked: isForAll ? { on: null, out: new Map() } : null,
  }
  for (const one of evidence) {
    if (recorded[one.kind] === none) recorded[one.kind] = [one]
    else recorded[one.kind].push(one)
  }
  return recorded as Recorded
}

/** Somebody’s evidence, sorted once and asked about for each of their roles. */
export interface Sorted {
  /** What counts for every role. */
  readonly everywhere: Recorded
  readonly roles: readonly string[]
}

export function sortedOf(evidence: readonly Evidence[]): Sorted {
  const roles: string[] = []
  for (const { roleId } of evidence) if (roleId !== null && !roles.includes(roleId)) roles.push(roleId)
  const common = roles.length === 0 ? evidence : evidence.filter(({ roleId }) => roleId === null)
  return { everywhere: byKind(common, true), roles }
}

export function recordedFor(facts: Facts, role: string): Recorded {
  const { everywhere, roles } = (facts.sorted ??= sortedOf(facts.evidence))
  if (!roles.includes(role)) return everywhere
  return byKind(
    facts.evidence.filter(({ roleId }) => roleId === null || roleId === role),
    false,
  )
}
