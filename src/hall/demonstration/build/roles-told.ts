import type { Requirement } from '../../../rooms/volunteering/requirements/types.ts'
import type { ProgrammeKey } from '../charity/organisations.ts'

/** What requirements of the demonstration point at. */
export interface Grounds {
  readonly safeguarding: string
  readonly together: string
}

interface VersionTold {
  readonly daysAgo: number
  readonly why: string
  readonly requirements: (grounds: Grounds) => readonly Requirement[]
}

export interface RoleTold {
  readonly name: string
  readonly programme: ProgrammeKey | null
  /** The ways to help that ask for it. */
  readonly ways: readonly string[]
  readonly versions: readonly VersionTold[]
}

const interview: Requirement = {
  key: 'interview',
  kind: 'interview',
  validMonths: null,
  warnDays: 0,
  recordedBy: ['coordinator'],
}
const identity: Requirement = {
  key: 'identity',
  kind: 'identity',
  validMonths: null,
  warnDays: 0,
  recordedBy: ['coordinator', 'vetting-officer'],
}
const references = (professional: number, personal: number): Requirement => ({
  key: 'references',
  kind: 'references',
  validMonths: null,
  warnDays: 0,
  recordedBy: ['referee', 'vetting-officer'],
  count: 2,
  professional,
  personal,
  notFamily: true,
})
const check = (level: 'enhanced' | 'basic', statusMonths: number | null): Requirement => ({
  key: 'check',
  kind: 'check',
  validMonths: 24,
  warnDays: 60,
  recordedBy: ['vetting-officer'],
  level,
  workforce: level === 'basic' ? 'none' : 'child',
  statusMonths,
})
const training = (courseId: string, validMonths: number): Requirement => ({
  key: 'training-safeguarding',
  kind: 'training',
  validMonths,
  warnDays: 60,
  recordedBy: ['attendance', 'vetting-officer'],
  courseId,
})
const agreement = (agreementId: string, version: number): Requirement => ({
  key: 'agreement-together',
  kind: 'agreement',
  validMonths: null,
  warnDays: 30,
  recordedBy: ['person', 'vetting-officer'],
  agreementId,
  version,
})
const approval = (by: number): Requirement => ({
  key: 'approval',
  kind: 'approval',
  validMonths: null,
  warnDays: 0,
  recordedBy: ['panel'],
  by,
  notInterviewer: by > 1,
})

/** What Hineni clears people for, and what each asks, version by version. */
export const rolesTold: readonly RoleTold[] = [
  {
    name: 'Befriender',
    programme: 'befriending',
    ways: ['befriender-north-london'],
    versions: [
      {
        daysAgo: 425,
        why: 'Brought over from our paper files, as it stood there.',
        requirements: ({ safeguarding, together }) => [
          interview,
          references(2, 0),
          identity,
          check('enhanced', null),
          training(safeguarding, 12),
          agreement(together, 1),
          approval(2),
        ],
      },
      {
        daysAgo: 190,
        why: 'Training counts for three years: the yearly day kept good people away. The Update Service is asked each year instead.',
        requirements: ({ safeguarding, together }) => [
          interview,
          references(2, 0),
          identity,
          check('enhanced', 12),
          training(safeguarding, 36),
          agreement(together, 1),
          approval(2),
        ],
      },
      {
        daysAgo: 62,
        why: 'The new version of how we are together, with what it says of photographs.',
        requirements: ({ safeguarding, together }) => [
          interview,
          references(2, 0),
          identity,
          check('enhanced', 12),
          training(safeguarding, 36),
          agreement(together, 2),
          approval(2),
        ],
      },
    ],
  },
  {
    name: 'Homework helper',
    programme: 'learning',
    ways: ['homework-table'],
    versions: [
      {
        daysAgo: 300,
        why: 'Our staff are always in the room, and still we want to know who sits beside a young person.',
        requirements: ({ safeguarding }) => [
          references(1, 0),
          identity,
          check('enhanced', null),
          training(safeguarding, 36),
        ],
      },
      {
        daysAgo: 45,
        why: 'Trustees, minute 6: what was learned three years ago is forgotten.',
        requirements: ({ safeguarding }) => [
          references(1, 0),
          identity,
          check('enhanced', null),
          training(safeguarding, 18),
        ],
      },
    ],
  },
  {
    name: 'Companion',
    programme: 'befriending',
    ways: ['appointment-companion'],
    versions: [
      {
        daysAgo: 260,
        why: 'Until the check is decided nobody goes alone: one of us is there, and a friend of the house vouches.',
        requirements: ({ safeguarding }) => [
          interview,
          references(1, 0),
          identity,
          training(safeguarding, 36),
          approval(1),
        ],
      },
    ],
  },
  {
    name: 'Host',
    programme: 'home',
    ways: ['spare-room'],
    versions: [
      {
        daysAgo: 64,
        why: 'A home is where we want to know whom we send somebody to, and who lives there.',
        requirements: ({ together }) => [
          interview,
          references(0, 1),
          identity,
          check('basic', null),
          agreement(together, 2),
          approval(1),
        ],
      },
    ],
  },
  {
    name: 'Telephone welcomer',
    programme: null,
    ways: ['telephone-welcome'],
    versions: [
      {
        daysAgo: 280,
        why: 'They speak with people in a hard week, and never meet them. A talk and the course are enough.',
        requirements: ({ safeguarding }) => [interview, training(safeguarding, 36)],
      },
    ],
  },
]

/** What somebody is writing for the table’s next version. */
export const nextForHelpers = {
  inDays: 40,
  why: 'Trustees, minute 9: a refresher each year; a certificate lasts three years where the Update Service is asked.',
  requirements: ({ safeguarding }: Grounds): readonly Requirement[] => [
    references(1, 0),
    identity,
    { ...check('enhanced', 12), validMonths: 36 },
    training(safeguarding, 12),
  ],
}
