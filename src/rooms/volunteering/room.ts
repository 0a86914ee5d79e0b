import { latestOf } from '../../platform/retention/known.ts'
import type { Room } from '../../platform/room.ts'
import { apiPart } from './api/part.ts'
import { applicationsPart } from './applications/part.ts'
import { checksPart } from './checks/part.ts'
import { clearingPart } from './clearing/part.ts'
import { finderPart } from './finder/part.ts'
import { interestPart } from './interest/part.ts'
import { volunteeringDoor } from './merging/door.ts'
import { opportunitiesPart } from './opportunities/part.ts'
import { referencesPart } from './references/part.ts'
import { rotaPart } from './rota/part.ts'
import { searchesPart } from './searches/part.ts'
import { vettingPart } from './vetting/part.ts'

export const volunteering: Room = {
  name: 'volunteering',
  routes: [
    ...finderPart.routes,
    ...opportunitiesPart.routes,
    ...interestPart.routes,
    ...rotaPart.routes,
    ...checksPart.routes,
    ...vettingPart.routes,
    ...referencesPart.routes,
    ...clearingPart.routes,
    ...searchesPart.routes,
    ...applicationsPart.routes,
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
    ...clearingPart.desk,
    ...vettingPart.desk,
  ],
  settings: [
    ...opportunitiesPart.settings,
    ...interestPart.settings,
    ...checksPart.settings,
    ...referencesPart.settings,
    ...vettingPart.settings,
    ...clearingPart.settings,
    ...applicationsPart.settings,
  ],
  dossier: async (hub, personId, words) => [
    ...(await interestPart.dossier(hub, personId, words)),
    ...(await checksPart.dossier(hub, personId, words)),
    ...(await clearingPart.dossier(hub, personId, words)),
    ...(await applicationsPart.dossier(hub, personId, words)),
    ...(await referencesPart.dossier(hub, personId, words)),
    ...(await vettingPart.dossier(hub, personId, words)),
    ...(await searchesPart.dossier(hub, personId, words)),
  ],
  holds: async (hub, personId, words) => [
    ...(await checksPart.holds(hub, personId, words)),
    ...(await clearingPart.holds(hub, personId, words)),
    ...(await applicationsPart.holds(hub, personId, words)),
  ],
  deskCards: async (visit, personId) => [
    ...(await checksPart.deskCards(visit, personId)),
    ...(await vettingPart.deskCards(visit, personId)),
    ...(await clearingPart.deskCards(visit, personId)),
  ],
  tent: async (visit, personId) => [
    ...(await applicationsPart.tent(visit, personId)),
    ...(await interestPart.tent(visit, personId)),
    ...(await clearingPart.tent(visit, personId)),
    ...(await searchesPart.tent(visit, personId)),
  ],
  retention: [
    ...interestPart.retention,
    ...checksPart.retention,
    ...clearingPart.retention,
    ...applicationsPart.retention,
    ...referencesPart.retention,
    ...vettingPart.retention,
    ...searchesPart.retention,
  ],
  involvement: latestOf(interestPart.involvement, applicationsPart.involvement),
  async forget(hub, db, personId, keeps) {
    await opportunitiesPart.forget(hub, db, personId)
    await interestPart.forget(hub, db, personId, keeps)
    await checksPart.forget(hub, db, personId, keeps)
    await referencesPart.forget(hub, db, personId, keeps)
    await vettingPart.forget(hub, db, personId, keeps)
    await clearingPart.forget(hub, db, personId, keeps)
    await applicationsPart.forget(hub, db, personId, keeps)
    await rotaPart.forget(hub, db, personId)
    await searchesPart.forget(hub, db, personId)
  },
  merging: [volunteeringDoor, ...clearingPart.merging, ...vettingPart.merging],
  today: async (visit) => [
    ...(await opportunitiesPart.today(visit)),
    ...(await interestPart.today(visit)),
    ...(await checksPart.today(visit)),
    ...(await referencesPart.today(visit)),
    ...(await vettingPart.today(visit)),
    ...(await clearingPart.today(visit)),
  ],
}
