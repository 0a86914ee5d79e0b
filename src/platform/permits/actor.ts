/**
 * How sure we are that it is them. `link`: they opened a link sent to their address. `strong`: a passkey or a
 * one-time code besides. A staff permit asks for `strong`, whichever way someone came in.
 */
export type Strength = 'none' | 'link' | 'strong'

/** `all`, or the ids (programmes) or names (regions) somebody was given. */
export type Reach = 'all' | readonly string[]

/** What somebody was trusted with, by whom; kept in `permits.grant`. */
export type Grant =
  | { readonly role: 'administrator' }
  | { readonly role: 'coordinator'; readonly programmes: Reach; readonly regions: Reach }
  | { readonly role: 'vetting-officer'; readonly programmes: Reach; readonly regions: Reach }
  | { readonly role: 'safeguarding-lead' }
  | { readonly role: 'data-lead' }
  | { readonly role: 'treasurer' }
  | { readonly role: 'trustee' }
  | { readonly role: 'partner-lead'; readonly organisation: string }
  | { readonly role: 'opportunity-lead'; readonly opportunity: string }

export type Role = Grant['role']

/** The person behind a request, as far as we know them. */
export interface Actor {
  readonly personId: string | null
  readonly strength: Strength
  readonly grants: readonly Grant[]
}

export const visitor: Actor = { personId: null, strength: 'none', grants: [] }

/** The hub doing something by itself, in a job. */
export const theHub: Actor = { personId: null, strength: 'strong', grants: [] }

const grantsOf = <R extends Role>(actor: Actor, role: R): Extract<Grant, { role: R }>[] =>
  actor.grants.filter((grant): grant is Extract<Grant, { role: R }> => grant.role === role)

export const has = (actor: Actor, role: Role): boolean => actor.grants.some((grant) => grant.role === role)
export const isAdministrator = (actor: Actor): boolean => has(actor, 'administrator')
export const isCoordinator = (actor: Actor): boolean => has(actor, 'coordinator')

const covers = (reach: Reach, one: string | null): boolean =>
  reach === 'all' || (one !== null && reach.includes(one))

const reaches = (
  { programmes, regions }: { readonly programmes: Reach; readonly regions: Reach },
  programme: string | null,
  region: string | null,
): boolean => covers(programmes, programme) && (region === null || covers(regions, region))

/** Whether somebody coordinates this programme in this region. Without a region, any region's coordinator does. */
export const coordinates = (actor: Actor, programme: string | null, region: string | null): boolean =>
  grantsOf(actor, 'coordinator').some((grant) => reaches(grant, programme, region))

/** Whether somebody looks after the checks of roles of this programme in this region; without one, any region's do. */
export const vets = (actor: Actor, programme: string | null, region: string | null): boolean =>
  grantsOf(actor, 'vetting-officer').some((grant) => reaches(grant, programme, region))

/** Whether somebody coordinates anything in this region; who has no region yet is everywhere's coordinator's. */
export const coordinatesIn = (actor: Actor, region: string | null): boolean =>
  grantsOf(actor, 'coordinator').some((grant) => covers(grant.regions, region))

/** The organisations whose own ways to help somebody looks after. */
export const partnerOrganisations = (actor: Actor): string[] =>
  grantsOf(actor, 'partner-lead').map((grant) => grant.organisation)

/** The opportunities somebody leads by name. */
export const ledOpportunities = (actor: Actor): string[] =>
  grantsOf(actor, 'opportunity-lead').map((grant) => grant.opportunity)

export const coordinatorGrants = (actor: Actor) => grantsOf(actor, 'coordinator')
export const vettingGrants = (actor: Actor) => grantsOf(actor, 'vetting-officer')

/** Whether what somebody was trusted with is work behind the desk; leads of partners and ways to help have pages of their own. */
export const isDeskWork = (grants: readonly Grant[]): boolean =>
  grants.some((grant) => grant.role !== 'partner-lead' && grant.role !== 'opportunity-lead')

/** Whoever works for the charity behind the desk. */
export const isStaff = (actor: Actor): boolean => isDeskWork(actor.grants)
