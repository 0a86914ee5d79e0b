import type { Day } from '../../../../platform/clock.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import type { Level } from '../../checks/facts.ts'
import type { Requirement, RequirementKind } from '../types.ts'
import type { Draft } from './types.ts'

/** The check that may be asked for in a role: what was decided for every way to help that asks for it. */
export interface CheckDecided {
  readonly level: Level | 'elsewhere'
  readonly workforce: 'none' | 'child' | 'adult' | 'both'
}

export type NoLevel =
  | 'not-decided'
  /** The law allows less now than was decided, such as from an 18th birthday on. */
  | 'decide-again'
  | 'decided-differently'
  | 'no-check'

/**
 * The level worked out for a role. Whoever is cleared for it may help in each of its ways, so more than was decided for
 * one of them cannot be asked for: where they differ, they are roles of their own.
 * @param decided of each way to help that asks for the role; null where nobody decided yet
 */
export function levelOf(decided: readonly (CheckDecided | null)[]): Outcome<CheckDecided, NoLevel> {
  const [first, ...others] = decided
  if (!first || others.includes(null)) return refuse('not-decided')
  const isSame = others.every((one) => one!.level === first.level && one!.workforce === first.workforce)
  if (!isSame) return refuse('decided-differently')
  return first.level === 'none' ? refuse('no-check') : allow(first)
}

/** A name for something new that is asked, by which it is found again in later versions: `training`, `training-2`. */
export function keyFor(kind: RequirementKind, taken: readonly Pick<Requirement, 'key'>[]): string {
  for (let number = 1; ; number++) {
    const key = number === 1 ? kind : `${kind}-${number}`
    if (!taken.some((one) => one.key === key)) return key
  }
}

/** Kinds that can be asked for several times: other courses, other texts. */
const repeatable: readonly RequirementKind[] = ['training', 'agreement']

export const canBeAdded = (kind: RequirementKind, taken: readonly Pick<Requirement, 'kind'>[]): boolean =>
  repeatable.includes(kind) || !taken.some((one) => one.kind === kind)

export type NotKept = 'nothing-asked' | 'no-day' | 'in-the-past' | 'no-reason' | 'check-changed'

/**
 * Whether a draft can become a version. It never reaches back: on a day that is over people stand as they stood. A
 * check is asked for as it was worked out, and not otherwise.
 */
export function keepable(
  { requirements, holdsFrom, why }: Pick<Draft, 'requirements' | 'holdsFrom' | 'why'>,
  today: Day,
  check: Outcome<CheckDecided, NoLevel>,
): Outcome<Day, NotKept> {
  if (requirements.length === 0) return refuse('nothing-asked')
  if (holdsFrom === null) return refuse('no-day')
  if (holdsFrom < today) return refuse('in-the-past')
  if (why === '') return refuse('no-reason')
  return requirements.every((one) => isAsWorkedOut(one, check)) ? allow(holdsFrom) : refuse('check-changed')
}

/** Whether a version asks for another check than was decided; nothing is said while nobody decided. */
export const asksOtherwise = (
  { requirements }: Pick<Draft, 'requirements'>,
  check: Outcome<CheckDecided, NoLevel>,
): boolean =>
  (check.ok || check.refusal !== 'not-decided') && !requirements.every((one) => isAsWorkedOut(one, check))

/** Whether a check that is asked for is still the one worked out. */
const isAsWorkedOut = (one: Requirement, check: Outcome<CheckDecided, NoLevel>): boolean =>
  one.kind !== 'check' ||
  (check.ok && check.value.level === one.level && check.value.workforce === one.workforce)

/** What became of one requirement from one version to the next. */
export interface Change {
  readonly was: Requirement | null
  readonly is: Requirement | null
}

/** What changed between two versions, in the order of the new one; what was dropped last. */
export function changesBetween(before: readonly Requirement[], after: readonly Requirement[]): Change[] {
  const was = new Map(before.map((one) => [one.key, one]))
  const is = new Set(after.map(({ key }) => key))
  return [
    ...after.flatMap((one): Change[] => {
      const old = was.get(one.key) ?? null
      return old && isSame(old, one) ? [] : [{ was: old, is: one }]
    }),
    ...before.filter(({ key }) => !is.has(key)).map((one): Change => ({ was: one, is: null })),
  ]
}

const inOrder = (one: Requirement): string =>
  JSON.stringify(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
const isSame = (one: Requirement, other: Requirement): boolean => inOrder(one) === inOrder(other)
