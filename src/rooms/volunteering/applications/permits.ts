import {
  coordinates,
  coordinatorGrants,
  isAdministrator,
  partnerOrganisations,
  vets,
  vettingGrants,
  type Actor,
} from '../../../platform/permits/actor.ts'
import { permit } from '../../../platform/permits/permit.ts'
import { decideCheck } from '../checks/permits.ts'
import type { Placement, Reach } from '../permits.ts'
import type { PlacedApplication } from './types.ts'

/** What a permit about an application looks at. */
export type Handled = Pick<
  PlacedApplication,
  'personId' | 'state' | 'organisationId' | 'programmeId' | 'region' | 'partnerHandles' | 'aside'
>

export const seeApplications = permit('see applications at the desk', {
  who: 'Coordinators, vetting officers, leads of partner organisations, administrators',
  why: 'Each sees a list; how far it reaches is asked of every row.',
  holds: (actor) =>
    isAdministrator(actor) ||
    coordinatorGrants(actor).length > 0 ||
    vettingGrants(actor).length > 0 ||
    partnerOrganisations(actor).length > 0,
})

export const handleApplication = permit<Handled>('read and handle an application', {
  who: 'Coordinators and vetting officers of its programme and region, the lead of its partner organisation where the agreement lets them, administrators; nobody for their own, nobody who stepped aside, and nobody while it is a draft',
  why: 'Whoever decides about a role reads what people wrote to them. Each opening is logged, and nobody decides about themselves.',
  holds: (actor, { personId, state, organisationId, programmeId, region, partnerHandles, aside }) =>
    actor.personId !== personId &&
    !aside.some((one) => one === actor.personId) &&
    state !== 'draft' &&
    (isAdministrator(actor) ||
      coordinates(actor, programmeId, region) ||
      vets(actor, programmeId, region) ||
      (partnerHandles && partnerOrganisations(actor).includes(organisationId))),
})

/** Whether somebody handles an application only because their partner’s agreement lets them: then it says what they see. */
export const handlesAsPartner = (
  actor: Actor,
  { programmeId, region }: Pick<Handled, 'programmeId' | 'region'>,
): boolean =>
  !isAdministrator(actor) && !coordinates(actor, programmeId, region) && !vets(actor, programmeId, region)

export const askQuestions = permit<Placement>('say what a role asks in its application', {
  who: 'Coordinators and vetting officers of its programme and region, administrators',
  why: 'What we ask people about themselves is ours to answer for, so a partner does not decide it.',
  holds: (actor, thing) => decideCheck.holds(actor, thing),
})

export const ownApplications = permit('apply, and see and change applications of one’s own', {
  who: 'Whoever has come in',
  why: 'They are theirs; only their own are found.',
  strength: 'link',
  holds: (actor) => actor.personId !== null,
})

/** How far a list of applications reaches; a property test holds it to `handleApplication`. */
export interface ApplicationReach {
  readonly everything: boolean
  /** Partner organisations, as far as their agreements let. */
  readonly organisations: readonly string[]
  /** Programmes and regions somebody coordinates or vets. */
  readonly placed: Reach['coordinated']
  /** Nobody handles their own. */
  readonly self: string | null
}

export const applicationReachOf = (actor: Actor): ApplicationReach => ({
  everything: isAdministrator(actor),
  organisations: partnerOrganisations(actor),
  placed: [...coordinatorGrants(actor), ...vettingGrants(actor)].map(({ programmes, regions }) => ({
    programmes,
    regions,
  })),
  self: actor.personId,
})
