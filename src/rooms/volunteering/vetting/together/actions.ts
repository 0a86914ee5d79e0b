import { record } from '../../../../platform/audit/audit.ts'
import { newId } from '../../../../platform/database/id.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { refuse } from '../../../../platform/outcome.ts'
import { can } from '../../../../platform/permits/permit.ts'
import { handleApplication } from '../../applications/permits.ts'
import { applicationOf } from '../../applications/store.ts'
import { theseOf } from '../pipeline/load.ts'
import { deskCustoms } from '../settings.ts'
import { doingOf } from './doings.ts'
import type { NotDone } from './rules.ts'
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
 * Takes a step for several: each in a transaction of its own, so that one who cannot be in it keeps nobody else back.
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
  const doing = doingOf(step)
  for (const one of chosen) {
    const row = rows.get(one.id)
    const done = await hub.change<string | null, NotDone>(async (db) => {
      const application = await applicationOf(db, one.id)
      if (!row || !application || !can(handleApplication, hub.actor, application)) return refuse('not-yours')
      const why = (await doing.leftOut(hub, db, step, [row])).get(row.id)
      return why ? refuse(why) : doing.take(hub, db, step, { ...row, version: one.version }, leaves)
    })
    if (row)
      await store.addTogetherRow(hub.db, id, {
        applicationId: one.id,
        refusal: done.ok ? null : done.refusal,
        messageId: done.ok ? done.value : null,
      })
  }
  return id
}
