import type { Day } from '../../../platform/clock.ts'
import { fitOf } from '../checks/seen/rules.ts'
import { monthsAfter } from './lasting-rules.ts'
import type { Of, Recorded } from './recorded-rules.ts'
import type { Evidence, Requirement } from './types.ts'

type Asking<Kind extends Requirement['kind']> = Extract<Requirement, { kind: Kind }>

/** Something recorded that answers a requirement, and the first day on which it no longer does; null: no end. */
export interface Answer {
  readonly evidence: Evidence
  readonly ends: Day | null
}

/** Recorded by this day, and not taken back by it. */
export const counts = (evidence: Evidence, on: Day): boolean =>
  evidence.countsFrom <= on && (evidence.takenBackOn === null || evidence.takenBackOn > on)

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

/** Those of one kind that count and fit, each with its end. */
function answers<Kind extends Evidence>(
  found: readonly Kind[],
  on: Day,
  endOf: (one: Kind) => Day | null,
  fits?: (one: Kind) => boolean,
): Answer[] {
  const all: Answer[] = []
  for (const evidence of found)
    if (counts(evidence, on) && (fits === undefined || fits(evidence)))
      all.push({ evidence, ends: endOf(evidence) })
  return all
}

/** What was recorded by a day that answers a requirement, or once did: each with its end, also where that is past. */
export function answersTo(asked: Requirement, recorded: Recorded, on: Day): Answer[] {
  const simply = (one: Evidence): Day | null => monthsAfter(one.on, asked.validMonths)
  switch (asked.kind) {
    case 'interview':
      return answers(recorded.interview, on, simply)
    case 'references':
      return answers(recorded.reference, on, simply, ({ detail }) => !(asked.notFamily && detail.family))
    case 'identity':
      return answers(recorded.identity, on, simply)
    case 'check':
      return answers(
        recorded.check,
        on,
        (one) => certificateEnds(one, asked, recorded['check-status'], on),
        ({ detail }) => showsEnough(detail, asked),
      )
    case 'training':
      return answers(recorded.training, on, simply, ({ detail }) => detail.courseId === asked.courseId)
    case 'agreement':
      return answers(
        recorded.agreement,
        on,
        // An older version was good until this policy began to ask for a newer one.
        (one) => (one.detail.version < asked.version ? one.countsFrom : simply(one)),
        ({ detail }) => detail.agreementId === asked.agreementId,
      )
    case 'approval':
      return answers(
        recorded.approval,
        on,
        simply,
        ({ by }) => !(asked.notInterviewer && by !== null && interviewed(recorded, by, on)),
      )
  }
}

const interviewed = ({ interview }: Recorded, by: string, on: Day): boolean =>
  interview.some((one) => one.by === by && counts(one, on))

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
