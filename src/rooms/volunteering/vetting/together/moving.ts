import { allow } from '../../../../platform/outcome.ts'
import { moveApplication } from '../../applications/actions.ts'
import { moved } from '../../applications/rules.ts'
import type { Doing } from './doings.ts'

/** Each goes to another stage. */
export const moving: Doing<'move'> = {
  leftOut: (_hub, _db, { stage }, rows) =>
    Promise.resolve(
      new Map(
        rows.flatMap((row) => {
          const may = moved(row, { stage }, false)
          return may.ok ? [] : [[row.id, may.refusal] as const]
        }),
      ),
    ),
  async take(hub, db, { stage }, row) {
    const done = await moveApplication(hub, db, row, { stage })
    return done.ok ? allow(null) : done
  },
}
