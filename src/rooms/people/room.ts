import type { Room } from '../../platform/room.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Hub } from '../../platform/hub.ts'
import { forget } from './actions.ts'
import { addingRoutes } from './adding/routes.ts'
import { tent as addressTent } from './adding/tent.ts'
import { dossier } from './dossier.ts'
import { findingRoutes } from './finding/routes.ts'
import { seePeople } from './permits.ts'
import { requestsPart } from './requests/part.ts'
import { peopleRoutes } from './routes.ts'

export const people: Room = {
  name: 'people',
  routes: [peopleRoutes, findingRoutes, addingRoutes, ...requestsPart.routes],
  desk: [
    { href: '/desk/people', label: 'People', icon: 'people', permit: seePeople, part: 'work', order: 20 },
    ...requestsPart.desk,
  ],
  settings: requestsPart.settings,
  tent: async (visit, personId) => [
    ...(await addressTent(visit, personId)),
    ...(await requestsPart.tent(visit, personId)),
  ],
  deskCards: requestsPart.deskCards,
  today: requestsPart.today,
  dossier: async (hub, personId, words) => [
    ...(await dossier(hub, personId, words)),
    ...(await requestsPart.dossier(hub, personId, words)),
  ],
  async forget(hub: Hub, db: Db, personId: string) {
    await requestsPart.forget(hub, db, personId)
    await forget(hub, db, personId)
  },
}
