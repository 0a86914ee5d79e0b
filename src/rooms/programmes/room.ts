import type { Room } from '../../platform/room.ts'
import { seeProgrammes } from './permits.ts'
import { programmeRoutes } from './routes.ts'

export const programmes: Room = {
  name: 'programmes',
  routes: [programmeRoutes],
  desk: [
    {
      href: '/desk/programmes',
      label: 'Programmes',
      icon: 'star',
      permit: seeProgrammes,
      part: 'house',
      order: 50,
    },
  ],
}
