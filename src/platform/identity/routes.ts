import type { Routes } from '../web/routes.ts'
import { grantRoutes } from '../permits/grants/routes.ts'
import { deskKeysRoutes } from './desk/routes.ts'
import { doorRoutes } from './door/routes.ts'
import { linkRoutes } from './door/link-routes.ts'
import { showRoutes } from './door/show-routes.ts'
import { keysRoutes } from './keys/routes.ts'

/** Every route of identity and of the roles; the house serves them. */
export const identityRoutes: readonly Routes[] = [
  doorRoutes,
  linkRoutes,
  showRoutes,
  keysRoutes,
  deskKeysRoutes,
  grantRoutes,
]
