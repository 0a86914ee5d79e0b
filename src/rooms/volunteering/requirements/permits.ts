import {
  coordinates,
  coordinatorGrants,
  isAdministrator,
  vets,
  vettingGrants,
  type Actor,
} from '../../../platform/permits/actor.ts'
import { permit } from '../../../platform/permits/permit.ts'
import type { Reach } from '../permits.ts'

/** Where a role belongs; null: everywhere. */
export interface RolePlace {
  readonly programmeId: string | null
}

/** Somebody in a role. */
export interface PersonInRole extends RolePlace {
  readonly personId: string
  readonly region: string | null
}

/** Somebody in a role, of whom something is to be recorded. */
export interface ToRecordOf extends PersonInRole {
  /** Who stepped aside from an application of theirs. */
  readonly aside: readonly string[]
}

const isVetting = (actor: Actor): boolean =>
  isAdministrator(actor) || coordinatorGrants(actor).length > 0 || vettingGrants(actor).length > 0

const looksAfter = (actor: Actor, { programmeId, region }: Omit<PersonInRole, 'personId'>): boolean =>
  isAdministrator(actor) || coordinates(actor, programmeId, region) || vets(actor, programmeId, region)

export const seeRequirements = permit('see what roles ask for', {
  who: 'Coordinators, vetting officers, administrators',
  why: 'Whoever works with volunteers must know what each role asks of them, and since when.',
  holds: isVetting,
})

export const writeRequirements = permit<RolePlace>('write what a role asks for', {
  who: 'Coordinators and vetting officers of its programme, administrators',
  why: 'It decides who may meet those we help. A version says who kept it and why, and first shows whom it would touch.',
  holds: (actor, { programmeId }) => looksAfter(actor, { programmeId, region: null }),
})

export const askForRole = permit<Omit<PersonInRole, 'personId'>>('say which role a way to help asks for', {
  who: 'Coordinators and vetting officers of its programme and region, administrators',
  why: 'It decides who may help there.',
  holds: looksAfter,
})

export const addRoles = permit('add a role that people are cleared for', {
  who: 'Coordinators, vetting officers, administrators; each for their own programmes',
  why: 'Where it may belong is asked when it is kept.',
  holds: isVetting,
})

export const seeRenewals = permit('see whose standing runs out', {
  who: 'Coordinators, vetting officers, administrators',
  why: 'Each sees a list; how far it reaches is asked of every row.',
  holds: isVetting,
})

export const takeStandings = permit('take a list of how people stand in roles away as a file', {
  who: 'Coordinators, vetting officers, administrators, each within their reach',
  why: 'A round of renewals or a new version is planned with others, also where the hub is not. It says what it is for, and whoever is in it can see who took it.',
  holds: isVetting,
})

export const seeStanding = permit<PersonInRole>('see how somebody stands in a role', {
  who: 'Coordinators and vetting officers of the role’s programme and the person’s region, administrators',
  why: 'It says what was recorded of somebody and by whom; whoever places people in the role must know it.',
  holds: looksAfter,
})

export const recordStanding = permit<ToRecordOf>(
  'record what a role asks of somebody, exempt them for a while, or pause them in it',
  {
    who: 'Coordinators and vetting officers of the role’s programme and the person’s region, administrators; nobody for themselves, and nobody who stepped aside from an application of theirs',
    why: 'Nobody clears or exempts themselves or whom they are near to, and whoever asks for an exemption does not approve it.',
    holds: (actor, thing) =>
      actor.personId !== thing.personId &&
      !thing.aside.some((one) => one === actor.personId) &&
      looksAfter(actor, thing),
  },
)

/** How far lists of people in roles reach; a property test holds it to `seeStanding`. */
export interface StandingReach {
  readonly everything: boolean
  readonly placed: Reach['coordinated']
}

export const standingReachOf = (actor: Actor): StandingReach => ({
  everything: isAdministrator(actor),
  placed: [...coordinatorGrants(actor), ...vettingGrants(actor)].map(({ programmes, regions }) => ({
    programmes,
    regions,
  })),
})
