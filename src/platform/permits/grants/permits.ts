import { isAdministrator, isCoordinator, isStaff } from '../actor.ts'
import { permit } from '../permit.ts'

export const seeGrants = permit('see who was trusted with what, and give or end it', {
  who: 'Administrators; coordinators, for leads of ways to help and partners within their own reach',
  why: 'No one grants above or beyond their own, and nobody to themselves; the last administrator stays.',
  holds: (actor) => isAdministrator(actor) || isCoordinator(actor),
})

export const readPermits = permit('read what everybody may do, and why', {
  who: 'Everybody who works behind the desk',
  why: 'Rules that nobody can read protect nobody.',
  holds: isStaff,
})
