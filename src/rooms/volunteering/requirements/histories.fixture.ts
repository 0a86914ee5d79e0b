import * as fc from 'fast-check'
import { day, plusDays, type Day } from '../../../platform/clock.ts'
import type { Facts, JudgedBy } from './facts.ts'
import type { Event } from './naive.fixture.ts'
import type { Evidence, Exemption, PolicyVersion, Requirement, RoleStop } from './types.ts'

export const role = 'befriender'
export const first = day('2026-01-01')
export const length = 150
const at = (offset: number): Day => plusDays(first, offset)

const validity = fc.constantFrom(null, 1, 2, 3)
const every = {
  validMonths: validity,
  warnDays: fc.constantFrom(0, 7, 20),
  recordedBy: fc.constant<Requirement['recordedBy']>(['coordinator']),
}
const asked = (key: string) => ({ key: fc.constant(key), ...every })

const requirement: fc.Arbitrary<Requirement> = fc.oneof(
  fc.record({ ...asked('interview'), kind: fc.constant('interview' as const) }),
  fc.record({ ...asked('identity'), kind: fc.constant('identity' as const) }),
  fc.record({
    ...asked('references'),
    kind: fc.constant('references' as const),
    count: fc.integer({ min: 1, max: 3 }),
    professional: fc.integer({ min: 0, max: 1 }),
    personal: fc.integer({ min: 0, max: 1 }),
    notFamily: fc.boolean(),
  }),
  fc.record({
    ...asked('check'),
    kind: fc.constant('check' as const),
    level: fc.constant('enhanced' as const),
    workforce: fc.constant('child' as const),
    statusMonths: fc.constantFrom(null, 1, 2),
  }),
  fc.record({
    ...asked('training'),
    kind: fc.constant('training' as const),
    courseId: fc.constantFrom('listening', 'safety'),
  }),
  fc.record({
    ...asked('agreement'),
    kind: fc.constant('agreement' as const),
    agreementId: fc.constant('promise'),
    version: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({
    ...asked('approval'),
    kind: fc.constant('approval' as const),
    by: fc.integer({ min: 1, max: 2 }),
    notInterviewer: fc.boolean(),
  }),
)

export const requirements = fc.uniqueArray(requirement, {
  selector: ({ key }) => key,
  minLength: 1,
  maxLength: 4,
})
const offset = fc.integer({ min: 0, max: length - 10 })
const ago = fc.integer({ min: 0, max: 40 })
const whom = fc.constantFrom('ruth', 'samuel', 'miriam')

const detailed = fc.oneof(
  fc.record({ kind: fc.constant('interview' as const), detail: fc.constant({ outcome: 'go-on' as const }) }),
  fc.record({ kind: fc.constant('identity' as const), detail: fc.constant({}) }),
  fc.record({
    kind: fc.constant('reference' as const),
    detail: fc.record({
      kind: fc.constantFrom('professional' as const, 'personal' as const),
      family: fc.boolean(),
    }),
  }),
  fc.record({
    kind: fc.constant('check' as const),
    detail: fc.record({
      level: fc.constantFrom('enhanced' as const, 'enhanced' as const, 'basic' as const),
      workforce: fc.constantFrom('child' as const, 'child' as const, 'adult' as const),
    }),
  }),
  fc.record({
    kind: fc.constant('check-status' as const),
    detail: fc.record({ checkId: fc.constantFrom('e0', 'e1', 'e2', 'e3'), current: fc.boolean() }),
  }),
  fc.record({
    kind: fc.constant('training' as const),
    detail: fc.record({ courseId: fc.constantFrom('listening', 'safety') }),
  }),
  fc.record({
    kind: fc.constant('agreement' as const),
    detail: fc.record({ agreementId: fc.constant('promise'), version: fc.integer({ min: 1, max: 2 }) }),
  }),
  fc.record({ kind: fc.constant('approval' as const), detail: fc.constant({}) }),
)

const keys = ['interview', 'identity', 'references', 'check', 'training', 'agreement', 'approval'] as const

/** What happens in somebody’s time with us, each thing on the day it was known: five months of a busy life. */
export interface History {
  readonly policies: readonly {
    readonly known: number
    readonly ahead: number
    readonly requirements: readonly Requirement[]
  }[]
  readonly recorded: readonly {
    readonly known: number
    readonly ago: number
    readonly by: string
    readonly what: Pick<Evidence, 'kind' | 'detail'>
    readonly back: number | null
  }[]
  readonly exempted: readonly {
    readonly known: number
    readonly ahead: number
    readonly days: number
    readonly requirement: string
    readonly ended: number | null
  }[]
  readonly stopped: readonly {
    readonly known: number
    readonly as: 'paused' | 'left' | 'declined'
    readonly days: number | null
    readonly returned: number | null
  }[]
  readonly applied: {
    readonly known: number
    readonly moved: number | null
    readonly end: { readonly after: number; readonly as: 'cleared' | 'withdrawn' } | null
  } | null
}

export const history: fc.Arbitrary<History> = fc.record({
  policies: fc.array(
    fc.record({
      known: fc.integer({ min: 0, max: 90 }),
      ahead: fc.integer({ min: 0, max: 30 }),
      requirements,
    }),
    { minLength: 1, maxLength: 3 },
  ),
  recorded: fc.array(
    fc.record({
      known: offset,
      ago,
      by: whom,
      what: detailed as fc.Arbitrary<Pick<Evidence, 'kind' | 'detail'>>,
      back: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 6 }),
    }),
    { maxLength: 24 },
  ),
  exempted: fc.array(
    fc.record({
      known: offset,
      ahead: fc.integer({ min: 0, max: 20 }),
      days: fc.integer({ min: 0, max: 50 }),
      requirement: fc.constantFrom(...keys),
      ended: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 3 }),
    }),
    { maxLength: 4 },
  ),
  stopped: fc.array(
    fc.record({
      known: offset,
      as: fc.constantFrom('paused' as const, 'left' as const, 'declined' as const),
      days: fc.option(fc.integer({ min: 0, max: 30 })),
      returned: fc.option(fc.integer({ min: 0, max: 20 })),
    }),
    { maxLength: 2 },
  ),
  applied: fc.option(
    fc.record({
      known: fc.integer({ min: 0, max: 100 }),
      moved: fc.option(fc.integer({ min: 1, max: 20 })),
      end: fc.option(
        fc.record({
          after: fc.integer({ min: 21, max: 45 }),
          as: fc.constantFrom('cleared' as const, 'withdrawn' as const),
        }),
      ),
    }),
  ),
})

const policiesIn = ({ policies }: History): { known: Day; version: PolicyVersion }[] =>
  policies
    .toSorted((one, other) => one.known - other.known)
    .map(({ known, ahead, requirements }, index) => ({
      known: at(known),
      version: { roleId: role, number: index + 1, holdsFrom: at(known + ahead), requirements },
    }))

const evidenceIn = ({ recorded }: History) =>
  recorded.map(({ known, ago, by, what, back }, index) => ({
    known: at(known),
    back: back === null ? null : at(known + back),
    evidence: {
      ...what,
      id: `e${index}`,
      roleId: index % 3 === 0 ? null : role,
      by,
      on: at(known - ago),
      countsFrom: at(known),
      takenBackOn: null,
    } as Evidence,
  }))

/** By which version they apply: the one that holds on the day, else the first that was kept. */
function appliedIn(told: History) {
  const { applied } = told
  const known = policiesIn(told)
  if (applied === null) return null
  const on = at(applied.known)
  const number = known.findLast(({ known, version }) => known <= on && version.holdsFrom <= on)?.version
    .number
  if (number === undefined) return null
  const movedOn = applied.moved === null ? null : at(applied.known + applied.moved)
  const movedTo = movedOn && known.findLast((one) => one.known <= movedOn)?.version.number
  const moved = movedOn && movedTo && movedTo !== number ? { on: movedOn, number: movedTo } : null
  const end = applied.end && { on: at(applied.known + applied.end.after), as: applied.end.as }
  return { on, number, moved, end }
}

/** The history as a diary: what was known on which day. */
export function diaryOf(told: History): Event[] {
  const applied = appliedIn(told)
  return [
    ...policiesIn(told).map(({ known, version }): Event => ({ known, what: 'policy', version })),
    ...evidenceIn(told).map(({ known, evidence }): Event => ({ known, what: 'recorded', evidence })),
    ...evidenceIn(told).flatMap(({ back, evidence }): Event[] =>
      back === null ? [] : [{ known: back, what: 'taken-back', id: evidence.id }],
    ),
    ...told.exempted.flatMap(({ known, ahead, days, requirement, ended }, index): Event[] => {
      const from = at(known + ahead)
      const given = { id: `x${index}`, requirement, from, until: plusDays(from, days) }
      return [
        { known: at(known), what: 'exempted', ...given },
        ...(ended === null
          ? []
          : [{ known: at(known + ended), what: 'exemption-ended', id: given.id } as const]),
      ]
    }),
    ...stopsIn(told).map(({ as, from, until }): Event => ({ known: from, what: 'stopped', as, until })),
    ...(applied
      ? ([
          { known: applied.on, what: 'applied', number: applied.number },
          ...(applied.moved
            ? [{ known: applied.moved.on, what: 'moved', number: applied.moved.number }]
            : []),
          ...(applied.end ? [{ known: applied.end.on, what: applied.end.as }] : []),
        ] as Event[])
      : []),
  ]
}

const stopsIn = ({ stopped }: History) =>
  stopped.map(({ known, as, days, returned }) => {
    const least = [days, returned].filter((one) => one !== null)
    return { as, from: at(known), until: least.length === 0 ? null : at(known + Math.min(...least)) }
  })

/** The same history as the tables hold it at its end. */
export function factsOf(told: History): Facts {
  const applied = appliedIn(told)
  return {
    policies: new Map([[role, policiesIn(told).map(({ version }) => version)]]),
    evidence: evidenceIn(told).map(({ evidence, back }) => ({ ...evidence, takenBackOn: back })),
    exemptions: told.exempted.map(({ known, ahead, days, requirement, ended }, index): Exemption => {
      const from = at(known + ahead)
      return {
        id: `x${index}`,
        roleId: role,
        requirement,
        from,
        until: plusDays(from, days),
        countsFrom: from,
        endedOn: ended === null ? null : at(known + ended),
      }
    }),
    stops: stopsIn(told).map(({ as, from, until }): RoleStop => ({ roleId: role, what: as, from, until })),
    judgedBy: applied === null ? [] : judgedIn(applied),
  }
}

function judgedIn({ on, number, moved, end }: NonNullable<ReturnType<typeof appliedIn>>): JudgedBy[] {
  const last = {
    roleId: role,
    appliedOn: on,
    until: end?.as === 'withdrawn' ? end.on : null,
    clearedOn: end?.as === 'cleared' ? end.on : null,
  }
  if (!moved) return [{ ...last, number, from: on }]
  return [
    { ...last, number, from: on, until: moved.on, clearedOn: null },
    { ...last, number: moved.number, from: moved.on },
  ]
}
