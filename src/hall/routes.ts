import type { Routes } from '../platform/web/routes.ts'
import { homeRoutes } from './home/routes.ts'
import { staticRoutes } from './statics/routes.ts'

/** The pages gathered from every room, and those that belong to none. */
export const hallRoutes: readonly Routes[] = [staticRoutes, homeRoutes]
