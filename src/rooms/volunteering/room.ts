import type { Room } from '../../platform/room.ts'
import { apiPart } from './api/part.ts'
import { checksPart } from './checks/part.ts'
import { expensesPart } from './expenses/part.ts'
import { finderPart } from './finder/part.ts'
import { interestPart } from './interest/part.ts'
import { volunteeringDoor } from './merging/door.ts'
import { opportunitiesPart } from './opportunities/part.ts'
import { rotaPart } from './rota/part.ts'
import { searchesPart } from './searches/part.ts'

export const volunteering: Room = {
  name: 'volunteering',
  routes: [
    ...finderPart.routes,
    ...opportunitiesPart.routes,
    ...interestPart.routes,
    ...rotaPart.routes,
    ...checksPart.routes,
    ...expensesPart.routes,
    ...searchesPart.routes,
    ...apiPart.routes,
  ],
  models: (hub) => [...finderPart.models(hub), ...opportunitiesPart.models(hub)],
  nav: finderPart.nav,
  front: finderPart.front,
  desk: [
    ...opportunitiesPart.desk,
    ...interestPart.desk,
    ...rotaPart.desk,
    ...checksPart.desk,
    ...expensesPart.desk,
  ],
  settings: [
    ...opportunitiesPart.settings,
    ...interestPart.settings,
    ...checksPart.settings,
    ...expensesPart.settings,
  ],
  dossier: async (hub, personId, words) => [
    ...(await interestPart.dossier(hub, personId, words)),
    ...(await checksPart.dossier(hub, personId, words)),
    ...(await searchesPart.dossier(hub, personId, words)),
    ...(await expensesPart.dossier(hub, personId, words)),
  ],
  holds: async (hub, personId, words) => [
    ...(await checksPart.holds(hub, personId, words)),
    ...(await expensesPart.holds(hub, personId, words)),
  ],
  deskCards: async (visit, personId) => [
    ...(await checksPart.deskCards(visit, personId)),
    ...(await expensesPart.deskCards(visit, personId)),
  ],
  tent: async (visit, personId) => [
    ...(await interestPart.tent(visit, personId)),
    ...(await searchesPart.tent(visit, personId)),
    ...(await expensesPart.tent(visit, personId)),
  ],
  retention: [
    ...interestPart.retention,
    ...checksPart.retention,
    ...searchesPart.retention,
    ...expensesPart.retention,
  ],
  involvement: interestPart.involvement,
  async forget(hub, db, personId, keeps) {
    await opportunitiesPart.forget(hub, db, personId)
    await interestPart.forget(hub, db, personId, keeps)
    await checksPart.forget(hub, db, personId, keeps)
    await expensesPart.forget(hub, db, personId, keeps)
    await rotaPart.forget(hub, db, personId)
    await searchesPart.forget(hub, db, personId)
  },
  merging: [volunteeringDoor, ...expensesPart.merging],
  today: async (visit) => [
    ...(await opportunitiesPart.today(visit)),
    ...(await interestPart.today(visit)),
    ...(await checksPart.today(visit)),
    ...(await expensesPart.today(visit)),
  ],
}
