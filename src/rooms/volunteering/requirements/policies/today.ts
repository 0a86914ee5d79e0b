import type { Todo } from '../../../../platform/room.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { seeRequirements, writeRequirements } from '../permits.ts'
import { policiesOf, rolesOf } from '../roles-store.ts'
import { versionOn } from '../rules.ts'
import { checkOfRole } from './level.ts'
import { asksOtherwise } from './rules.ts'

/** Roles whose version asks for another check than was decided; one to decide again first stands among the decisions. */
export async function today(visit: Visit): Promise<Todo[]> {
  const { hub } = visit
  const { db } = hub
  if (!visit.can(seeRequirements, undefined)) return []
  const mine = (await rolesOf(db)).filter((role) => visit.can(writeRequirements, role))
  const versions = await policiesOf(
    db,
    mine.map(({ id }) => id),
  )
  const todos: Todo[] = []
  for (const { id, name } of mine) {
    const now = versionOn(versions.get(id) ?? [], hub.today())
    if (!now?.requirements.some(({ kind }) => kind === 'check')) continue
    const check = await checkOfRole(hub, db, id)
    if (!asksOtherwise(now, check) || (!check.ok && check.refusal === 'decide-again')) continue
    todos.push({
      urgency: 'late',
      since: hub.now(),
      fact: `${name} asks people for a check that was not decided so`,
      reason: 'To ask for more than the law allows is an offence; less leaves those we help unprotected.',
      action: { label: 'Look', href: `/desk/requirements/${id}` },
    })
  }
  return todos
}
