import type { Day } from '../../../../platform/clock.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import {
  coordinates,
  coordinatesIn,
  isAdministrator,
  vets,
  type Actor,
} from '../../../../platform/permits/actor.ts'
import type { RolePlace } from '../permits.ts'
import type { Recorder, Requirement } from '../types.ts'

/** As what somebody of ours records. */
export type Hat = Extract<Recorder, 'coordinator' | 'vetting-officer'>

/** Kinds that are written down by hand here; all others have a page of their own, which keeps more. */
export const byHand = ['interview', 'references', 'approval'] as const
export type ByHand = Extract<Requirement, { kind: (typeof byHand)[number] }>

export const isByHand = (one: Requirement): one is ByHand => byHand.some((kind) => kind === one.kind)

/** Whether it is written down here for this person: an approval is not, where an application of theirs asks for it. */
export const isByHandWith = ({ kind }: Requirement, onApplication: boolean): boolean =>
  kind !== 'approval' || !onApplication

/** Whether the policy lets whoever wears these hats record it; each of a panel is one of us too. */
export const mayRecord = ({ recordedBy }: Pick<Requirement, 'recordedBy'>, hats: readonly Hat[]): boolean =>
  recordedBy.some((one) => (one === 'panel' ? hats.length > 0 : hats.some((hat) => hat === one)))

type RecordedBy = Pick<Requirement, 'recordedBy'>

/** As what somebody records for whoever is in a region and a programme; administrators as either. */
export function hatsIn(
  actor: Actor,
  { programmeId, region }: RolePlace & { readonly region: string | null },
): Hat[] {
  const isEither = isAdministrator(actor)
  return [
    ...(isEither || coordinates(actor, programmeId, region) ? (['coordinator'] as const) : []),
    ...(isEither || vets(actor, programmeId, region) ? (['vetting-officer'] as const) : []),
  ]
}

/** As what somebody records a thing that counts for every role of a person: as in any of them, or as in their region. */
export function hatsAbout(
  actor: Actor,
  {
    region,
    roles,
  }: {
    readonly region: string | null
    readonly roles: readonly (RolePlace & { readonly region: string | null })[]
  },
): Hat[] {
  const hats = [{ programmeId: null, region }, ...roles].flatMap((one) => hatsIn(actor, one))
  return [...new Set([...hats, ...(coordinatesIn(actor, region) ? (['coordinator'] as const) : [])])]
}

/** Whom the policies name, where it is not whoever would record it. */
export type NotNamed = 'coordinators-record' | 'vetting-officers-record' | 'both-record' | 'nobody-records'

/**
 * Whether whoever wears these hats may record what all of these ask for; where nothing asks for it, they may. What counts
 * for several roles needs to be let by each of them.
 */
export function letRecord(asked: readonly RecordedBy[], hats: readonly Hat[]): Outcome<undefined, NotNamed> {
  const letAll = (some: readonly Hat[]): boolean => asked.every((one) => mayRecord(one, some))
  if (letAll(hats)) return allow()
  if (letAll(['vetting-officer'])) return refuse('vetting-officers-record')
  if (letAll(['coordinator'])) return refuse('coordinators-record')
  return refuse(letAll(['coordinator', 'vetting-officer']) ? 'both-record' : 'nobody-records')
}

export type NotRecorded =
  | 'not-asked-for'
  | 'not-by-hand'
  | 'not-happened-yet'
  | 'which-reference'
  | 'once-already'
  /** Each of a panel first says there whether they know the applicant. */
  | 'on-application'

export interface Recording {
  readonly requirement: string
  readonly on: Day
  readonly reference?: 'professional' | 'personal' | 'family' | undefined
}

/** Whether it may be written down: the role asks for it, the policy names such as them, and the day has come. */
export function recordable(
  { requirement, on, reference }: Recording,
  {
    asked,
    hats,
    today,
    approved,
    onApplication,
  }: {
    readonly asked: readonly Requirement[]
    readonly hats: readonly Hat[]
    readonly today: Day
    /** Whether they approved this person for the role already, and it stands. */
    readonly approved: boolean
    /** Whether they applied for the role, so that an approval is asked for there. */
    readonly onApplication: boolean
  },
): Outcome<ByHand, NotRecorded> {
  const one = asked.find(({ key }) => key === requirement)
  if (!one) return refuse('not-asked-for')
  if (!isByHand(one) || !mayRecord(one, hats)) return refuse('not-by-hand')
  if (on > today) return refuse('not-happened-yet')
  if (one.kind === 'references' && reference === undefined) return refuse('which-reference')
  if (!isByHandWith(one, onApplication)) return refuse('on-application')
  if (one.kind === 'approval' && approved) return refuse('once-already')
  return allow(one)
}
