import { dayOf, plain, type Day } from '../../../platform/clock.ts'
import { fitOf } from '../checks/seen/rules.ts'
import type { Evidence, Requirement } from './types.ts'

type Of<Kind extends Evidence['kind']> = Extract<Evidence, { kind: Kind }>
type Asking<Kind extends Requirement['kind']> = Extract<Requirement, { kind: Kind }>

/** What was recorded of somebody for one role, by kind. */
export type Recorded = { readonly [Kind in Evidence['kind']]: readonly Of<Kind>[] }

/** Something recorded that answers a requirement, and the first day on which it no longer does; null: no end. */
export interface Answer {
  readonly evidence: Evidence
  readonly ends: Day | null
}

/** Recorded by this day, and not taken back by it. */
export const counts = (evidence: Evidence, on: Day): boolean =>
  evidence.countsFrom <= on && (evidence.takenBackOn === null || evidence.takenBackOn > on)

/** The same few sums come up for thousands of people. */
const sums = new Map<number, Map<Day, Day>>()

/** The first day after so many months; null months never end. On the day itself it has lapsed already. */
export function monthsAfter(on: Day, months: number | null): Day | null {
  if (months === null) return null
  let known = sums.get(months)
  if (known === undefined || known.size > 20_000) sums.set(months, (known = new Map<Day, Day>()))
  let sum = known.get(on)
  if (sum === undefined) known.set(on, (sum = dayOf(plain(on).add({ months }))))
  return sum
}

const sooner = (one: Day | null, other: Day | null): Day | null =>
  one === null ? other : other === null || one <= other ? one : other

/** Whether a certificate shows what the role asks for, with its workforce; one that shows more does too. */
export function showsEnough(
  { level, workforce }: Of<'check'>['detail'],
  asked: Pick<Asking<'check'>, 'level' | 'workforce'>,
): boolean {
  if (level === 'none') return false
  const fit = fitOf(
    { level, workforce },
    { level: asked.level, workforce: asked.workforce === 'none' ? null : asked.workforce },
  )
  if (fit !== 'more') return fit === 'fits'
  return asked.workforce === 'none' || workforce === 'both' || workforce === asked.workforce
}

const newestLook = (looks: readonly Of<'check-status'>[], certificate: string, on: Day) =>
  looks
    .filter((look) => look.detail.checkId === certificate && counts(look, on))
    .reduce<Of<'check-status'> | undefined>(
      (newest, look) =>
        newest === undefined || look.on > newest.on || (look.on === newest.on && look.id > newest.id)
          ? look
          : newest,
      undefined,
    )

/**
 * Until when a certificate is good. An answer of the Update Service that it is current makes it as good as new from
 * that day; from the first answer on it is asked again every so many months. “Not current” ends it.
 */
function certificateEnds(
  certificate: Of<'check'>,
  { validMonths, statusMonths }: Asking<'check'>,
  looks: readonly Of<'check-status'>[],
  on: Day,
): Day | null {
  const look = looks.length === 0 ? undefined : newestLook(looks, certificate.id, on)
  if (look === undefined) return monthsAfter(certificate.on, validMonths)
  if (!look.detail.current) return look.countsFrom
  const since = look.on > certificate.on ? look.on : certificate.on
  return sooner(monthsAfter(since, validMonths), monthsAfter(since, statusMonths))
}

const simply = (found: readonly Evidence[], { validMonths }: Requirement): Answer[] =>
  found.map((evidence) => ({ evidence, ends: monthsAfter(evidence.on, validMonths) }))

/** What was recorded by a day that answers a requirement, or once did: each with its end, also where that is past. */
export function answersTo(requirement: Requirement, recorded: Recorded, on: Day): Answer[] {
  switch (requirement.kind) {
    case 'interview':
      return simply(
        recorded.interview.filter((one) => counts(one, on)),
        requirement,
      )
    case 'references':
      return simply(
        recorded.reference.filter((one) => counts(one, on) && !(requirement.notFamily && one.detail.family)),
        requirement,
      )
    case 'identity':
      return simply(
        recorded.identity.filter((one) => counts(one, on)),
        requirement,
      )
    case 'check':
      return recorded.check
        .filter((one) => counts(one, on) && showsEnough(one.detail, requirement))
        .map((one) => ({
          evidence: one,
          ends: certificateEnds(one, requirement, recorded['check-status'], on),
        }))
    case 'training':
      return simply(
        recorded.training.filter((one) => counts(one, on) && one.detail.courseId === requirement.courseId),
        requirement,
      )
    case 'agreement':
      return recorded.agreement
        .filter((one) => counts(one, on) && one.detail.agreementId === requirement.agreementId)
        .map((one) => ({
          evidence: one,
          // An older version was good until this policy began to ask for a newer one.
          ends:
            one.detail.version < requirement.version
              ? one.countsFrom
              : monthsAfter(one.on, requirement.validMonths),
        }))
    case 'approval':
      return simply(
        recorded.approval.filter(
          (one) =>
            counts(one, on) &&
            !(
              requirement.notInterviewer &&
              one.by !== null &&
              recorded.interview.some(({ by, ...talk }) => by === one.by && counts({ by, ...talk }, on))
            ),
        ),
        requirement,
      )
  }
}

/** How much a requirement asks for: references, people who approve; one of everything else. */
export function needOf(requirement: Requirement): number {
  if (requirement.kind === 'references')
    return Math.max(requirement.count, requirement.professional + requirement.personal)
  return requirement.kind === 'approval' ? requirement.by : 1
}

/** How much of it these answers give, never more than it asks for. */
export function haveOf(requirement: Requirement, answers: readonly Answer[]): number {
  if (requirement.kind === 'references') return referencesThatCount(requirement, answers)
  if (requirement.kind !== 'approval') return Math.min(1, answers.length)
  return Math.min(requirement.by, new Set(answers.map(({ evidence }) => evidence.by ?? evidence.id)).size)
}

/** Of each kind the least that is asked; the rest may be of either. */
function referencesThatCount(asked: Asking<'references'>, answers: readonly Answer[]): number {
  const professional = answers.filter(
    ({ evidence }) => evidence.kind === 'reference' && evidence.detail.kind === 'professional',
  ).length
  const personal = answers.length - professional
  const [first, second] = [Math.min(professional, asked.professional), Math.min(personal, asked.personal)]
  const either = needOf(asked) - asked.professional - asked.personal
  return first + second + Math.min(either, professional - first + (personal - second))
}
