import type { Routes } from '../web/routes.ts'
import { doorRoutes } from './door/routes.ts'
import { showRoutes } from './door/show-routes.ts'
import { keysRoutes } from './keys/routes.ts'

/** Every route of identity; the house serves them. */
export const identityRoutes: readonly Routes[] = [doorRoutes, showRoutes, keysRoutes]
