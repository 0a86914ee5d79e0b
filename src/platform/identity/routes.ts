import type { Routes } from '../web/routes.ts'
import { grantRoutes } from '../permits/grants/routes.ts'
import { deskKeysRoutes } from './desk/routes.ts'
import { doorRoutes } from './door/routes.ts'
import { showRoutes } from './door/show-routes.ts'
import { keysRoutes } from './keys/routes.ts'

/** Every route of identity and of the roles; the house serves them. */
export const identityRoutes: readonly Routes[] = [
  doorRoutes,
  showRoutes,
  keysRoutes,
  deskKeysRoutes,
  grantRoutes,
]
