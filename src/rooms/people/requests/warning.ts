import type { Hub } from '../../../platform/hub.ts'
import type { Db } from '../../../platform/database/database.ts'
import { send } from '../../../platform/email/send.ts'
import { firstTime } from '../../../platform/jobs/jobs.ts'
import { holders } from '../../../platform/permits/grants/store.ts'
import { cardsOf } from '../store.ts'
import { standingOf } from './actions.ts'
import { requestsDue, type DueLine } from './emails.ts'
import { urgencyOf } from './rules.ts'
import { requestCustoms } from './settings.ts'
import { openRequests } from './store.ts'

/**
 * Each morning: whoever looks after requests hears, once for each day of the law, that it comes near; and from the day
 * after, that it is over. Safe to repeat: a receipt stands beside each.
 */
export function warn(hub: Hub): Promise<void> {
  return hub.transact(async (db) => {
    const { warnDays } = hub.setting(requestCustoms)
    const soon: DueLine[] = []
    const late: DueLine[] = []
    for (const { request, standing } of await standingOf(hub, db, await openRequests(db))) {
      const { clock } = standing
      if (clock?.is !== 'running') continue
      const urgency = urgencyOf(clock, warnDays)
      if (urgency === 'quiet') continue
      const key = `${request.id} ${clock.to} ${clock.due} ${urgency}`
      if (!(await firstTime(db, 'people.request-warned', key, hub.now()))) continue
      const line = { number: request.number, kind: request.kind, clock }
      if (urgency === 'late') late.push(line)
      else soon.push(line)
    }
    const leads = await holders(db, 'data-lead')
    const administrators = await holders(db, 'administrator')
    await write(hub, db, leads.length > 0 ? leads : administrators, soon, false)
    await write(hub, db, [...new Set([...leads, ...administrators])], late, true)
  })
}

async function write(
  hub: Hub,
  db: Db,
  ids: readonly string[],
  lines: readonly DueLine[],
  isLate: boolean,
): Promise<void> {
  if (lines.length === 0) return
  for (const { id, name, email } of await cardsOf(db, ids))
    if (email !== null)
      await send(hub, db, requestsDue, { personId: id, name, email }, { name, lines, isLate })
}
