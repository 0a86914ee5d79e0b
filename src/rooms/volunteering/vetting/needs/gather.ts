import type { Todo } from '../../../../platform/room.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { seeApplications } from '../../applications/permits.ts'
import { today as checksToday } from '../../checks/today.ts'
import { conversationsToday } from '../../clearing/conversations/today.ts'
import { today as referencesToday } from '../../references/today.ts'
import { checksDue } from '../../requirements/renewals/checks-due.ts'
import { allThatFit, deskOf } from '../pipeline/load.ts'
import { everything } from '../pipeline/rules.ts'
import { byNeed, needsIn } from './rules.ts'
import { todoOf } from './words.ts'

/** So many of each day’s list are about applications; the others stand on the desk’s own page. */
const onToday = 8

/** What needs somebody of us on the way of applications, but for talks and referees, which tell of themselves. */
async function needs(visit: Visit): Promise<Todo[]> {
  if (!visit.can(seeApplications, undefined)) return []
  const { hub } = visit
  const desk = deskOf(hub)
  const all = await allThatFit(hub, hub.db, desk, everything)
  return needsIn(all, desk.thresholds.checks.red).map((need) => todoOf(visit, need))
}

/** Everything that needs vetting now, checks to renew among it, the most pressing first. */
export const vettingNeeds = async (visit: Visit): Promise<Todo[]> =>
  [
    ...(await needs(visit)),
    ...(await conversationsToday(visit)),
    ...(await referencesToday(visit)),
    ...(await checksToday(visit)),
    ...(await checksDue(visit)),
  ].toSorted(byNeed)

/** The vetting part of Today: the first few, and the way to the others. */
export async function today(visit: Visit): Promise<Todo[]> {
  const all = await needs(visit)
  const [next, ...more] = all.slice(onToday)
  if (!next) return all
  return [
    ...all.slice(0, onToday),
    {
      urgency: next.urgency,
      since: next.since,
      fact: `${more.length + 1} more about applications`,
      reason: 'The most pressing stand above; the others are on one page, in order.',
      action: { label: 'See them', href: '/desk/vetting' },
    },
  ]
}
