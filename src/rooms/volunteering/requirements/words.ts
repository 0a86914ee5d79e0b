import type { Day } from '../../../platform/clock.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import { ask, phrases, type Phrase, type Said, type Words } from '../../../platform/words/words.ts'
import { certificateWords } from '../checks/seen/words.ts'
import type { NotNamed } from './person/recording-rules.ts'
import type { Recorder, Requirement, RequirementKind, RequirementState, StandingState } from './types.ts'

/** What roles ask for, in everybody’s words. */
export const kindNames = phrases('requirement-kind', {
  interview: 'Conversation',
  references: 'References',
  identity: 'Proof of who you are',
  check: 'Check of criminal records',
  training: 'Training',
  agreement: 'Agreement',
  approval: 'Approval',
} satisfies Record<RequirementKind, string>)

const say = phrases('requirement', {
  references: ask<{ count: number }>('{count, plural, one {One reference} other {# references}}'),
  training: ask<{ name: string }>('Training: {name}'),
  agreement: ask<{ name: string }>('Agreement: {name}'),
  approval: ask<{ count: number }>('{count, plural, one {Approval} other {Approval by # people}}'),
  courseGone: 'a course',
  textGone: 'a text',
})

/** What courses and texts are called, by their ids. */
export interface Named {
  readonly courses: ReadonlyMap<string, string>
  readonly agreements: ReadonlyMap<string, string>
}

/** A requirement in a word or two: `2 references`, `Training: Safe together`. */
export function requirementName(words: Words, one: Requirement, named: Named): Said {
  switch (one.kind) {
    case 'references':
      return words.say(say.references, { count: one.count })
    case 'training':
      return words.say(say.training, {
        name: named.courses.get(one.courseId) ?? words.say(say.courseGone),
      })
    case 'agreement':
      return words.say(say.agreement, {
        name: named.agreements.get(one.agreementId) ?? words.say(say.textGone),
      })
    case 'approval':
      return words.say(say.approval, { count: one.by })
    case 'check':
      return one.level === 'none' ? words.say(kindNames.check) : words.say(certificateWords[one.level])
    case 'interview':
    case 'identity':
      return words.say(kindNames[one.kind])
  }
}

/** The same at the desk, where nobody is spoken to. */
export const deskKindName = (words: Words, kind: RequirementKind): string =>
  kind === 'identity' ? 'Identity seen' : words.say(kindNames[kind])

export const deskRequirementName = (words: Words, one: Requirement, named: Named): string =>
  one.kind === 'identity' ? deskKindName(words, one.kind) : requirementName(words, one, named)

/** How somebody stands, to themselves and at the desk. */
export const stateNames: Record<StandingState, Phrase> = phrases('standing-state', {
  cleared: 'Cleared',
  exempted: 'Cleared, with an exemption',
  'not-yet': 'Not cleared yet',
  lapsed: 'Run out',
  paused: 'Paused',
  left: 'Left',
  declined: 'Not in this role',
  'no-policy': 'Nothing asked yet',
})

export const requirementStates: Record<RequirementState, Phrase> = phrases('requirement-state', {
  met: 'In order',
  due: 'Due soon',
  exempt: 'Exempted',
  'run-out': 'Run out',
  missing: 'Missing',
})

/** Who may record it, said at the desk. */
export const recorderWords: Record<Recorder, string> = {
  coordinator: 'Coordinator',
  'vetting-officer': 'Vetting officer',
  person: 'The person themselves',
  referee: 'Referee, in their own form',
  panel: 'Each of the panel',
  attendance: 'The list of who came, or the course itself',
}

/** Whom the policy names, said to whoever it does not name. */
export const notNamedWords: Record<NotNamed, Phrase> = phrases('not-named', {
  'coordinators-record': 'The policy says that a coordinator records this. Ask one of them.',
  'vetting-officers-record': 'The policy says that a vetting officer records this. Ask one of them.',
  'both-record':
    'The policies of their roles differ: one names a coordinator, another a vetting officer. Ask an administrator, who records for both.',
  'nobody-records': 'The policy names none of us to record this. Whoever writes it must first say who does.',
})

/** The same, beside a field of a form. */
export const notNamedAt = <Name extends string>(
  name: Name,
): Record<NotNamed, { readonly name: Name; readonly words: Phrase }> => ({
  'coordinators-record': { name, words: notNamedWords['coordinators-record'] },
  'vetting-officers-record': { name, words: notNamedWords['vetting-officers-record'] },
  'both-record': { name, words: notNamedWords['both-record'] },
  'nobody-records': { name, words: notNamedWords['nobody-records'] },
})

const months = (count: number): string => (count === 1 ? '1 month' : `${count} months`)

/** `3 years`, `18 months`, said at the desk. */
export function spanWords(count: number): string {
  if (count % 12 !== 0) return months(count)
  return count === 12 ? '1 year' : `${count / 12} years`
}

/** How it is asked, said at the desk: `2, one of them professional, not family`. */
export function howWords(one: Requirement, named: Named): string {
  switch (one.kind) {
    case 'interview':
      return 'One, with its outcome'
    case 'identity':
      return 'Documents seen, in person or by video'
    case 'references':
      return [
        `${one.count}`,
        ...(one.professional > 0 ? [`at least ${one.professional} professional`] : []),
        ...(one.personal > 0 ? [`at least ${one.personal} personal`] : []),
        ...(one.notFamily ? ['not family'] : []),
      ].join(', ')
    case 'check':
      return `${one.level === 'none' ? 'None' : certificateWords[one.level].english}${one.workforce === 'none' ? '' : `, ${one.workforce === 'both' ? 'child and adult' : one.workforce} workforce`}`
    case 'training':
      return named.courses.get(one.courseId) ?? 'A course that is gone'
    case 'agreement':
      return `${named.agreements.get(one.agreementId) ?? 'A text that is gone'}, version ${one.version}`
    case 'approval':
      return `${one.by === 1 ? 'One of us' : `${one.by} of a panel`}${one.notInterviewer ? ', not whoever held the conversation' : ''}`
  }
}

export const validWords = (one: Requirement): string =>
  [
    one.validMonths === null ? 'No end' : spanWords(one.validMonths),
    ...(one.kind === 'check' && one.statusMonths !== null
      ? [
          `the Update Service asked ${one.statusMonths === 12 ? 'each year' : `every ${spanWords(one.statusMonths)}`}`,
        ]
      : []),
  ].join('; ')

export const warnWords = ({ validMonths, warnDays, ...one }: Requirement): string =>
  validMonths === null && !('statusMonths' in one && one.statusMonths !== null)
    ? ''
    : warnDays === 0
      ? 'No warning'
      : warnDays === 1
        ? '1 day before'
        : `${warnDays} days before`

/** `until 9 December 2026`: the last day it holds. */
export const untilWords = (words: Words, endsOn: Day | null): string =>
  endsOn === null ? 'No end' : dateWords(words, endsOn)
