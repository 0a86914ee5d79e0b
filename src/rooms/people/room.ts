import type { Room } from '../../platform/room.ts'
import { forget } from './actions.ts'
import { addingRoutes, notMeRoutes } from './adding/routes.ts'
import { tent } from './adding/tent.ts'
import { today } from './adding/today.ts'
import { changingRoutes } from './changing/routes.ts'
import { dossier } from './dossier.ts'
import { findingRoutes } from './finding/routes.ts'
import { seePeople } from './permits.ts'
import { peopleRoutes } from './routes.ts'

export const people: Room = {
  name: 'people',
  routes: [peopleRoutes, findingRoutes, addingRoutes, notMeRoutes, changingRoutes],
  desk: [
    { href: '/desk/people', label: 'People', icon: 'people', permit: seePeople, part: 'work', order: 20 },
  ],
  tent,
  today,
  dossier,
  forget,
}
