export { languages, skills, type Language, type Skill } from '../people/face.ts'

/** The four sides of the tent, and of the charity's strategy. `data-side` in the look: n, e, s, w. */
export const sides = ['advocating', 'supporting', 'mobilising', 'thriving'] as const
export type Side = (typeof sides)[number]
export const sideLetter: Record<Side, 'n' | 'e' | 's' | 'w'> = {
  advocating: 'n',
  supporting: 'e',
  mobilising: 's',
  thriving: 'w',
}

/** `series`: shifts that come again; `one-off`: a single shift; `role`: held for a while; `task`: done in one's own time. */
export const kinds = ['series', 'one-off', 'role', 'task'] as const
export type Kind = (typeof kinds)[number]

export const commitments = ['once', 'now-and-then', 'every-month', 'every-fortnight', 'every-week'] as const
export type Commitment = (typeof commitments)[number]

/** What is asked before a first day. Levels of DBS checks follow from the role's facts, not from wishes. */
export const checks = [
  'dbs-basic',
  'dbs-enhanced',
  'dbs-enhanced-barred',
  'references',
  'interview',
  'training',
  'film',
] as const
export type Check = (typeof checks)[number]

export const partsOfDay = ['morning', 'afternoon', 'evening'] as const
export type PartOfDay = (typeof partsOfDay)[number]

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

export const stepFree = ['yes', 'partly', 'no', 'unknown'] as const
export type StepFree = (typeof stepFree)[number]

export const states = ['draft', 'in-review', 'published', 'paused', 'closed'] as const
export type State = (typeof states)[number]
