import type { Room } from '../../../platform/room.ts'
import { stageLimitsPage } from './clocks/settings-page.ts'
import { leaveRoutes } from './desk/leave-routes.ts'
import { deskRoutes } from './desk/routes.ts'
import { applyRoutes } from './form/routes.ts'
import './guardian/jobs.ts'
import { guardianRoutes } from './guardian/routes.ts'
import { dossier, holds } from './keeping/dossier.ts'
import { forget } from './keeping/forgetting.ts'
import { applicationsKept, draftsKept, notBegunKept } from './keeping/retention.ts'
import { lastAppliedOf } from './keeping/store.ts'
import './leaving/jobs.ts'
import { leavingRoutes } from './leaving/routes.ts'
import './onward/listeners.ts'
import { questionRoutes } from './questions/routes.ts'
import './resting/jobs.ts'
import { restingRoutes } from './resting/routes.ts'
import { restsPage } from './resting/settings-page.ts'
import { statusRoutes } from './status/routes.ts'
import { tent } from './status/tent.ts'

/** What applications bring to the room's manifest. */
export const applicationsPart = {
  routes: [
    applyRoutes,
    guardianRoutes,
    statusRoutes,
    leavingRoutes,
    restingRoutes,
    deskRoutes,
    leaveRoutes,
    questionRoutes,
  ],
  settings: [stageLimitsPage, restsPage],
  dossier,
  holds,
  forget,
  retention: [draftsKept, notBegunKept, applicationsKept],
  involvement: lastAppliedOf,
  tent,
} as const satisfies Partial<Room>
