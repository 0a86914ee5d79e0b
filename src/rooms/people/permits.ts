import { coordinatorGrants, has, isAdministrator, type Actor } from '../../platform/permits/actor.ts'
import { permit } from '../../platform/permits/permit.ts'

export const ownThings = permit('see and change one’s own things', {
  who: 'Everybody who has come in, for themselves only',
  why: 'What we hold about somebody is theirs to see, change and take back.',
  strength: 'link',
  holds: (actor) => actor.personId !== null,
})

/** Whom somebody may see: everybody, or those of some regions. */
export type PeopleReach =
  | { readonly all: true }
  | { readonly all: false; readonly regions: readonly string[] }

/** The same reach as `seePerson`, for lists: the store filters by it, never the page. */
export function reachOf(actor: Actor): PeopleReach {
  if (isAdministrator(actor) || has(actor, 'safeguarding-lead')) return { all: true }
  const reaches = coordinatorGrants(actor).map((grant) => grant.regions)
  if (reaches.includes('all')) return { all: true }
  return { all: false, regions: [...new Set(reaches.flatMap((reach) => (reach === 'all' ? [] : reach)))] }
}

const within = (reach: PeopleReach, region: string | null): boolean =>
  reach.all || (region !== null && reach.regions.includes(region))

export const seePeople = permit('find people', {
  who: 'Administrators, safeguarding leads, coordinators within their regions',
  why: 'Whoever arranges help must reach those who give it; nobody sees further than their regions.',
  holds: (actor) => {
    const reach = reachOf(actor)
    return reach.all || reach.regions.length > 0
  },
})

export const takePeople = permit('take a list of people away as a file', {
  who: 'As for finding people, within the same reach',
  why: 'Sometimes a list is needed where the hub is not. It says what it is for, and whoever is in it can see who took it.',
  holds: (actor) => seePeople.holds(actor),
})

export const seePerson = permit<{ region: string | null }>('see somebody’s record', {
  who: 'Administrators, safeguarding leads, coordinators of their region',
  why: 'As for finding people; each opening is logged, and the person sees the log.',
  holds: (actor, person) => within(reachOf(actor), person.region),
})

export const seeHeld = permit<{ region: string | null }>('see what every room holds on somebody', {
  who: 'Administrators',
  why: 'To answer what somebody is to us, and for how long. It tells of rooms that others do not enter, such as complaints; never what stands there, and it is logged.',
  holds: (actor, person) => isAdministrator(actor) && seePerson.holds(actor, person),
})

export const addPeople = permit('add a person by hand', {
  who: 'As for finding people; a coordinator only to their own regions',
  why: 'Somebody who has no email, or who told us at a table or on the telephone, is known like everybody else.',
  holds: (actor) => seePeople.holds(actor),
})

export const takeAddressAway = permit<{ region: string | null }>('take away an address that nobody proved', {
  who: 'As for their record',
  why: 'The desk may have typed it wrong, and letters about somebody must not go to a stranger. What they proved is theirs alone.',
  holds: (actor, person) => within(reachOf(actor), person.region),
})

/** Somebody as the desk may do things for them: as long as no address is proved theirs, and no role is. */
export interface InOurHands {
  readonly region: string | null
  readonly isTheirs: boolean
}

export const changePerson = permit<InOurHands>('change what we hold of somebody without an address', {
  who: 'As for their record, and only of people without a proved address who hold no role',
  why: 'They were promised that they can have it changed at any time, and tell us at a table or on the telephone. Whoever has an address changes it themselves.',
  holds: (actor, person) => !person.isTheirs && within(reachOf(actor), person.region),
})

export const askForgetting = permit<InOurHands>(
  'pass on that somebody without an address asks to be forgotten',
  {
    who: 'Whoever may add people, of people within their reach without a proved address who hold no role',
    why: 'They were promised that it can be taken away at any time. Whoever has an address asks by themselves.',
    holds: (actor, person) =>
      !person.isTheirs && addPeople.holds(actor, undefined) && within(reachOf(actor), person.region),
  },
)

/** Whether somebody may be added as belonging there: whoever adds them must be able to find them again. */
export const mayBelong = (actor: Actor, region: string | null): boolean => within(reachOf(actor), region)

const arranges = (actor: Actor): boolean => isAdministrator(actor) || coordinatorGrants(actor).length > 0

export const labelPeople = permit<{ region: string | null }>('put labels on somebody', {
  who: 'Administrators, coordinators of their region',
  why: 'Whoever arranges help keeps its lists; each change is logged, and the person sees their labels.',
  holds: (actor, person) => arranges(actor) && seePerson.holds(actor, person),
})

export const mergePeople = permit<{ region: string | null }>('make two records of one person one', {
  who: 'Administrators, coordinators; both records must be within their reach',
  why: 'Who knows both sees that they are one. It moves no rights, is logged, and can be undone by the same people.',
  holds: (actor, person) => arranges(actor) && seePerson.holds(actor, person),
})

export const seeAlike = permit('see who is likely the same person', {
  who: 'Administrators, coordinators within their regions',
  why: 'As for making two records one; nobody sees further than their regions.',
  holds: (actor) => arranges(actor) && seePeople.holds(actor),
})
