import type { Todo } from '../../../../platform/room.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { cardsOf } from '../../../people/face.ts'
import { applicationReachOf } from '../../applications/permits.ts'
import { applicationOf } from '../../applications/store.ts'
import { rolesOf } from '../../requirements/standings.ts'
import { seeApprovals } from '../permits.ts'
import { heldWithin, type Held } from './desk-store.ts'
import { waitingFor } from './store.ts'

/** Approvals somebody is asked for themselves, and those within reach that do not go on. */
export async function approvalsToday(visit: Visit): Promise<Todo[]> {
  const { hub, actor } = visit
  if (actor.personId === null || !visit.can(seeApprovals, undefined)) return []
  const mine = (await waitingFor(hub.db, actor.personId)).filter(({ answer }) => answer === null)
  const roles = new Map((await rolesOf(hub.db)).map(({ id, name }) => [id, name]))
  const todos: Todo[] = []
  for (const asked of mine) {
    const application = await applicationOf(hub.db, asked.applicationId)
    const [card] = application ? await cardsOf(hub.db, [application.personId]) : []
    if (application && card)
      todos.push({
        urgency: 'soon',
        since: asked.askedAt,
        fact: `${card.name}: can they be approved?`,
        reason: `${roles.get(application.roleId) ?? 'A role'}. You are asked for your word.`,
        action: { label: 'Open', href: `/desk/approvals/${asked.id}` },
      })
  }
  return [...todos, ...(await heldWithin(hub.db, applicationReachOf(actor))).map(held)]
}

const held = ({ applicationId, name, role, need, asked, isNotYet, since }: Held): Todo => ({
  urgency: isNotYet ? 'late' : 'soon',
  since,
  fact: isNotYet ? `${name}: somebody says not yet` : `${name}: ask ${need - asked} more to approve`,
  reason: isNotYet
    ? `${role}. Read why, and put it right.`
    : `${role} asks for ${need} who say yes, and ${asked === 0 ? 'nobody is' : asked === 1 ? '1 is' : `${asked} are`} asked.`,
  action: { label: isNotYet ? 'Read why' : 'Ask', href: `/desk/applications/${applicationId}#approval` },
})
