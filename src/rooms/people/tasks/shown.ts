import { isAdministrator } from '../../../platform/permits/actor.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { leftBehind } from './actions.ts'
import type { Show } from './forms.ts'
import { doneOf, openFor, openFrom, type Task } from './store.ts'

const doneShown = 50

/** What was left behind by others is for administrators; one's own, by whoever gave it. */
export const leftFor = async ({ hub, actor }: Visit): Promise<Task[]> =>
  (await leftBehind(hub.db)).filter((task) => isAdministrator(actor) || task.madeBy === actor.personId)

/** The tasks of one part of the list. */
export function tasksShown(visit: Visit, show: Show): Promise<Task[]> {
  const { hub, actor } = visit
  const me = actor.personId!
  switch (show) {
    case 'mine':
      return openFor(hub.db, me)
    case 'given':
      return openFrom(hub.db, me)
    case 'left':
      return leftFor(visit)
    case 'done':
      return doneOf(hub.db, me, doneShown)
  }
}
