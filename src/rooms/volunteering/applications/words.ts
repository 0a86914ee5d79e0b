import { ask, phrases, type Phrase } from '../../../platform/words/words.ts'
import type { RequirementKind } from '../requirements/types.ts'
import type { ApplicationState, Stage } from './types.ts'

/** Sentences about applications that several of their pages say. */
export const say = phrases('applications', {
  draft: 'Draft',
  open: 'Under way',
  paused: 'Paused',
  cleared: 'You are ready to begin',
  declined: 'Not this time',
  withdrawn: 'Withdrawn',
  somethingOfOurs: 'A role',

  stageApplication: 'Application',
  stageSelection: 'Selection',
  stageChecks: 'Checks',
  stageClearance: 'Clearance',

  range: ask<{ from: number; to: number }>(
    '{from, plural, =0 {Most people wait up to {to, plural, one {# day} other {# days}}.} other {Most people wait {from} to {to, plural, one {# day} other {# days}}.}}',
  ),
  rangeSame: ask<{ days: number }>('Most people wait {days, plural, one {# day} other {# days}}.'),
  unknown:
    'We do not know yet how long it takes: fewer than five people have been through it in the last year.',
  measured: ask<{ people: number }>(
    'From {people} people in this role in the last year; the middle half of them.',
  ),
  measuredRest: ask<{ people: number }>(
    'From {people} people in this role in the last year; the middle half of them. Clocks stop on days of rest.',
  ),
  aim: ask<{ days: number }>('We aim for {days, plural, one {one day} other {# days}}.'),

  interview: 'A conversation',
  references: 'References',
  identity: 'Showing us who you are',
  check: 'A DBS check',
  training: 'Training',
  agreement: 'An agreement to read and accept',
  approval: 'The last word',
})

export const stateNames: Readonly<Record<ApplicationState, Phrase>> = {
  draft: say.draft,
  open: say.open,
  paused: say.paused,
  cleared: say.cleared,
  declined: say.declined,
  withdrawn: say.withdrawn,
}

export const stageNames: Readonly<Record<Stage, Phrase>> = {
  application: say.stageApplication,
  selection: say.stageSelection,
  checks: say.stageChecks,
  clearance: say.stageClearance,
}

export const requirementNames: Readonly<Record<RequirementKind, Phrase>> = {
  interview: say.interview,
  references: say.references,
  identity: say.identity,
  check: say.check,
  training: say.training,
  agreement: say.agreement,
  approval: say.approval,
}
