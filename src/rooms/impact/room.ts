import type { Room } from '../../platform/room.ts'
import { seeFigures } from './permits.ts'
import { figureRoutes } from './routes.ts'

export const impact: Room = {
  name: 'impact',
  routes: [figureRoutes],
  desk: [
    {
      href: '/desk/figures',
      label: 'Figures',
      icon: 'chart',
      permit: seeFigures,
      part: 'work',
      order: 60,
    },
  ],
}
