import type { Db } from '../../platform/database/database.ts'
import type { Hub } from '../../platform/hub.ts'
import type { Keeps } from '../../platform/retention/kept.ts'
import type { Room } from '../../platform/room.ts'
import { addingRoutes, notMeRoutes } from './adding/routes.ts'
import { tent as addressTent } from './adding/tent.ts'
import { today as addressToday } from './adding/today.ts'
import { availabilityPart } from './availability/part.ts'
import { changingRoutes } from './changing/routes.ts'
import { deskCards } from './desk-cards.ts'
import { dossier } from './dossier.ts'
import { findingRoutes } from './finding/routes.ts'
import { forget } from './forgetting.ts'
import { holdsPart } from './holds/part.ts'
import { kinPart } from './kin/part.ts'
import { lettersSettingPage } from './letters/settings.ts'
import { peopleDoor } from './merging/door.ts'
import { lookingPart } from './looking/part.ts'
import { mergingRoutes } from './merging/routes.ts'
import { notesPart } from './notes/part.ts'
import { seePeople } from './permits.ts'
import { requestsPart } from './requests/part.ts'
import { peopleRoutes } from './routes.ts'
import { tasksPart } from './tasks/part.ts'
import { labelRoutes } from './tags/routes.ts'

export const people: Room = {
  name: 'people',
  routes: [
    peopleRoutes,
    ...findingRoutes,
    addingRoutes,
    notMeRoutes,
    changingRoutes,
    mergingRoutes,
    labelRoutes,
    ...availabilityPart.routes,
    ...kinPart.routes,
    ...notesPart.routes,
    ...tasksPart.routes,
    ...requestsPart.routes,
    ...lookingPart.routes,
    ...holdsPart.routes,
  ],
  desk: [
    { href: '/desk/people', label: 'People', icon: 'people', permit: seePeople, part: 'work', order: 20 },
    ...tasksPart.desk,
    ...requestsPart.desk,
    ...holdsPart.desk,
  ],
  settings: [lettersSettingPage, ...requestsPart.settings],
  tent: async (visit, personId) => [
    ...(await addressTent(visit, personId)),
    ...(await requestsPart.tent(visit, personId)),
  ],
  deskCards: async (visit, personId) => [
    ...(await deskCards(visit, personId)),
    ...(await availabilityPart.deskCards(visit, personId)),
    ...(await kinPart.deskCards(visit, personId)),
    ...(await notesPart.deskCards(visit, personId)),
    ...(await tasksPart.deskCards(visit, personId)),
    ...(await requestsPart.deskCards(visit, personId)),
    ...(await holdsPart.deskCards(visit, personId)),
  ],
  merging: [
    peopleDoor,
    ...availabilityPart.merging,
    ...kinPart.merging,
    ...notesPart.merging,
    ...tasksPart.merging,
  ],
  today: async (visit) => [
    ...(await addressToday(visit)),
    ...(await tasksPart.today(visit)),
    ...(await requestsPart.today(visit)),
    ...(await lookingPart.today(visit)),
    ...(await holdsPart.today(visit)),
  ],
  dossier: async (hub, personId, words) => [
    ...(await dossier(hub, personId, words)),
    ...(await availabilityPart.dossier(hub, personId, words)),
    ...(await kinPart.dossier(hub, personId, words)),
    ...(await notesPart.dossier(hub, personId, words)),
    ...(await tasksPart.dossier(hub, personId, words)),
    ...(await requestsPart.dossier(hub, personId, words)),
    ...(await holdsPart.dossier(hub, personId, words)),
  ],
  holds: holdsPart.holds,
  retention: [
    ...availabilityPart.retention,
    ...notesPart.retention,
    ...tasksPart.retention,
    ...requestsPart.retention,
    ...holdsPart.retention,
  ],
  async forget(hub: Hub, db: Db, personId: string, keeps: Keeps) {
    await requestsPart.forget(hub, db, personId, keeps)
    await lookingPart.forget(hub, db, personId, keeps)
    await holdsPart.forget(hub, db, personId)
    await availabilityPart.forget(hub, db, personId)
    await kinPart.forget(hub, db, personId)
    await notesPart.forget(hub, db, personId, keeps)
    await tasksPart.forget(hub, db, personId, keeps)
    await forget(hub, db, personId)
  },
}
