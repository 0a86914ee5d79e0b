import type { Todo } from '../../../../platform/room.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { can } from '../../../../platform/permits/permit.ts'
import { publishOpportunity, reachOf, seeOpportunities } from '../../permits.ts'
import { calendarOf } from '../publishing/actions.ts'
import { undecidedShifts } from '../publishing/rest.ts'
import { titleOf, waitsToBeRead } from '../standing.ts'
import { opportunitiesOf, type Opportunity } from '../store.ts'
import { idsToLookAt } from './store.ts'

/** After so many days a draft sent for review is late. */
const readWithinDays = 2

function toRead(visit: Visit, one: Opportunity): Todo {
  const { askedAt, id } = one
  const days = Math.floor(askedAt!.until(visit.hub.now()).total('hours') / 24)
  return {
    urgency: days >= readWithinDays ? 'late' : 'soon',
    since: askedAt!,
    fact: `${titleOf(one)} waits to be read`,
    reason:
      days === 0 ? 'Sent for review today.' : `Sent for review ${days === 1 ? 'a day' : `${days} days`} ago.`,
    action: { label: 'Read it', href: `/desk/opportunities/${id}/changes` },
  }
}

function toDecide(visit: Visit, one: Opportunity): Todo[] {
  const undecided = one.published
    ? undecidedShifts(one.published, calendarOf(visit.hub), visit.hub.today())
    : []
  const first = undecided[0]
  if (!first || one.state === 'closed') return []
  return [
    {
      urgency: 'soon',
      since: one.publishedAt ?? one.changedAt,
      fact: `${titleOf(one)}: ${undecided.length === 1 ? 'a day touches' : `${undecided.length} days touch`} a time of rest`,
      reason: `The first is ${first.shift.on}, ${first.touches?.name}. It does not open for sign-up before you decide.`,
      action: { label: 'Decide', href: `/desk/opportunities/${one.id}#to-decide` },
    },
  ]
}

/** What waits for this person: drafts to read, and days that need a decision. */
export async function today(visit: Visit): Promise<Todo[]> {
  const { hub, actor } = visit
  if (!visit.can(seeOpportunities, undefined)) return []
  const ids = await idsToLookAt(hub.db, reachOf(actor))
  const opportunities = await opportunitiesOf(hub.db, ids)
  return opportunities.flatMap((one) => [
    ...(waitsToBeRead(one) && can(publishOpportunity, actor, one) ? [toRead(visit, one)] : []),
    ...toDecide(visit, one),
  ])
}
