import { vets, vettingGrants, type Actor } from '../../../platform/permits/actor.ts'
import { permit } from '../../../platform/permits/permit.ts'
import type { Kind } from '../lists.ts'
import { openDays } from './rules.ts'
import {
  publishOpportunity,
  readOpportunity,
  reachOf,
  seeOpportunities,
  type Placement,
  type Reach,
} from '../permits.ts'

/** What somebody would like to take on: where it lies, and whether it is a role. Only roles are vetted for. */
export interface Wanted extends Placement {
  readonly published: { readonly kind: Kind } | null
}

/** An interest as vetting looks at it: until some time after the answer (`isOpen`), and no longer. */
export interface Vetted extends Wanted {
  readonly isOpen: boolean
}

const vetsFor = (actor: Actor, { published, programmeId, region }: Wanted): boolean =>
  published?.kind === 'role' && vets(actor, programmeId, region)

const vettingOfficers = 'vetting officers of a role’s programme and region'

export const seeInterest = permit('see who would like to help', {
  who: 'Coordinators, vetting officers, leads of partner organisations, leads of one way to help, administrators',
  why: 'Each sees a list; how far it reaches is asked of every row.',
  holds: (actor) => seeOpportunities.holds(actor) || vettingGrants(actor).length > 0,
})

export const answerInterest = permit<Wanted>('answer somebody who registered interest', {
  who: `Coordinators of its programme and region, the lead of the partner organisation it belongs to, administrators, its own lead, and ${vettingOfficers}`,
  why: 'Whoever runs the role writes back, or whoever looks after its checks; nobody else reads what people wrote to them.',
  holds: (actor, thing) => readOpportunity.holds(actor, thing) || vetsFor(actor, thing),
})

export const seeAsker = permit<Vetted>('see what vetting needs of somebody who would like to help', {
  who: `Coordinators of its programme and region, administrators, and ${vettingOfficers}; until ${openDays} days after the answer`,
  why: 'Checks begin with who somebody is and what the role asks for. Each opening is logged, and the person sees the log; what is sealed stays closed.',
  holds: (actor, thing) => thing.isOpen && (publishOpportunity.holds(actor, thing) || vetsFor(actor, thing)),
})

export const ownInterest = permit('take back an interest of one’s own', {
  who: 'Whoever has come in',
  why: 'It is theirs; only their own are found.',
  strength: 'link',
  holds: (actor) => actor.personId !== null,
})

/** How far a list of interests reaches: as far as ways to help do, and roles further where somebody vets for them. */
export interface InterestReach extends Reach {
  readonly vetted: Reach['coordinated']
}

export const interestReachOf = (actor: Actor): InterestReach => ({
  ...reachOf(actor),
  vetted: vettingGrants(actor).map(({ programmes, regions }) => ({ programmes, regions })),
})
