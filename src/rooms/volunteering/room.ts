import type { Room } from '../../platform/room.ts'
import { finderModels } from './finder/finder.ts'
import { finderRoutes } from './finder/routes.ts'
import { say } from './finder/words.ts'
import { interestPart } from './interest/part.ts'
import { opportunitiesPart } from './opportunities/part.ts'
import { rotaPart } from './rota/part.ts'

export const volunteering: Room = {
  name: 'volunteering',
  routes: [finderRoutes, ...opportunitiesPart.routes, ...interestPart.routes, ...rotaPart.routes],
  models: (hub) => [...finderModels(hub), ...opportunitiesPart.models(hub)],
  nav: [{ href: '/help', label: say.nav, order: 10 }],
  desk: [...opportunitiesPart.desk, ...interestPart.desk, ...rotaPart.desk],
  settings: [...opportunitiesPart.settings, ...interestPart.settings],
  dossier: interestPart.dossier,
  async forget(hub, db, personId) {
    await interestPart.forget(hub, db, personId)
    await rotaPart.forget(hub, db, personId)
  },
  today: async (visit) => [...(await opportunitiesPart.today(visit)), ...(await interestPart.today(visit))],
}
