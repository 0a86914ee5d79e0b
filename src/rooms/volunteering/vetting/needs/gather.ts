import type { Todo } from '../../../../platform/room.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { seeApplications } from '../../applications/permits.ts'
import { allThatFit, deskOf } from '../pipeline/load.ts'
import { everything } from '../pipeline/rules.ts'
import { needsIn } from './rules.ts'
import { todoOf } from './words.ts'

/** So many of each day’s list are about applications; the others stand on the desk’s own page. */
const onToday = 8

/** Everything about applications that needs somebody of us, the most pressing first. */
export async function vettingNeeds(visit: Visit): Promise<Todo[]> {
  if (!visit.can(seeApplications, undefined)) return []
  const { hub } = visit
  return needsIn(await allThatFit(hub, hub.db, deskOf(hub), everything)).map((need) => todoOf(visit, need))
}

/** The vetting part of Today: the first few, and the way to the others. */
export async function today(visit: Visit): Promise<Todo[]> {
  const needs = await vettingNeeds(visit)
  const [next, ...more] = needs.slice(onToday)
  if (!next) return needs
  return [
    ...needs.slice(0, onToday),
    {
      urgency: next.urgency,
      since: next.since,
      fact: `${more.length + 1} more about applications`,
      reason: 'The most pressing stand above; the others are on one page, in order.',
      action: { label: 'See them', href: '/desk/vetting' },
    },
  ]
}
