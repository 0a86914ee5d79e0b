import {
  coordinates,
  coordinatorGrants,
  has,
  isAdministrator,
  isCoordinator,
  ledOpportunities,
  partnerOrganisations,
  type Actor,
  type Reach as Given,
} from '../../platform/permits/actor.ts'
import { permit } from '../../platform/permits/permit.ts'
import type { Belonging } from './types.ts'

const ourStaff = (actor: Actor, { programmeId, region }: Belonging): boolean =>
  isAdministrator(actor) || coordinates(actor, programmeId, region)

const itsLead = (actor: Actor, { partOf, organisationId }: Belonging): boolean =>
  (organisationId !== null && partnerOrganisations(actor).includes(organisationId)) ||
  ledOpportunities(actor).includes(partOf)

const looksAfter = (actor: Actor, thing: Belonging): boolean =>
  ourStaff(actor, thing) || itsLead(actor, thing)

/** What the permit about needs looks at besides: whether the list is still open, and whether leads may see needs. */
export interface WithNeeds extends Belonging {
  readonly listIsOpen: boolean
  /** By the agreement with the partner it belongs to; of what is our own, always. */
  readonly leadsSeeNeeds: boolean
}

const who =
  'Its own lead, the lead of the partner organisation it belongs to, coordinators of its programme and region, administrators'

export const seeGatherings = permit('see what is on, and who comes', {
  who: 'Leads, leads of partner organisations, coordinators, administrators',
  why: 'Each sees a list; how far it reaches is asked of every row.',
  holds: (actor) =>
    isAdministrator(actor) ||
    isCoordinator(actor) ||
    has(actor, 'partner-lead') ||
    has(actor, 'opportunity-lead'),
})

export const leadGathering = permit<Belonging>(
  'run a gathering: see who comes, welcome them, add and remove people',
  {
    who,
    why: 'Whoever runs it needs names and numbers, and answers for who is there. A partner sees its own and nothing else.',
    holds: looksAfter,
  },
)

export const readAccessNeeds = permit<WithNeeds>('read what those who come asked us to know', {
  who: `${who}; until two weeks after it, and a partner’s leads only where its agreement shares it`,
  why: 'Whoever cooks or opens the door must know of an allergy or a step. Each reading is logged.',
  holds: (actor, thing) =>
    thing.listIsOpen && (ourStaff(actor, thing) || (itsLead(actor, thing) && thing.leadsSeeNeeds)),
})

export const seeWholeList = permit<Belonging>('see everything those who come told of themselves', {
  who: 'Coordinators of its programme and region, administrators',
  why: 'Leads of what is our own see it too. A partner’s leads see names, and besides what its agreement shares.',
  holds: ourStaff,
})

export const writeToThose = permit<Belonging>('write to everybody on the list of a gathering', {
  who,
  why: 'A change of plan must reach people on the day. It is about their place, so it needs no other agreement.',
  holds: looksAfter,
})

export const ownCalendar = permit('have a private calendar address, and renew it', {
  who: 'Whoever has come in',
  why: 'Everybody has their own; whoever holds the address sees where that person will be.',
  strength: 'link',
  holds: (actor) => actor.personId !== null,
})

/** How far somebody's lists of gatherings reach. The store filters by it; a property test holds it to `leadGathering`. */
export interface Reach {
  readonly everything: boolean
  readonly organisations: readonly string[]
  readonly partsOf: readonly string[]
  readonly coordinated: readonly { readonly programmes: Given; readonly regions: Given }[]
}

export const reachOf = (actor: Actor): Reach => ({
  everything: isAdministrator(actor),
  organisations: partnerOrganisations(actor),
  partsOf: ledOpportunities(actor),
  coordinated: coordinatorGrants(actor).map(({ programmes, regions }) => ({ programmes, regions })),
})
