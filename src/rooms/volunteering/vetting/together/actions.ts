import { record } from '../../../../platform/audit/audit.ts'
import { newId } from '../../../../platform/database/id.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../../platform/outcome.ts'
import { can } from '../../../../platform/permits/permit.ts'
import { handleApplication } from '../../applications/permits.ts'
import { applicationOf } from '../../applications/store.ts'
import { theseOf } from '../pipeline/load.ts'
import type { Stands } from '../pipeline/rules.ts'
import { deskCustoms } from '../settings.ts'
import { doingOf } from './doings.ts'
import { over, type NotDone } from './rules.ts'
import * as store from './store.ts'
import type { Step } from './types.ts'

/** One of those chosen, as whoever chose them saw it. */
export interface Chosen {
  readonly id: string
  readonly version: number
}

/** When letters to several leave: late enough to call them back. */
export const leavesAt = (hub: Hub): Temporal.Instant =>
  hub.now().add({ minutes: hub.setting(deskCustoms).callBackMinutes })

/**
 * Takes a step for several: each in a transaction of its own, so that one who cannot be in it keeps nobody else back, nor
 * does a fault, which is reported. What became of each is kept, also of those whose application is over since; of what
 * whoever takes the step does not handle, nothing is.
 * @returns the id under which what became of each is kept
 */
export async function takeTogether(hub: Hub, step: Step, chosen: readonly Chosen[]): Promise<string> {
  const id = newId()
  const leaves = leavesAt(hub)
  await hub.transact(async (db) => {
    await store.addTogether(db, { id, step, takenAt: hub.now(), takenBy: hub.actor.personId! })
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'volunteering.taken-together',
      subject: { kind: 'together', id },
      reason: `${step.kind}, ${chosen.length} chosen`,
    })
  })
  const rows = new Map(
    (
      await theseOf(
        hub,
        hub.db,
        chosen.map((one) => one.id),
      )
    ).map((row) => [row.id, row]),
  )
  for (const one of chosen) {
    const done = await takeForOne(hub, { id, step, leaves }, one, rows.get(one.id))
    // Of what was never theirs to handle no name is kept.
    if (!done.ok && (rows.has(one.id) || (done.refusal !== 'not-yours' && done.refusal !== 'fault')))
      await store.addTogetherRow(hub.db, id, {
        applicationId: one.id,
        refusal: done.refusal,
        messageId: null,
      })
  }
  return id
}

type Taking = { readonly id: string; readonly step: Step; readonly leaves: Temporal.Instant }

/** Takes the step for one, and keeps with it that it was done. */
async function takeForOne(
  hub: Hub,
  { id, step, leaves }: Taking,
  one: Chosen,
  row: Stands | undefined,
): Promise<Outcome<undefined, NotDone>> {
  const doing = doingOf(step)
  try {
    return await hub.change<undefined, NotDone>(async (db) => {
      const application = await applicationOf(db, one.id)
      if (!application || !can(handleApplication, hub.actor, application)) return refuse('not-yours')
      const isOver = over(application.state)
      if (isOver) return refuse(isOver)
      if (!row) return refuse('changed-meanwhile')
      const why = (await doing.leftOut(hub, db, step, [row])).get(row.id)
      if (why) return refuse(why)
      const done = await doing.take(hub, db, step, { ...row, version: one.version }, leaves)
      if (!done.ok) return done
      await store.addTogetherRow(db, id, { applicationId: one.id, refusal: null, messageId: done.value })
      return allow()
    })
  } catch (fault) {
    hub.report(fault, 'volunteering.together')
    return refuse('fault')
  }
}
