import {
  coordinates,
  coordinatesIn,
  coordinatorGrants,
  isAdministrator,
  vets,
  vettingGrants,
  type Actor,
} from '../../../platform/permits/actor.ts'
import { permit } from '../../../platform/permits/permit.ts'
import { handleApplication, type Handled } from '../applications/permits.ts'
import type { Placement } from '../permits.ts'

const looksAfter = (
  actor: Actor,
  { programmeId, region }: Pick<Placement, 'programmeId' | 'region'>,
): boolean =>
  isAdministrator(actor) || coordinates(actor, programmeId, region) || vets(actor, programmeId, region)

export const offerTimes = permit('offer times for conversations with applicants', {
  who: 'Coordinators, vetting officers, administrators',
  why: 'Whoever decides about a role talks with those who apply for it. Whose conversations somebody sees is asked of each.',
  holds: (actor) =>
    isAdministrator(actor) || coordinatorGrants(actor).length > 0 || vettingGrants(actor).length > 0,
})

export const takeConversations = permit('take the list of conversations with applicants away as a file', {
  who: 'Coordinators, vetting officers, administrators, each within their reach',
  why: 'Whoever holds them may need the day’s list where the hub is not. It says what it is for, and whoever is in it can see who took it.',
  holds: (actor) => offerTimes.holds(actor),
})

export const clearApplication = permit<Handled>(
  'book and record conversations with an applicant, and ask for an approval',
  {
    who: 'Coordinators and vetting officers of its programme and region, administrators; nobody for their own, and nobody who stepped aside',
    why: 'What clears somebody is ours to answer for, so a partner does not record it.',
    holds: (actor, thing) => handleApplication.holds(actor, thing) && looksAfter(actor, thing),
  },
)

/** Somebody who is asked what a role asks: where they belong, and where the roles lie that they applied for. */
export interface Vouched {
  readonly personId: string
  readonly region: string | null
  readonly roles: readonly Pick<Placement, 'programmeId' | 'region'>[]
}

export const vouch = permit<Vouched>(
  'record that somebody’s identity was seen, or what they signed on paper',
  {
    who: 'Administrators, coordinators of the person’s region, coordinators and vetting officers of a role they applied for; nobody for themselves',
    why: 'Nobody vouches for who they are themselves. Only whoever decides about a role needs to know.',
    holds: (actor, { personId, region, roles }) =>
      actor.personId !== personId &&
      (isAdministrator(actor) ||
        coordinatesIn(actor, region) ||
        roles.some((role) => looksAfter(actor, role))),
  },
)

export const readAgreements = permit('read what volunteers agree to, at the desk', {
  who: 'Coordinators, vetting officers, administrators',
  why: 'Whoever asks people to accept a text must know what stands in it, and what changed.',
  holds: (actor) => offerTimes.holds(actor),
})

export const writeAgreements = permit('write and publish what volunteers agree to', {
  who: 'Administrators, coordinators of all programmes',
  why: 'The same text is asked for in many roles, so whoever changes it answers for all of them.',
  holds: (actor) =>
    isAdministrator(actor) || coordinatorGrants(actor).some(({ programmes }) => programmes === 'all'),
})

export const ownAgreements = permit('read and accept what one is asked to agree to', {
  who: 'Whoever has come in',
  why: 'They accept for themselves, and for nobody else.',
  strength: 'link',
  holds: (actor) => actor.personId !== null,
})

/** An approval somebody was asked for. */
export interface AskedOf {
  readonly reviewerId: string
}

export const seeApprovals = permit('see which approvals wait for one', {
  who: 'Coordinators, vetting officers, administrators',
  why: 'Only what they were asked themselves is found.',
  holds: (actor) => offerTimes.holds(actor),
})

export const takeApprovals = permit('take the list of approvals asked of one away as a file', {
  who: 'As for seeing which approvals wait for one; only what they were asked themselves',
  why: 'A panel may meet where the hub is not. It says what it is for, and whoever is in it can see who took it.',
  holds: (actor) => seeApprovals.holds(actor),
})

export const answerApproval = permit<AskedOf>('say whether an applicant can be approved', {
  who: 'Whoever was asked, as long as they are a coordinator, vetting officer or administrator',
  why: 'Each of a panel says for themselves. Before anything is shown they say whether they know the applicant.',
  holds: (actor, { reviewerId }) => actor.personId === reviewerId && offerTimes.holds(actor),
})
