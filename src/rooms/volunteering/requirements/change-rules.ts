import type { Day } from '../../../platform/clock.ts'
import type { Facts } from './facts.ts'
import { daysAfter, monthsAfter } from './lasting-rules.ts'
import type { Recorded } from './recorded-rules.ts'
import type { Evidence, PolicyVersion, Requirement } from './types.ts'

const kinds: readonly Evidence['kind'][] = [
  'interview',
  'reference',
  'identity',
  'check',
  'check-status',
  'training',
  'agreement',
  'approval',
]

/** The kind of evidence that answers a kind of requirement. */
export const kindOf = (kind: Requirement['kind']): Evidence['kind'] =>
  kind === 'references' ? 'reference' : kind

/** What is known of one person in one role. */
export interface InRole extends Pick<Facts, 'exemptions' | 'stops' | 'judgedBy'> {
  readonly versions: readonly PolicyVersion[]
  readonly recorded: Recorded
}

/** What the versions of a role ask for, each thing once: most stays as it was from version to version. */
const everAsked = new WeakMap<readonly PolicyVersion[], ReadonlySet<Requirement>>()

function askedBy(versions: readonly PolicyVersion[]): ReadonlySet<Requirement> {
  let asked = everAsked.get(versions)
  if (asked === undefined)
    everAsked.set(versions, (asked = new Set(versions.flatMap(({ requirements }) => requirements))))
  return asked
}

/** The days on which something recorded may run out under one of the versions. */
function eachEnd({ versions, recorded }: InRole, tell: (end: Day, warnDays: number) => void): void {
  const add = (on: Day, months: number | null, warnDays: number): void => {
    const end = monthsAfter(on, months)
    if (end !== null) tell(end, warnDays)
  }
  for (const requirement of askedBy(versions)) {
    const { kind, validMonths, warnDays } = requirement
    for (const { on } of recorded[kindOf(kind)]) add(on, validMonths, warnDays)
    if (kind === 'check')
      for (const { on } of [...recorded.check, ...recorded['check-status']]) {
        add(on, validMonths, warnDays)
        add(on, requirement.statusMonths, warnDays)
      }
  }
}

/** Every day on which something may begin to be in order; nobody is cleared whose time did not begin on one of these. */
export function beginnings({ versions, recorded, exemptions, stops, judgedBy }: InRole): Day[] {
  const days = new Set<Day | null>()
  for (const { holdsFrom } of versions) days.add(holdsFrom)
  for (const kind of kinds)
    for (const { countsFrom, takenBackOn } of recorded[kind]) days.add(countsFrom).add(takenBackOn)
  for (const { from, countsFrom } of exemptions) days.add(from).add(countsFrom)
  for (const { until } of stops) days.add(until)
  for (const one of judgedBy) days.add(one.from).add(one.until).add(one.clearedOn)
  days.delete(null)
  return ([...days] as Day[]).toSorted()
}

/** Every day on which standing may become another, or something begins to be due; the earliest first. */
export function changeDays(role: InRole): Day[] {
  const days = new Set<Day>(beginnings(role))
  for (const { until, endedOn } of role.exemptions)
    days.add(endedOn ?? daysAfter(until, 1)).add(daysAfter(until, 1))
  for (const { from } of role.stops) days.add(from)
  eachEnd(role, (end, warnDays) => days.add(end).add(daysAfter(end, -warnDays)))
  return [...days].toSorted()
}
