import { dayOf, plain, plusDays, type Day } from '../../../platform/clock.ts'
import type { Evidence, PolicyVersion, Requirement, RequirementState, StandingState } from './types.ts'

/** Something that happened in somebody’s history, on the day we came to know of it. */
export type Event = { readonly known: Day } & (
  | { readonly what: 'recorded'; readonly evidence: Evidence }
  | { readonly what: 'taken-back'; readonly id: string }
  | { readonly what: 'policy'; readonly version: PolicyVersion }
  | {
      readonly what: 'exempted'
      readonly id: string
      readonly requirement: string
      readonly from: Day
      readonly until: Day
    }
  | { readonly what: 'exemption-ended'; readonly id: string }
  | { readonly what: 'stopped'; readonly as: 'paused' | 'left' | 'declined'; readonly until: Day | null }
  | { readonly what: 'returned' }
  | { readonly what: 'applied'; readonly number: number }
  | { readonly what: 'moved'; readonly number: number }
  | { readonly what: 'cleared' }
  | { readonly what: 'withdrawn' }
)

export interface Naive {
  readonly state: StandingState
  readonly policy: number | null
  readonly requirements: readonly RequirementState[]
}

/** What somebody knows who has read the diary up to an evening, and nothing after it. */
interface Known {
  readonly evidence: Evidence[]
  readonly policies: PolicyVersion[]
  exemptions: { id: string; requirement: string; from: Day; until: Day }[]
  stops: { as: 'paused' | 'left' | 'declined'; from: Day; until: Day | null }[]
  applied: { number: number; clearedOn: Day | null } | null
}

const months = (on: Day, count: number): Day => dayOf(plain(on).add({ months: count }))

/** Reads the diary evening by evening, as one would by hand, and says each evening how they stand. */
export function replay(events: readonly Event[], from: Day, to: Day): Map<Day, Naive> {
  const known: Known = { evidence: [], policies: [], exemptions: [], stops: [], applied: null }
  const said = new Map<Day, Naive>()
  let everCleared = false
  for (let on = from; on <= to; on = plusDays(on, 1)) {
    for (const event of events) if (event.known === on) learn(known, event, on)
    const today = evening(known, on, everCleared)
    said.set(on, today)
    if (today.state === 'cleared' || today.state === 'exempted') everCleared = true
  }
  return said
}

function learn(known: Known, event: Event, on: Day): void {
  if (event.what === 'recorded') known.evidence.push(event.evidence)
  if (event.what === 'taken-back') {
    const at = known.evidence.findIndex(({ id }) => id === event.id)
    if (at >= 0) known.evidence.splice(at, 1)
  }
  if (event.what === 'policy') known.policies.push(event.version)
  if (event.what === 'exempted') known.exemptions.push(event)
  if (event.what === 'exemption-ended')
    known.exemptions = known.exemptions.filter(({ id }) => id !== event.id)
  if (event.what === 'stopped') known.stops.push({ as: event.as, from: on, until: event.until })
  if (event.what === 'returned')
    known.stops = known.stops.filter(({ until }) => until !== null && until <= on)
  if (event.what === 'applied') {
    const inForce = newest(known, on)
    const isCleared = inForce !== undefined && inForce.requirements.every((one) => isFine(known, one, on))
    known.applied = isCleared ? null : { number: event.number, clearedOn: null }
  }
  if (event.what === 'moved' && known.applied) known.applied.number = event.number
  if (event.what === 'cleared' && known.applied) known.applied.clearedOn = on
  if (event.what === 'withdrawn') known.applied = null
}

const newest = ({ policies }: Known, on: Day): PolicyVersion | undefined =>
  policies.filter(({ holdsFrom }) => holdsFrom <= on).sort((one, other) => other.number - one.number)[0]

function judgedBy(known: Known, on: Day): PolicyVersion | undefined {
  const { applied, policies } = known
  const inForce = newest(known, on)
  if (applied === null) return inForce
  const own = policies.find(({ number }) => number === applied.number)
  if (applied.clearedOn === null) return own
  const hasCome = policies.some(
    (one) => one.number > applied.number && one.holdsFrom > applied.clearedOn! && one.holdsFrom <= on,
  )
  return hasCome ? inForce : own
}

const isFine = (known: Known, one: Requirement, on: Day): boolean => {
  const state = stateOf(known, one, on)
  return state !== 'missing' && state !== 'run-out'
}

function evening(known: Known, on: Day, everCleared: boolean): Naive {
  const policy = judgedBy(known, on)
  const requirements = (policy?.requirements ?? []).map((one) => stateOf(known, one, on))
  const as = (['declined', 'left', 'paused'] as const).find((what) =>
    known.stops.some(
      (stop) => stop.as === what && stop.from <= on && (stop.until === null || on < stop.until),
    ),
  )
  const state = ((): StandingState => {
    if (as) return as
    if (!policy) return 'no-policy'
    if (requirements.some((one) => one === 'missing' || one === 'run-out'))
      return everCleared ? 'lapsed' : 'not-yet'
    return requirements.includes('exempt') ? 'exempted' : 'cleared'
  })()
  return { state, policy: policy?.number ?? null, requirements }
}

function stateOf(known: Known, one: Requirement, on: Day): RequirementState {
  if (holds(known, one, on, true)) return holdsFor(known, one, on) <= one.warnDays ? 'due' : 'met'
  const let_ = known.exemptions.some(
    (given) => given.requirement === one.key && given.from <= on && on <= given.until,
  )
  if (let_) return 'exempt'
  return holds(known, one, on, false) ? 'run-out' : 'missing'
}

/** For how many days more it holds, were nothing else to happen; looked at day by day as far as a warning reaches. */
function holdsFor(known: Known, one: Requirement, on: Day): number {
  for (let days = 1; days <= one.warnDays; days++)
    if (!holds(known, one, plusDays(on, days), true)) return days
  return Infinity
}

/** Whether it is there on a day; `minding` its end, or whether it ever was. */
export function holds({ evidence }: Known, one: Requirement, on: Day, minding: boolean): boolean {
  const lasts = (since: Day): boolean =>
    !minding || one.validMonths === null || months(since, one.validMonths) > on
  switch (one.kind) {
    case 'interview':
    case 'identity':
      return evidence.some((it) => it.kind === one.kind && lasts(it.on))
    case 'training':
      return evidence.some(
        (it) => it.kind === 'training' && it.detail.courseId === one.courseId && lasts(it.on),
      )
    case 'agreement':
      return evidence.some(
        (it) =>
          it.kind === 'agreement' &&
          it.detail.agreementId === one.agreementId &&
          (!minding || it.detail.version >= one.version) &&
          lasts(it.on),
      )
    case 'references': {
      const good = evidence.filter(
        (it) => it.kind === 'reference' && lasts(it.on) && !(one.notFamily && it.detail.family),
      ) as Extract<Evidence, { kind: 'reference' }>[]
      const professional = good.filter((it) => it.detail.kind === 'professional').length
      return (
        good.length >= one.count &&
        professional >= one.professional &&
        good.length - professional >= one.personal
      )
    }
    case 'approval': {
      const talked = evidence.filter((it) => it.kind === 'interview').map(({ by }) => by)
      const yes = evidence.filter(
        (it) => it.kind === 'approval' && lasts(it.on) && !(one.notInterviewer && talked.includes(it.by)),
      )
      return new Set(yes.map(({ by }) => by)).size >= one.by
    }
    case 'check':
      return evidence.some((it) => {
        if (it.kind !== 'check' || it.detail.level !== 'enhanced' || it.detail.workforce !== 'child')
          return false
        if (!minding) return true
        const looks = evidence.filter(
          (look) => look.kind === 'check-status' && look.detail.checkId === it.id,
        ) as Extract<Evidence, { kind: 'check-status' }>[]
        const last = looks.toSorted((a, b) => (a.on + a.id < b.on + b.id ? -1 : 1)).at(-1)
        if (!last) return lasts(it.on)
        const since = last.on > it.on ? last.on : it.on
        const asked = one.statusMonths === null || months(since, one.statusMonths) > on
        return last.detail.current && lasts(since) && asked
      })
  }
}
