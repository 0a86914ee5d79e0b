import { momentAt, plusDays, type Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { newId } from '../../../../platform/database/id.ts'
import type { Hub } from '../../../../platform/hub.ts'
import {
  cancelGathering,
  changeGathering,
  lockGatherings,
  openGathering,
  signupCounts,
  type Gathering,
} from '../../../gatherings/face.ts'
import type { Belonging } from '../../permits.ts'
import type { Content } from '../content.ts'
import { type Opportunity } from '../store.ts'
import { addShift, endShift, liveShifts, type LiveRow } from '../shift-store.ts'
import type { PlannedShift } from '../times.ts'
import type { ChangedShift, LiveShift, Plan } from './plan.ts'

/** Shifts moved further than this from their planned day are found no more; nobody plans so far ahead. */
const furthestMoved = 400

/** Rows with their gatherings; what was cancelled is left out. */
export const joinShifts = (
  rows: readonly LiveRow[],
  gatherings: readonly Gathering[],
  signups: ReadonlyMap<string, number>,
): LiveShift[] => {
  const known = new Map(gatherings.map((one) => [one.id, one]))
  return rows.flatMap((row): LiveShift[] => {
    const gathering = known.get(row.gatheringId)
    if (!gathering || gathering.state === 'cancelled') return []
    const { title, startsAt, endsAt, capacity, taken } = gathering
    return [{ ...row, title, startsAt, endsAt, capacity, taken, signups: signups.get(gathering.id) ?? 0 }]
  })
}

/** The shifts of an opportunity as they stand, locked until the transaction ends: nobody signs up meanwhile. */
export async function lockShifts(db: Db, opportunityId: string, today: Day): Promise<LiveShift[]> {
  const rows = await liveShifts(db, opportunityId, plusDays(today, -furthestMoved))
  const ids = rows.map(({ gatheringId }) => gatheringId)
  return joinShifts(rows, await lockGatherings(db, ids), await signupCounts(db, ids))
}

/** When signing up for a shift ends: with its start, or with the opportunity's closing day. */
export const closesAt = ({ closesOn }: Pick<Content, 'closesOn'>): Temporal.Instant | null =>
  closesOn === null ? null : momentAt(plusDays(closesOn as Day, 1), '00:00')

const terms = (content: Content) => ({
  title: content.title,
  waitingList: content.waitingList,
  largestGroup: content.largestGroup,
  answerHours: content.answerHours,
  changeHours: content.changeHours,
})

/** Signing up for a shift never ends after it starts. */
const closing = (content: Content, { startsAt }: { startsAt: Temporal.Instant }): Temporal.Instant | null => {
  const at = closesAt(content)
  return at !== null && Temporal.Instant.compare(at, startsAt) < 0 ? at : null
}

async function openShift(
  hub: Hub,
  db: Db,
  opportunity: Opportunity,
  content: Content,
  planned: PlannedShift,
  isOpen: boolean,
): Promise<void> {
  const { startsAt, endsAt, capacity, key, plannedOn } = planned
  const belonging = {
    partOf: opportunity.id,
    organisationId: opportunity.organisationId,
    programmeId: opportunity.programmeId,
    region: opportunity.region,
  }
  const gatheringId = await openGathering(hub, db, {
    kind: 'shift',
    ...terms(content),
    startsAt,
    endsAt,
    closesAt: closing(content, planned),
    capacity,
    ...belonging,
  })
  if (!isOpen) await changeGathering(hub, db, gatheringId, { state: 'closed' })
  await addShift(db, { id: newId(), opportunityId: opportunity.id, gatheringId, key, plannedOn })
}

/** What those who come are told about a change other than the time, which the change itself tells. */
const told = (content: Content, { tells }: ChangedShift): string | undefined =>
  tells.includes('place')
    ? `The place has changed: ${content.placeName || 'from home'}. Your own page says exactly where it is.`
    : undefined

/** Does to the shifts what the plan says. Everything stands or falls with the transaction; letters go by jobs. */
export async function applyPlan(
  hub: Hub,
  db: Db,
  opportunity: Opportunity,
  content: Content,
  plan: Plan,
  live: readonly LiveShift[],
): Promise<void> {
  const isOpen = opportunity.state !== 'paused'
  for (const { shift, reason } of plan.cancels) {
    await cancelGathering(hub, db, shift.gatheringId, reason ?? 'It is no longer part of the plan.')
    await endShift(db, shift.id, hub.now())
  }
  for (const change of plan.changes) {
    const { shift, to, capacity } = change
    const changed = await changeGathering(
      hub,
      db,
      shift.gatheringId,
      {
        ...terms(content),
        startsAt: to.startsAt,
        endsAt: to.endsAt,
        closesAt: closing(content, to),
        capacity,
      },
      told(content, change),
    )
    if (!changed.ok) throw new Error(`A shift could not change as planned: ${changed.refusal}`)
  }
  const taken = new Map(live.map((shift) => [shift.key, shift]))
  for (const planned of plan.opens) {
    const over = taken.get(planned.key)
    if (over) await endShift(db, over.id, hub.now())
    await openShift(hub, db, opportunity, content, planned, isOpen)
  }
}

/** Opens or closes signing up for every shift ahead; those who have a place keep it. */
export async function letSignUp(hub: Hub, db: Db, opportunityId: string, isOpen: boolean): Promise<void> {
  for (const shift of await lockShifts(db, opportunityId, hub.today())) {
    if (Temporal.Instant.compare(shift.startsAt, hub.now()) <= 0) continue
    await changeGathering(hub, db, shift.gatheringId, { state: isOpen ? 'open' : 'closed' })
  }
}

/** Cancels every shift ahead and tells everybody who comes. */
export async function cancelAhead(hub: Hub, db: Db, opportunityId: string, because: string): Promise<void> {
  for (const shift of await lockShifts(db, opportunityId, hub.today())) {
    if (Temporal.Instant.compare(shift.startsAt, hub.now()) <= 0) continue
    await cancelGathering(hub, db, shift.gatheringId, because)
    await endShift(db, shift.id, hub.now())
  }
}

/** The shifts go with the opportunity to where it belongs now. */
export async function moveShifts(
  hub: Hub,
  db: Db,
  opportunityId: string,
  { organisationId, programmeId, region }: Belonging,
): Promise<void> {
  for (const shift of await lockShifts(db, opportunityId, hub.today())) {
    if (Temporal.Instant.compare(shift.endsAt, hub.now()) <= 0) continue
    await changeGathering(hub, db, shift.gatheringId, { organisationId, programmeId, region })
  }
}
