import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { allow, refuse } from '../../../../platform/outcome.ts'
import { grantsOf, type Actor } from '../../../../platform/permits/face.ts'
import { can } from '../../../../platform/permits/permit.ts'
import { giveTaskIn, keepTasks, mayKnow, personOf, usualDue } from '../../../people/face.ts'
import type { Doing, StepOf } from './doings.ts'
import type { NotDone } from './rules.ts'

/** A task as far as it was said, with what is usual for what was not. */
export const taskOf = (hub: Hub, { forId, what, dueOn }: StepOf<'task'>) => ({
  forId: forId ?? hub.actor.personId!,
  what,
  dueOn: dueOn ?? usualDue(hub),
})

const actorOf = async (db: Db, personId: string): Promise<Actor> => ({
  personId,
  strength: 'strong',
  grants: await grantsOf(db, personId),
})

/** A colleague, or whoever takes the step, has something to do about each. */
export const tasking: Doing<'task'> = {
  async leftOut(hub, db, step, rows) {
    const { forId } = taskOf(hub, step)
    const colleague = forId === hub.actor.personId ? hub.actor : await actorOf(db, forId)
    const why = async (personId: string): Promise<NotDone | null> => {
      const person = await personOf(db, personId)
      if (!person || !can(keepTasks, hub.actor, undefined) || !mayKnow(hub.actor, person))
        return 'person-not-yours'
      return mayKnow(colleague, person) ? null : 'person-beyond-them'
    }
    const judged = await Promise.all(rows.map(async ({ id, personId }) => ({ id, why: await why(personId) })))
    return new Map(judged.flatMap(({ id, why: left }) => (left === null ? [] : [[id, left] as const])))
  },
  async take(hub, db, step, row) {
    const person = (await personOf(db, row.personId))!
    const given = await giveTaskIn(hub, db, {
      ...taskOf(hub, step),
      about: { id: person.id, name: person.name, region: person.region },
    })
    if (given.ok) return allow(null)
    return refuse(given.refusal === 'reach' ? 'person-beyond-them' : 'no-task')
  },
}
