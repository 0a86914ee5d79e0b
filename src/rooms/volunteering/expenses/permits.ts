import {
  coordinates,
  coordinatesIn,
  coordinatorGrants,
  has,
  isAdministrator,
  isCoordinator,
  type Actor,
  type Reach,
} from '../../../platform/permits/actor.ts'
import { permit } from '../../../platform/permits/permit.ts'

/** Where a claim belongs, and whose it is: what its permits ask. */
export interface Placed {
  readonly personId: string
  readonly programmeId: string | null
  readonly region: string | null
  readonly state: string
}

export const ownExpenses = permit('claim what one spent, and see one’s own claims', {
  who: 'Whoever has come in',
  why: 'Nobody should be out of pocket for helping. Only their own are found.',
  strength: 'link',
  holds: (actor) => actor.personId !== null,
})

const pays = (actor: Actor): boolean => isAdministrator(actor) || has(actor, 'treasurer')

export const seeExpenses = permit('see what volunteers claim', {
  who: 'Coordinators, treasurers, administrators',
  why: 'Each sees a list; how far it reaches is asked of every row.',
  holds: (actor) => pays(actor) || isCoordinator(actor),
})

export const readExpense = permit<Placed>('read a claim and its receipt', {
  who: 'Coordinators of the shift’s programme and region, administrators; treasurers once it is approved',
  why: 'Whoever knows the shift can say whether it is right; whoever pays must see what for.',
  holds: (actor, { programmeId, region, state }) =>
    isAdministrator(actor) ||
    coordinates(actor, programmeId, region) ||
    (has(actor, 'treasurer') && (state === 'approved' || state === 'paid')),
})

export const decideExpense = permit<Placed>('approve or decline a claim', {
  who: 'Coordinators of the shift’s programme and region, administrators; nobody their own',
  why: 'They know who was there. Nobody says yes to their own.',
  holds: (actor, { personId, programmeId, region }) =>
    personId !== actor.personId && (isAdministrator(actor) || coordinates(actor, programmeId, region)),
})

export const payExpense = permit<Placed>('note that a claim was paid', {
  who: 'Treasurers, administrators; nobody their own',
  why: 'Whoever says yes and whoever pays are two people wherever there are two.',
  holds: (actor, { personId }) => personId !== actor.personId && pays(actor),
})

export const takeExpenses = permit('take a list of claims away as a file', {
  who: 'Coordinators, treasurers, administrators, each within their reach',
  why: 'Whoever answers or pays may need the list where the hub is not. It says what it is for, and whoever is in it can see who took it.',
  holds: (actor) => seeExpenses.holds(actor),
})

export const exportExpenses = permit('take claims to the accounts', {
  who: 'Treasurers, administrators',
  why: 'The accounts need every payment with its day; names in it are for those who keep them.',
  holds: pays,
})

/** Its equal in SQL is `volunteering.arranges_for`. */
export const setReceiptsOnly = permit<{ region: string | null }>(
  'say that somebody is repaid with receipts only',
  {
    who: 'Administrators, coordinators of their region',
    why: 'For some people an allowance could do harm. It is set without saying why, and kept apart from all else about them.',
    holds: (actor, { region }) => isAdministrator(actor) || (region !== null && coordinatesIn(actor, region)),
  },
)

/** The same reach as `readExpense`, for lists: the store filters by it. */
export interface ExpenseReach {
  readonly everything: boolean
  readonly paying: boolean
  readonly coordinated: readonly { readonly programmes: Reach; readonly regions: Reach }[]
}

export const expenseReachOf = (actor: Actor): ExpenseReach => ({
  everything: isAdministrator(actor),
  paying: has(actor, 'treasurer'),
  coordinated: coordinatorGrants(actor).map(({ programmes, regions }) => ({ programmes, regions })),
})
