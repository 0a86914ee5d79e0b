import { record } from '../../../../platform/audit/audit.ts'
import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { allow } from '../../../../platform/outcome.ts'
import { can } from '../../../../platform/permits/permit.ts'
import { handleApplication } from '../../applications/permits.ts'
import { applicationsWithIds } from '../../applications/store.ts'
import { handlers } from '../keepers.ts'
import type { Doing, StepOf } from './doings.ts'
import { notGiven } from './rules.ts'
import * as store from './store.ts'

const keeperIn = (hub: Hub, { by }: StepOf<'look-after'>): string => by ?? hub.actor.personId!

/** Whoever looks after an application from now on; null: all who handle it, and nobody by name. */
export async function lookAfterIt(
  hub: Hub,
  db: Db,
  applicationId: string,
  keeper: string | null,
): Promise<void> {
  if (keeper === null) await store.leaveToOthers(db, applicationId)
  else await store.lookAfter(db, applicationId, keeper, hub.now())
  await record(db, {
    at: hub.now(),
    by: hub.by,
    act:
      keeper === null
        ? 'volunteering.left-to-others'
        : keeper === hub.actor.personId
          ? 'volunteering.looks-after'
          : 'volunteering.given-to-look-after',
    subject: { kind: 'application', id: applicationId },
  })
}

/** One of us looks after each from then on, whoever did before. */
export const lookingAfter: Doing<'look-after'> = {
  async leftOut(hub, db, step, rows) {
    const keeper = keeperIn(hub, step)
    const actor = (await handlers(db)).find(({ id }) => id === keeper)?.actor
    const theirs = new Set(
      (
        await applicationsWithIds(
          db,
          rows.map(({ id }) => id),
        )
      )
        .filter((one) => actor !== undefined && can(handleApplication, actor, one))
        .map(({ id }) => id),
    )
    return new Map(
      rows.flatMap((row) => {
        const why = notGiven(row, { keeper, handles: theirs.has(row.id), me: hub.actor.personId })
        return why === null ? [] : [[row.id, why] as const]
      }),
    )
  },
  async take(hub, db, step, row) {
    await lookAfterIt(hub, db, row.id, keeperIn(hub, step))
    return allow(null)
  },
}
