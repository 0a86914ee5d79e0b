import type { Hub } from '../../../../platform/hub.ts'
import type { PlacedApplication } from '../../applications/types.ts'
import { clearingCustoms } from '../settings.ts'
import { isWanted } from './actions.ts'
import type { OwnView } from './own-part.ts'
import { slotsFor } from './slots-store.ts'
import { conversationsOf, noneFitsOf } from './store.ts'
import type { Slot } from './types.ts'

/** Between which moments a time begins that an applicant may choose now. */
export function choosableFrom(hub: Hub): { readonly from: Temporal.Instant; readonly to: Temporal.Instant } {
  const { leadHours, aheadDays } = hub.setting(clearingCustoms)
  const now = hub.now()
  return { from: now.add({ hours: leadHours }), to: now.add({ hours: 24 * aheadDays }) }
}

/** The times an applicant may choose now. */
export function slotsToChoose(hub: Hub, { id }: Pick<PlacedApplication, 'id'>): Promise<Slot[]> {
  const { from, to } = choosableFrom(hub)
  return slotsFor(hub.db, id, from, to)
}

/** How an application stands towards its conversation; null where there is none to book. */
export async function ownViewOf(hub: Hub, application: PlacedApplication): Promise<OwnView | null> {
  const ahead =
    (await conversationsOf(hub.db, application.id)).find(({ state }) => state === 'booked') ?? null
  if (ahead === null && !(await isWanted(hub, hub.db, application))) return null
  return {
    applicationId: application.id,
    ahead,
    slots: await slotsToChoose(hub, application),
    noneFits: (await noneFitsOf(hub.db, application.id)) ?? null,
  }
}
