import { coordinatorGrants, isAdministrator, vettingGrants } from '../../../platform/permits/actor.ts'
import { permit } from '../../../platform/permits/permit.ts'

export const changeWordings = permit('write and change wordings', {
  who: 'Coordinators, vetting officers, administrators',
  why: 'Whoever answers applicants finds the better words; every version stays, and each letter names the one it was written in.',
  holds: (actor) =>
    isAdministrator(actor) || coordinatorGrants(actor).length > 0 || vettingGrants(actor).length > 0,
})
