import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { waitedIn, waitsOf, type Waits } from './rules.ts'
import { stillFor } from './settings.ts'
import { coursesSince } from './store.ts'

const aYear = { hours: 365 * 24 }

/** How long people of the last year waited, by role; a role nobody applied for has no entry. */
export async function waitsIn(
  hub: Hub,
  db: Db,
  roleIds: readonly string[],
): Promise<ReadonlyMap<string, Waits>> {
  const customs = stillFor(hub)
  const courses = await coursesSince(db, roleIds, hub.now().subtract(aYear))
  return new Map(
    [...Map.groupBy(courses, ({ roleId }) => roleId)].map(([roleId, each]) => [
      roleId,
      waitsOf(each.map(({ moves }) => waitedIn(moves, customs))),
    ]),
  )
}

/** The same for one role; nothing is known of one that nobody applied for. */
export const waitsFor = async (hub: Hub, db: Db, roleId: string): Promise<Waits> =>
  (await waitsIn(hub, db, [roleId])).get(roleId) ?? waitsOf([])
