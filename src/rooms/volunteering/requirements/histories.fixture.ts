import * as fc from 'fast-check'
import { day, plusDays, type Day } from '../../../platform/clock.ts'
import type { Evidence, Requirement } from './types.ts'

export const role = 'befriender'
export const first = day('2026-01-01')
export const length = 150
export const at = (offset: number): Day => plusDays(first, offset)

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
      what: detailed,
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
