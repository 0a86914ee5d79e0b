import type { Room } from '../../platform/room.ts'
import { apiPart } from './api/part.ts'
import { checksPart } from './checks/part.ts'
import { finderPart } from './finder/part.ts'
import { interestPart } from './interest/part.ts'
import { volunteeringDoor } from './merging/door.ts'
import { opportunitiesPart } from './opportunities/part.ts'
import { requirementsPart } from './requirements/part.ts'
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
    ...requirementsPart.routes,
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
    ...requirementsPart.desk,
  ],
  settings: [
    ...opportunitiesPart.settings,
    ...interestPart.settings,
    ...checksPart.settings,
    ...requirementsPart.settings,
  ],
  dossier: async (hub, personId, words) => [
    ...(await interestPart.dossier(hub, personId, words)),
    ...(await checksPart.dossier(hub, personId, words)),
    ...(await requirementsPart.dossier(hub, personId, words)),
    ...(await searchesPart.dossier(hub, personId, words)),
  ],
  holds: async (hub, personId, words) => [
    ...(await checksPart.holds(hub, personId, words)),
    ...(await requirementsPart.holds(hub, personId, words)),
  ],
  deskCards: async (visit, personId) => [
    ...(await requirementsPart.deskCards(visit, personId)),
    ...(await checksPart.deskCards(visit, personId)),
  ],
  tent: async (visit, personId) => [
    ...(await requirementsPart.tent(visit, personId)),
    ...(await interestPart.tent(visit, personId)),
    ...(await searchesPart.tent(visit, personId)),
  ],
  retention: [
    ...interestPart.retention,
    ...checksPart.retention,
    ...requirementsPart.retention,
    ...searchesPart.retention,
  ],
  involvement: interestPart.involvement,
  async forget(hub, db, personId, keeps) {
    await opportunitiesPart.forget(hub, db, personId)
    await interestPart.forget(hub, db, personId, keeps)
    await checksPart.forget(hub, db, personId, keeps)
    await requirementsPart.forget(hub, db, personId, keeps)
    await rotaPart.forget(hub, db, personId)
    await searchesPart.forget(hub, db, personId)
  },
  merging: [volunteeringDoor, ...requirementsPart.merging],
  today: async (visit) => [
    ...(await opportunitiesPart.today(visit)),
    ...(await interestPart.today(visit)),
    ...(await checksPart.today(visit)),
    ...(await requirementsPart.today(visit)),
  ],
}
