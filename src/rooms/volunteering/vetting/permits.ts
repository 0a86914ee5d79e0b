import {
  coordinatorGrants,
  isAdministrator,
  vettingGrants,
  type Actor,
} from '../../../platform/permits/actor.ts'
import { permit } from '../../../platform/permits/permit.ts'

const vetsOrArranges = (actor: Actor): boolean =>
  isAdministrator(actor) || coordinatorGrants(actor).length > 0 || vettingGrants(actor).length > 0

export const changeWordings = permit('write and change wordings', {
  who: 'Coordinators, vetting officers, administrators',
  why: 'Whoever answers applicants finds the better words; every version stays, and each letter names the one it was written in.',
  holds: vetsOrArranges,
})

export const takeApplications = permit('take a list of applications away as a file', {
  who: 'Coordinators, vetting officers, administrators, each within their reach',
  why: 'Sometimes a list is needed where the hub is not. It says what it is for, and whoever is in it can see who took it.',
  holds: vetsOrArranges,
})

export const takeNeeds = permit('take the list of what needs us in vetting away as a file', {
  who: 'Coordinators, vetting officers, administrators, each within their reach',
  why: 'A round of calls is made where the hub is not. It says what it is for, and whoever is in it can see who took it.',
  holds: vetsOrArranges,
})
