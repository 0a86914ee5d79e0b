import type { TeamKey } from '../people/team.ts'
import { driving, film, kitchen } from './others.ts'
import { safeguarding } from './safeguarding.ts'
import type { CourseTold } from './told.ts'

/** A version as it went out: how long ago, by whom, and which of its modules it had then. */
interface VersionTold {
  readonly daysAgo: number
  readonly by: TeamKey
  readonly changed: string
  readonly without?: readonly string[]
}

export interface CourseMadeUp {
  readonly course: CourseTold
  readonly months: number | null
  readonly versions: readonly VersionTold[]
  readonly retiredDaysAgo: number | null
}

/** The courses of the demonstration: one in its second version, a short one, a retired one, and a draft. */
export const courses = {
  safeguarding: {
    course: safeguarding,
    months: 36,
    versions: [
      { daysAgo: 240, by: 'ruth', changed: 'The first version.', without: ['yourself'] },
      {
        daysAgo: 48,
        by: 'ruth',
        changed: 'A fifth module, on looking after yourself, written with befrienders.',
      },
    ],
    retiredDaysAgo: null,
  },
  kitchen: {
    course: kitchen,
    months: 12,
    versions: [{ daysAgo: 200, by: 'ruth', changed: 'The first version.' }],
    retiredDaysAgo: null,
  },
  film: {
    course: film,
    months: 36,
    versions: [{ daysAgo: 400, by: 'miriam', changed: 'The film and its notes.' }],
    retiredDaysAgo: 45,
  },
  driving: { course: driving, months: 24, versions: [], retiredDaysAgo: null },
} as const satisfies Readonly<Record<string, CourseMadeUp>>

export type CourseKey = keyof typeof courses
