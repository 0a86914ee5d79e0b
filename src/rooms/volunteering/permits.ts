import {
  coordinates,
  coordinatorGrants,
  isAdministrator,
  isCoordinator,
  ledOpportunities,
  partnerOrganisations,
  type Actor,
  type Reach as Given,
} from '../../platform/permits/actor.ts'
import { permit } from '../../platform/permits/permit.ts'

/** What a permit about an opportunity looks at: whose it is, and where it belongs. */
export interface Placement {
  readonly id: string
  readonly organisationId: string
  readonly programmeId: string | null
  readonly region: string | null
}

/** Somewhere an opportunity may be put, before it has an id. */
export type Belonging = Omit<Placement, 'id'>

const ourStaff = (actor: Actor, { programmeId, region }: Belonging): boolean =>
  isAdministrator(actor) || coordinates(actor, programmeId, region)

const ownPartner = (actor: Actor, { organisationId }: Belonging): boolean =>
  partnerOrganisations(actor).includes(organisationId)

const ownLead = (actor: Actor, { id }: Placement): boolean => ledOpportunities(actor).includes(id)

const anyLead = (actor: Actor): boolean =>
  isAdministrator(actor) || isCoordinator(actor) || partnerOrganisations(actor).length > 0

const staffAndPartner =
  'Coordinators of its programme and region, the lead of the partner organisation it belongs to, administrators'

export const seeOpportunities = permit('see ways to help at the desk', {
  who: 'Coordinators, leads of partner organisations, leads of one way to help, administrators',
  why: 'Each sees a list; how far it reaches is asked of every row.',
  holds: (actor) => anyLead(actor) || ledOpportunities(actor).length > 0,
})

export const readOpportunity = permit<Placement>('read a way to help at the desk', {
  who: `${staffAndPartner}, and its own lead`,
  why: 'Drafts, people and words of review are for those who answer for it. A partner sees its own and nothing else.',
  holds: (actor, thing) => ourStaff(actor, thing) || ownPartner(actor, thing) || ownLead(actor, thing),
})

export const draftOpportunities = permit('begin a new way to help', {
  who: 'Coordinators, leads of partner organisations, administrators',
  why: 'Whoever may put one somewhere may begin one; where it may lie is asked when it is kept.',
  holds: anyLead,
})

export const placeOpportunity = permit<Belonging>(
  'put a way to help under an organisation, programme and region',
  {
    who: 'Coordinators for their programmes and regions, leads of partner organisations for their own, administrators',
    why: 'Nobody can make or move something to where they could not look after it.',
    holds: (actor, thing) => ourStaff(actor, thing) || ownPartner(actor, thing),
  },
)

export const editOpportunity = permit<Placement>('write and change a way to help', {
  who: staffAndPartner,
  why: 'A partner drafts and manages its own; what it writes goes out after one of us has read it.',
  holds: (actor, thing) => ourStaff(actor, thing) || ownPartner(actor, thing),
})

export const publishOpportunity = permit<Placement>('publish, approve, return or reopen a way to help', {
  who: 'Coordinators of its programme and region, administrators',
  why: 'We answer for everything that stands on our pages, so the last word is ours.',
  holds: ourStaff,
})

export const manageOpportunity = permit<Placement>('pause or close a way to help', {
  who: staffAndPartner,
  why: 'Whoever runs it must be able to stop it at once, also when nobody of ours is there.',
  holds: (actor, thing) => ourStaff(actor, thing) || ownPartner(actor, thing),
})

export const moveOpportunity = permit<Placement>(
  'move a way to help to another organisation, programme or region',
  {
    who: 'Coordinators of its programme and region, administrators',
    why: 'Where something lies says who sees the people in it.',
    holds: ourStaff,
  },
)

export const seeThoseWhoCome = permit<Placement>('see who comes to a shift', {
  who: `${staffAndPartner}, and its own lead`,
  why: 'Whoever runs the shift needs names, numbers and what people asked us to know; a partner only for its own.',
  holds: (actor, thing) => ourStaff(actor, thing) || ownPartner(actor, thing) || ownLead(actor, thing),
})

export const seeRota = permit('see the rota', {
  who: 'Coordinators, leads of partner organisations, leads of one way to help, administrators',
  why: 'Each sees the shifts within their reach.',
  holds: (actor) => anyLead(actor) || ledOpportunities(actor).length > 0,
})

export const askForHelp = permit<Placement>('ask people for help with a shift', {
  who: 'Coordinators of its programme and region, administrators',
  why: 'Only people who agreed to hear of ways to help are asked, and they agreed it with us, not with a partner.',
  holds: ourStaff,
})

export const ownSearches = permit('see, change and stop searches one keeps', {
  who: 'Whoever has come in',
  why: 'They are theirs; only their own are found.',
  strength: 'link',
  holds: (actor) => actor.personId !== null,
})

/** How far somebody's lists of opportunities reach. The store filters by it; a property test holds it to `readOpportunity`. */
export interface Reach {
  readonly everything: boolean
  readonly organisations: readonly string[]
  readonly opportunities: readonly string[]
  /** Programmes and regions go together: a coordinator of two of each may not see every pair of another's. */
  readonly coordinated: readonly { readonly programmes: Given; readonly regions: Given }[]
}

export const reachOf = (actor: Actor): Reach => ({
  everything: isAdministrator(actor),
  organisations: partnerOrganisations(actor),
  opportunities: ledOpportunities(actor),
  coordinated: coordinatorGrants(actor).map(({ programmes, regions }) => ({ programmes, regions })),
})

/** Whether somebody works for a partner only, and nowhere for us. */
export const isPartnerOnly = (actor: Actor): boolean => !isAdministrator(actor) && !isCoordinator(actor)
