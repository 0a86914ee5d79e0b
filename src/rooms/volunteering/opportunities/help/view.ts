import { byTime, dayAt, type Day } from '../../../../platform/clock.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { gatheringsKnown, type Gathering } from '../../../gatherings/face.ts'
import type { Content } from '../content.ts'
import { isOpenOn } from '../rules.ts'
import type { Shelved } from '../shelf.ts'

/** A shift somebody may choose, or would have liked to. */
export interface OpenShift {
  readonly id: string
  readonly plannedOn: Day
  readonly on: Day
  readonly gathering: Gathering
  /** null: as many as come. */
  readonly left: number | null
}

/** Whether people may sign up; `full`: every date is, and no list to wait on. */
export type Openness = 'open' | 'paused' | 'closed' | 'ended'

/** A public way to help as its page shows it now. */
export interface HelpView {
  readonly shelved: Shelved
  readonly content: Content
  readonly openness: Openness
  /** Shifts ahead, soonest first, full ones included. */
  readonly shifts: readonly OpenShift[]
}

/** The shifts ahead, read from memory. */
export async function shiftsAhead(hub: Hub, { shifts }: Pick<Shelved, 'shifts'>): Promise<OpenShift[]> {
  const planned = new Map(shifts.map(({ gatheringId, plannedOn }) => [gatheringId, plannedOn]))
  const now = hub.now()
  return (await gatheringsKnown(hub, hub.db, [...planned.keys()]))
    .filter(({ startsAt, state }) => state !== 'cancelled' && byTime(startsAt, now) > 0)
    .toSorted((one, other) => byTime(one.startsAt, other.startsAt))
    .map((gathering) => ({
      id: gathering.id,
      plannedOn: planned.get(gathering.id)!,
      on: dayAt(gathering.startsAt),
      gathering,
      left: gathering.capacity === null ? null : Math.max(0, gathering.capacity - gathering.taken),
    }))
}

/** Whether this one may be chosen: a place is free, or there is a list to wait on. */
export const isOpen = ({ gathering, left }: OpenShift, now: Temporal.Instant): boolean =>
  gathering.state === 'open' &&
  (gathering.closesAt === null || byTime(gathering.closesAt, now) > 0) &&
  (left === null || left > 0 || gathering.waitingList)

/** What a visitor finds at an address; null where the public never saw anything. */
export async function helpView(hub: Hub, shelved: Shelved): Promise<HelpView | null> {
  const { opportunity } = shelved
  const content = opportunity.published
  if (!content || opportunity.state === 'draft' || opportunity.state === 'in-review') return null
  const isOver = !isOpenOn(content, hub.today())
  const openness: Openness =
    opportunity.state === 'closed'
      ? 'closed'
      : opportunity.state === 'paused'
        ? 'paused'
        : isOver
          ? 'ended'
          : 'open'
  return { shelved, content, openness, shifts: openness === 'closed' ? [] : await shiftsAhead(hub, shelved) }
}
