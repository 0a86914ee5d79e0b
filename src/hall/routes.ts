import { askedFileRoutes } from '../platform/lists/face.ts'
import type { Routes } from '../platform/web/routes.ts'
import { apiRoutes } from './api/routes.ts'
import { demonstrationRoutes } from './demonstration/routes.ts'
import { deskRoutes } from './desk/routes.ts'
import { homeRoutes } from './home/routes.ts'
import { forgetPersonRoutes } from './person/forget-routes.ts'
import { personRoutes } from './person/routes.ts'
import { retentionRoutes } from './retention/routes.ts'
import { runningRoutes } from './running/routes.ts'
import { settingsRoutes } from './settings/routes.ts'
import { setUpRoutes } from './setup/routes.ts'
import { sourceRoutes } from './source/routes.ts'
import { staticRoutes } from './statics/routes.ts'
import { copyRoutes } from './tent/copy-routes.ts'
import { tentRoutes } from './tent/routes.ts'

/** The pages gathered from every room, and those that belong to none. */
export const hallRoutes: readonly Routes[] = [
  staticRoutes,
  homeRoutes,
  tentRoutes,
  copyRoutes,
  deskRoutes,
  personRoutes,
  forgetPersonRoutes,
  runningRoutes,
  settingsRoutes,
  retentionRoutes,
  askedFileRoutes,
  setUpRoutes,
  sourceRoutes,
  apiRoutes,
  demonstrationRoutes,
]
