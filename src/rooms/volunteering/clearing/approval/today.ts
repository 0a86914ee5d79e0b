import type { Hub } from '../../../../platform/hub.ts'
import type { Todo } from '../../../../platform/room.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { cardsOf } from '../../../people/face.ts'
import { applicationReachOf, type ApplicationReach } from '../../applications/permits.ts'
import { rolesOf, standingsOf } from '../../requirements/standings.ts'
import { seeApprovals } from '../permits.ts'
import { heldWithin, type Held } from './desk-store.ts'
import { waitingWithin } from './load.ts'

/** Approvals somebody is asked for themselves, and those within reach that do not go on. */
export async function approvalsToday(visit: Visit): Promise<Todo[]> {
  const { hub, actor } = visit
  if (!visit.can(seeApprovals, undefined)) return []
  const mine = (await waitingWithin(visit)).filter(({ asked }) => asked.answer === null)
  const roles = new Map((await rolesOf(hub.db)).map(({ id, name }) => [id, name]))
  const names = new Map(
    (await cardsOf(hub.db, [...new Set(mine.map(({ application }) => application.personId))])).map((card) => [
      card.id,
      card.name,
    ]),
  )
  return [
    ...mine.map(({ asked, application }): Todo => ({
      urgency: 'soon',
      since: asked.askedAt,
      fact: `${names.get(application.personId) ?? 'Somebody'}: can they be approved?`,
      reason: `${roles.get(application.roleId) ?? 'A role'}. You are asked for your word.`,
      action: { label: 'Open', href: `/desk/approvals/${asked.id}` },
    })),
    ...(await lackingWithin(visit.hub, applicationReachOf(actor))),
  ]
}

/** Those that do not go on, but for whom it is there already or who go without it by name. */
async function lackingWithin(hub: Hub, reach: ApplicationReach): Promise<Todo[]> {
  const found = await heldWithin(hub.db, reach)
  const standings = await standingsOf(hub, hub.db, found)
  return found.flatMap((one, at) => {
    const asks = standings[at]!.requirements.find(({ requirement }) => requirement.kind === 'approval')
    if (!asks || (asks.state !== 'missing' && asks.state !== 'run-out')) return []
    const more = asks.need - asks.have - one.asked
    return one.isNotYet || more > 0 ? [held(one, asks.need, more)] : []
  })
}

const held = (
  { applicationId, name, role, asked, isNotYet, since }: Held,
  need: number,
  more: number,
): Todo => ({
  urgency: isNotYet ? 'late' : 'soon',
  since,
  fact: isNotYet ? `${name}: somebody says not yet` : `${name}: ask ${more} more to approve`,
  reason: isNotYet
    ? `${role}. Read why, and put it right.`
    : `${role} asks for ${need} who say yes, and ${asked === 0 ? 'nobody is' : asked === 1 ? '1 is' : `${asked} are`} asked.`,
  action: { label: isNotYet ? 'Read why' : 'Ask', href: `/desk/applications/${applicationId}#approval` },
})
