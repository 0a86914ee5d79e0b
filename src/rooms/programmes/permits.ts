import { isAdministrator, isCoordinator } from '../../platform/permits/actor.ts'
import { permit } from '../../platform/permits/permit.ts'

export const seeProgrammes = permit('see programmes and regions', {
  who: 'Coordinators and administrators',
  why: 'Ways to help belong to a programme and a region.',
  holds: (actor) => isAdministrator(actor) || isCoordinator(actor),
})

export const changeProgrammes = permit('add or change programmes and regions', {
  who: 'Administrators',
  why: 'What the charity runs, and where, also says who coordinates what; so it is decided above the coordinators.',
  holds: (actor) => isAdministrator(actor),
})
