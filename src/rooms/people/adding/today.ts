import { moment } from '../../../platform/database/values.ts'
import type { Todo } from '../../../platform/room.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { reachOf, seePeople } from '../permits.ts'
import { deniedWithin } from './store.ts'

/** Days in which the desk is told of an address that was a stranger’s, unless it has looked over the record before. */
const toldDays = 30

/** Whose address turned out to be wrong: they do not get what we write. */
export async function today(visit: Visit): Promise<Todo[]> {
  const { hub, actor } = visit
  if (!visit.can(seePeople, undefined)) return []
  const denied = await deniedWithin(hub.db, reachOf(actor), hub.now().subtract({ hours: toldDays * 24 }))
  return denied.map(({ id, name, at }) => ({
    urgency: 'soon',
    since: moment(at),
    fact: `${name} has no address now`,
    reason: 'A stranger reads the address we wrote down, and said so. Ring them, and look over what we hold.',
    action: { label: 'Look over it', href: `/desk/people/${id}/change` },
  }))
}
