import type { Room } from '../../platform/room.ts'
import { finderModels } from './finder/finder.ts'
import { finderRoutes } from './finder/routes.ts'
import { say } from './finder/words.ts'

export const volunteering: Room = {
  name: 'volunteering',
  routes: [finderRoutes],
  models: finderModels,
  nav: [{ href: '/help', label: say.nav, order: 10 }],
}
