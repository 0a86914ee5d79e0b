import { allow } from '../../../../platform/outcome.ts'
import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { can } from '../../../../platform/permits/permit.ts'
import { applicationOf, applicationsWithIds } from '../../applications/store.ts'
import { remindByHand } from '../../references/by-hand.ts'
import { readReferences } from '../../references/permits.ts'
import { remindedNow } from '../../references/reminder-rules.ts'
import { refereesOf } from '../../references/store.ts'
import type { Referee } from '../../references/types.ts'
import type { Doing } from './doings.ts'
import type { NotDone } from './rules.ts'

const byApplication = async (
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Referee[]>> =>
  Map.groupBy(await refereesOf(db, ids), ({ applicationId }) => applicationId)

const here = (hub: Hub) => ({ now: hub.now(), today: hub.today() })

/** The referees of each who have not answered are reminded, with the link they have. */
export const reminding: Doing<'remind-referees'> = {
  async leftOut(hub, db, _step, rows) {
    const ids = rows.map(({ id }) => id)
    const known = new Map((await applicationsWithIds(db, ids)).map((one) => [one.id, one]))
    const referees = await byApplication(db, ids)
    const why = ({ id, state }: (typeof rows)[number]): NotDone | null => {
      const application = known.get(id)
      if (!application || !can(readReferences, hub.actor, application)) return 'not-yours'
      if (state === 'paused') return 'paused'
      const due = remindedNow(referees.get(id) ?? [], here(hub))
      return due.ok ? null : due.refusal
    }
    return new Map(
      rows.flatMap((row) => {
        const left = why(row)
        return left === null ? [] : [[row.id, left] as const]
      }),
    )
  },
  async take(hub, db, _step, row) {
    const done = await remindByHand(hub, db, (await applicationOf(db, row.id))!)
    return done.ok ? allow(null) : done
  },
  async facts(hub, db, _step, goes) {
    const referees = await byApplication(
      db,
      goes.map(({ id }) => id),
    )
    const count = [...referees.values()].reduce((sum, each) => {
      const due = remindedNow(each, here(hub))
      return sum + (due.ok ? due.value.length : 0)
    }, 0)
    return [['Referees who have a letter', String(count)]]
  },
}
