import type { Room } from '../../platform/room.ts'
import { agreementRoutes } from './agreements/routes.ts'
import { seeOrganisations } from './permits.ts'
import { networkRoutes } from './routes.ts'

export const network: Room = {
  name: 'network',
  routes: [networkRoutes, agreementRoutes],
  desk: [
    {
      href: '/desk/organisations',
      label: 'Organisations',
      icon: 'pair',
      permit: seeOrganisations,
      part: 'house',
      order: 40,
    },
  ],
}
