import { z } from 'zod'
import { day } from '../../../../platform/clock.ts'
import type { Faults } from '../../../../platform/web/faults.ts'
import type { Answers } from '../../../../platform/web/read.ts'
import { optionalText, several, text, ticked, typedNumber } from '../../../../platform/web/text.ts'
import { orSay } from '../../../../platform/words/sentence.ts'
import { phrases, type Phrase } from '../../../../platform/words/words.ts'
import { recorders, type Requirement, type RequirementKind } from '../types.ts'
import type { CheckDecided, NotKept } from './rules.ts'
import { recordersFrom } from './who-records.ts'

export const say = phrases('requirements-form', {
  name: 'Enter a name people know it by, such as Befriender',
  nameTaken: 'There is a role of this name already',
  programme: 'Choose a programme of the list',
  notYours: 'Choose a programme you look after',
  way: 'Choose a way to help of the list',
  kind: 'Choose what is asked',
  months: 'Enter a number of months from 1 to 240, or leave it empty',
  days: 'Enter a number of days from 0 to 365',
  recorded: 'Tick who may record it',
  count: 'Enter a number from 1 to 5',
  least: 'Enter a number from 0 to 5',
  tooMany: 'These are more than the number in all',
  status: 'Enter a number of months from 1 to 60, or leave it empty',
  course: 'Choose a course',
  agreement: 'Choose a text and its version',
  day: 'Enter a day like 24/11/2026',
  past: 'Enter today or a day that comes: what held before is never rewritten',
  why: 'Say in a sentence why; whoever looks at it in a year will ask',
  nothing: 'Ask for one thing at least',
  checkChanged: 'The check was decided anew. Take it out and add it again, so that it is as decided',
  meanwhile: 'Somebody else changed the draft meanwhile. This is how it stands now; please look again',
})

const empty = (typed: unknown): unknown => (typed === '' ? undefined : typed)

const optionalNumber = (words: Phrase, least: number, most: number) =>
  z.preprocess(
    empty,
    typedNumber(words)
      .pipe(z.int(orSay(words)).min(least, orSay(words)).max(most, orSay(words)))
      .optional(),
  )

const oneOf = (words: Phrase) => z.preprocess(empty, z.uuid(orSay(words)).optional())

export const roleForm = z.strictObject({
  name: text({ max: 80, empty: say.name }),
  programme: oneOf(say.programme),
})

export const linkForm = z.strictObject({ way: z.uuid(orSay(say.way)) })

export const kinds = [
  'interview',
  'references',
  'identity',
  'check',
  'training',
  'agreement',
  'approval',
] as const
export const addForm = z.strictObject({ kind: z.enum(kinds, orSay(say.kind)) })

/** Of which kind something is, by its key. */
export const kindOfKey = (key: string): RequirementKind | undefined =>
  kinds.find((kind) => key === kind || new RegExp(`^${kind}-[1-9][0-9]?$`).test(key))

/** One requirement as it is typed; which of its fields matter hangs on its kind. */
export const requirementForm = z.strictObject({
  validMonths: optionalNumber(say.months, 1, 240),
  warnDays: optionalNumber(say.days, 0, 365),
  recordedBy: several(recorders),
  count: optionalNumber(say.count, 1, 5),
  professional: optionalNumber(say.least, 0, 5),
  personal: optionalNumber(say.least, 0, 5),
  notFamily: ticked(),
  statusMonths: optionalNumber(say.status, 1, 60),
  course: oneOf(say.course),
  /** The text and its version: `id number`. */
  agreement: z
    .string()
    .regex(/^([0-9a-f-]{36} \d{1,4})?$/, orSay(say.agreement))
    .optional(),
  by: optionalNumber(say.count, 1, 5),
  notInterviewer: ticked(),
  /** The draft this was typed upon. */
  seen: z.coerce.number().int().min(1),
})
export type RequirementTyped = z.output<typeof requirementForm>

/** What can be asked for, beside what is typed. */
export interface Offered {
  readonly check: CheckDecided | null
  readonly courses: readonly string[]
  /** The newest version of each text. */
  readonly agreements: ReadonlyMap<string, number>
}

const made = (value: Requirement) => ({ value })

/** A requirement from what was typed; faults say what is missing for its kind. */
export function requirementFrom(
  kind: RequirementKind,
  key: string,
  typed: RequirementTyped,
  offered: Offered,
): { readonly value: Requirement } | { readonly errors: Faults } {
  const { validMonths = null, warnDays = 0 } = typed
  const recordedBy = recordersFrom(kind, typed.recordedBy)
  if (!recordedBy) return { errors: { recordedBy: say.recorded } }
  const every = { key, validMonths, warnDays, recordedBy }
  switch (kind) {
    case 'interview':
    case 'identity':
      return made({ ...every, kind })
    case 'references': {
      const { count, professional = 0, personal = 0, notFamily } = typed
      if (count === undefined) return { errors: { count: say.count } }
      if (professional + personal > count) return { errors: { professional: say.tooMany } }
      return made({ ...every, kind, count, professional, personal, notFamily })
    }
    case 'check': {
      const { statusMonths = null } = typed
      if (offered.check === null) return { errors: { validMonths: say.checkChanged } }
      return made({ ...every, kind, ...offered.check, statusMonths })
    }
    case 'training':
      if (typed.course === undefined || !offered.courses.includes(typed.course))
        return { errors: { course: say.course } }
      return made({ ...every, kind, courseId: typed.course })
    case 'agreement': {
      const [agreementId = '', number] = (typed.agreement ?? '').split(' ')
      const newest = offered.agreements.get(agreementId)
      const version = Number(number)
      if (newest === undefined || !(version >= 1 && version <= newest))
        return { errors: { agreement: say.agreement } }
      return made({ ...every, kind, agreementId, version })
    }
    case 'approval':
      if (typed.by === undefined) return { errors: { by: say.count } }
      return made({ ...every, kind, by: typed.by, notInterviewer: typed.notInterviewer })
  }
}

const numeral = (value: number | null): string => (value === null ? '' : String(value))
const yes = (is: boolean): string => (is ? 'yes' : '')

/** A requirement as its form shows it. */
export function typedRequirement(one: Requirement): Answers {
  const every = {
    validMonths: numeral(one.validMonths),
    warnDays: String(one.warnDays),
    recordedBy: one.recordedBy,
  }
  switch (one.kind) {
    case 'interview':
    case 'identity':
      return every
    case 'references':
      return {
        ...every,
        count: String(one.count),
        professional: String(one.professional),
        personal: String(one.personal),
        notFamily: yes(one.notFamily),
      }
    case 'check':
      return { ...every, statusMonths: numeral(one.statusMonths) }
    case 'training':
      return { ...every, course: one.courseId }
    case 'agreement':
      return { ...every, agreement: `${one.agreementId} ${one.version}` }
    case 'approval':
      return { ...every, by: String(one.by), notInterviewer: yes(one.notInterviewer) }
  }
}

const usual = { validMonths: '', warnDays: '60' }

/** What a requirement that is new begins with. */
export const beginning: Record<RequirementKind, Answers> = {
  interview: { ...usual, recordedBy: ['coordinator', 'vetting-officer'] },
  references: {
    ...usual,
    recordedBy: ['vetting-officer'],
    count: '2',
    professional: '1',
    personal: '0',
    notFamily: 'yes',
  },
  identity: { ...usual, recordedBy: ['coordinator', 'vetting-officer'] },
  check: { ...usual, validMonths: '36', recordedBy: ['vetting-officer'], statusMonths: '12' },
  training: { ...usual, validMonths: '36', recordedBy: ['coordinator', 'vetting-officer'] },
  agreement: { ...usual, warnDays: '30', recordedBy: ['coordinator', 'vetting-officer'] },
  approval: { ...usual, recordedBy: [], by: '1', notInterviewer: 'yes' },
}

/** From when the draft shall hold, and why. */
export const termsForm = z.strictObject({
  holdsFrom: z.preprocess(empty, z.iso.date(orSay(say.day)).transform(day).optional()),
  why: optionalText({ max: 400 }),
  act: z.enum(['keep', 'whom']).default('whom'),
  seen: z.coerce.number().int().min(1),
})

export const seenForm = z.strictObject({ seen: z.coerce.number().int().min(1) })

/** Where a refusal to keep a version is said. */
export const keepFaults: Record<
  NotKept | 'changed-meanwhile',
  { readonly name: 'holdsFrom' | 'why' | 'form'; readonly words: Phrase }
> = {
  'nothing-asked': { name: 'form', words: say.nothing },
  'no-day': { name: 'holdsFrom', words: say.day },
  'in-the-past': { name: 'holdsFrom', words: say.past },
  'no-reason': { name: 'why', words: say.why },
  'check-changed': { name: 'form', words: say.checkChanged },
  'changed-meanwhile': { name: 'form', words: say.meanwhile },
}
