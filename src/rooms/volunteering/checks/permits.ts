import {
  coordinates,
  coordinatesIn,
  isAdministrator,
  vets,
  vettingGrants,
  type Actor,
} from '../../../platform/permits/actor.ts'
import { permit } from '../../../platform/permits/permit.ts'
import {
  publishOpportunity,
  readOpportunity,
  reachOf,
  seeOpportunities,
  type Placement,
  type Reach,
} from '../permits.ts'

export const seeDecisions = permit('see which checks may be asked for', {
  who: 'Coordinators, vetting officers, leads of partner organisations, leads of one way to help, administrators',
  why: 'Each sees a list; how far it reaches is asked of every row.',
  holds: (actor) => seeOpportunities.holds(actor) || vettingGrants(actor).length > 0,
})

export const takeDecisions = permit('take the list of checks that may be asked for away as a file', {
  who: 'As for seeing which checks may be asked for, within the same reach',
  why: 'Trustees and auditors ask for what each role was decided from. It says what it is for; nobody’s name is in it.',
  holds: (actor) => seeDecisions.holds(actor),
})

export const readDecision = permit<Placement>('read which check may be asked for in a way to help', {
  who: 'Whoever may read the way to help, and vetting officers of its programme and region',
  why: 'Whoever writes what is asked of people must know what the law allows, and why.',
  holds: (actor, thing) =>
    readOpportunity.holds(actor, thing) || vets(actor, thing.programmeId, thing.region),
})

export const decideCheck = permit<Placement>('decide which check may be asked for in a way to help', {
  who: 'Coordinators and vetting officers of its programme and region, administrators',
  why: 'To ask for more than the law allows is an offence, and it is ours: so a partner does not decide it.',
  holds: (actor, thing) =>
    publishOpportunity.holds(actor, thing) || vets(actor, thing.programmeId, thing.region),
})

/** Somebody whose checks are asked about: where they belong, and the roles on account of which they are checked. */
export interface Checked {
  readonly personId: string
  readonly region: string | null
  readonly roles: readonly Pick<Placement, 'programmeId' | 'region'>[]
}

export const seeChecks = permit<Checked>('see and record that somebody’s check was seen', {
  who: 'Administrators, coordinators of the person’s region, coordinators and vetting officers of a role they would like to take on, apply for, are in or were checked for; nobody for themselves, nor whoever stepped aside',
  why: 'Only whoever decides about a role needs to know; each opening is logged, and the person sees the log. Nobody vouches for their own certificate.',
  holds: (actor, { personId, region, roles }) =>
    actor.personId !== personId &&
    (isAdministrator(actor) ||
      coordinatesIn(actor, region) ||
      roles.some(
        (role) =>
          coordinates(actor, role.programmeId, role.region) || vets(actor, role.programmeId, role.region),
      )),
})

/** How far a list of decisions reaches: as far as ways to help do, and further where somebody vets. */
export interface DecisionReach extends Reach {
  readonly vetted: Reach['coordinated']
}

export const decisionReachOf = (actor: Actor): DecisionReach => ({
  ...reachOf(actor),
  vetted: vettingGrants(actor).map(({ programmes, regions }) => ({ programmes, regions })),
})
