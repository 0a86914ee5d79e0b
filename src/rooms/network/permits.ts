import { isAdministrator, isCoordinator } from '../../platform/permits/actor.ts'
import { permit } from '../../platform/permits/permit.ts'

export const seeOrganisations = permit('see the organisations we work beside', {
  who: 'Coordinators and administrators',
  why: 'Whoever arranges ways to help needs to know with whom.',
  holds: (actor) => isAdministrator(actor) || isCoordinator(actor),
})

export const changeOrganisations = permit('add or change an organisation', {
  who: 'Coordinators and administrators',
  why: 'Coordinators make the agreements with partners, so they keep their names and addresses right.',
  holds: (actor) => isAdministrator(actor) || isCoordinator(actor),
})
