import type { Room } from '../../../platform/room.ts'
import { affectedRoutes } from './affecting/list.ts'
import { whomRoutes } from './affecting/routes.ts'
import { deskCards } from './desk-cards.ts'
import { dossier, forget, holds, standingKept } from './keeping/keeping.ts'
import { requirementsDoor } from './merging.ts'
import { seeRenewals, seeRequirements } from './permits.ts'
import { standingRoutes } from './person/routes.ts'
import './person/training-recording.ts'
import { draftRoutes } from './policies/draft-routes.ts'
import { roleRoutes } from './policies/routes.ts'
import { today as rolesToday } from './policies/today.ts'
import './renewals/jobs.ts'
import { renewalRoutes } from './renewals/routes.ts'
import { today as renewalsToday } from './renewals/today.ts'
import { standingPage } from './settings-page.ts'
import { tent } from './tent.ts'

/** What requirements and standing bring to the room's manifest. */
export const requirementsPart = {
  routes: [roleRoutes, whomRoutes, affectedRoutes, draftRoutes, standingRoutes, renewalRoutes],
  desk: [
    {
      href: '/desk/renewals',
      label: 'Renewals',
      icon: 'wait',
      permit: seeRenewals,
      part: 'work',
      order: 35,
    },
    {
      href: '/desk/requirements',
      label: 'Requirements',
      icon: 'shield',
      permit: seeRequirements,
      part: 'house',
      order: 30,
    },
  ],
  settings: [standingPage],
  dossier,
  holds,
  forget,
  retention: [standingKept],
  merging: [requirementsDoor],
  deskCards,
  tent,
  today: async (visit) => [...(await rolesToday(visit)), ...(await renewalsToday(visit))],
} as const satisfies Partial<Room>
