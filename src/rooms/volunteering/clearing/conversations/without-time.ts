import type { Hub } from '../../../../platform/hub.ts'
import type { ApplicationReach } from '../../applications/permits.ts'
import { standingsOf } from '../../requirements/standings.ts'
import { isOpen } from '../asking.ts'
import { withoutTime, type WithoutTime } from './desk-store.ts'

/** Those without a time within reach, but for whoever talked with us before for the same role, or goes without it by name. */
export async function lackingTime(hub: Hub, reach: ApplicationReach): Promise<WithoutTime[]> {
  const found = await withoutTime(hub.db, reach)
  const standings = await standingsOf(hub, hub.db, found)
  return found.filter((_, at) =>
    standings[at]!.requirements.some((one) => one.requirement.kind === 'interview' && isOpen(one)),
  )
}
