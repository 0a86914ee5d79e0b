import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Room } from '../../../platform/room.ts'
import { seeRota } from '../permits.ts'
import { rotaRoutes } from './routes.ts'
import { stopRoutes } from './stop-routes.ts'
import { forgetAsked } from './store.ts'

const forget = async (_hub: Hub, db: Db, personId: string): Promise<void> =>
  void (await forgetAsked(db, personId))

/** What the rota brings to the room's manifest. */
export const rotaPart = {
  routes: [rotaRoutes, stopRoutes],
  desk: [{ href: '/desk/rota', label: 'Rota', icon: 'clock', permit: seeRota, part: 'work', order: 35 }],
  forget,
} as const satisfies Partial<Room>
