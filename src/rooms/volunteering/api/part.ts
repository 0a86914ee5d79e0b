import type { Room } from '../../../platform/room.ts'
import { apiRoutes } from './routes.ts'

/** What the API of the ways to help hands to its room. */
export const apiPart = { routes: [apiRoutes] } as const satisfies Partial<Room>
