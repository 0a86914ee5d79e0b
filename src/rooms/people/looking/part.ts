import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Keeps } from '../../../platform/retention/kept.ts'
import type { Room } from '../../../platform/room.ts'
import { actAs } from '../../../platform/seal/actor.ts'
import { requestsKept } from '../requests/keeping.ts'
import { lookRoutes } from './routes.ts'
import { forgetDecisions } from './store.ts'
import { today } from './today.ts'

/** In a transaction of the worker, which from here on acts as the hub. What was decided goes with its request. */
async function forget(_hub: Hub, db: Db, personId: string, keeps: Keeps): Promise<void> {
  if (keeps(requestsKept.key)) return
  await actAs(db, 'the hub')
  await forgetDecisions(db, personId)
}

/** What looking through copies brings to the room's manifest. */
export const lookingPart = { routes: [lookRoutes], today, forget } as const satisfies Partial<Room>
