import { momentAt } from '../../../../platform/clock.ts'
import type { Todo } from '../../../../platform/room.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dateWords } from '../../../../platform/words/dates.ts'
import { seeRenewals, standingReachOf } from '../permits.ts'
import { renewalsWithin, type Listed } from './load.ts'
import { waitingFor } from './waiting.ts'

const weeksAhead = 4
const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`)
const link = { label: 'Look', href: '/desk/renewals' }

/** Who lapsed and has shifts ahead, who stops within weeks, and exemptions that wait for another of us. */
export async function today(visit: Visit): Promise<Todo[]> {
  const { hub, actor, words } = visit
  if (!visit.can(seeRenewals, undefined)) return []
  const found = await renewalsWithin(hub, standingReachOf(actor), weeksAhead)
  const lapsed = found.filter((one) => one.today.state === 'lapsed' && one.shifts.length > 0)
  const soon = found.filter(({ today, stopsOn }) => today.state !== 'lapsed' && stopsOn !== null)
  const waiting = (await waitingFor(visit)).filter(({ askedBy }) => askedBy !== actor.personId)
  const since = ({ stopsOn }: Listed) => (stopsOn === null ? hub.now() : momentAt(stopsOn, '00:00'))
  return [
    ...lapsed.slice(0, 1).map((first): Todo => ({
      urgency: 'late',
      since: since(first),
      fact: `${people(lapsed.length)} in a role ${lapsed.length === 1 ? 'is' : 'are'} not cleared any more, with shifts ahead`,
      reason: 'Their places stay until somebody has talked with them.',
      action: link,
    })),
    ...waiting.slice(0, 1).map((first): Todo => ({
      urgency: 'soon',
      since: first.askedAt,
      fact: `${waiting.length === 1 ? '1 exemption waits' : `${waiting.length} exemptions wait`} for a decision`,
      reason: `Asked for by a colleague; the first is for ${first.name}.`,
      action: { label: 'Decide', href: '/desk/renewals' },
    })),
    ...soon.slice(0, 1).map((first): Todo => ({
      urgency: 'soon',
      since: hub.now(),
      fact: `${people(soon.length)} ${soon.length === 1 ? 'stops' : 'stop'} within ${weeksAhead} weeks unless something is renewed`,
      reason: `The first on ${dateWords(words, first.stopsOn!)}.`,
      action: link,
    })),
  ]
}
