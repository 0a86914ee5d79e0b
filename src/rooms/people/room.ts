import type { Room } from '../../platform/room.ts'
import { forget } from './actions.ts'
import { addingRoutes, notMeRoutes } from './adding/routes.ts'
import { tent } from './adding/tent.ts'
import { today } from './adding/today.ts'
import { changingRoutes } from './changing/routes.ts'
import { deskCards } from './desk-cards.ts'
import { dossier } from './dossier.ts'
import { findingRoutes } from './finding/routes.ts'
import { peopleDoor } from './merging/door.ts'
import { mergingRoutes } from './merging/routes.ts'
import { seePeople } from './permits.ts'
import { peopleRoutes } from './routes.ts'
import { labelRoutes } from './tags/routes.ts'

export const people: Room = {
  name: 'people',
  routes: [
    peopleRoutes,
    findingRoutes,
    addingRoutes,
    notMeRoutes,
    changingRoutes,
    mergingRoutes,
    labelRoutes,
  ],
  desk: [
    { href: '/desk/people', label: 'People', icon: 'people', permit: seePeople, part: 'work', order: 20 },
  ],
  tent,
  deskCards,
  merging: [peopleDoor],
  today,
  dossier,
  forget,
}
