import type { Hub } from '../../../platform/hub.ts'
import type { Db } from '../../../platform/database/database.ts'
import { send } from '../../../platform/email/send.ts'
import { firstTime } from '../../../platform/jobs/jobs.ts'
import { holders } from '../../../platform/permits/grants/store.ts'
import { cardsOf } from '../store.ts'
import { standingOf } from './actions.ts'
import { looksDue, requestsDue, type DueLine } from './emails.ts'
import { urgencyOf } from './rules.ts'
import { requestCustoms } from './settings.ts'
import { lookOf, waitsForLook } from './step-rules.ts'
import { openRequests } from './store.ts'

interface Line extends DueLine {
  readonly personId: string | null
}

/**
 * Each morning: whoever looks after requests hears, once for each day of the law, that it comes near; and from the day
 * after, that it is over. So do safeguarding leads, where it waits for their look. Safe to repeat: a receipt stands
 * beside each.
 */
export function warn(hub: Hub): Promise<void> {
  return hub.transact(async (db) => {
    const { warnDays } = hub.setting(requestCustoms)
    const due = { soon: [] as Line[], late: [] as Line[] }
    const looks = { soon: [] as Line[], late: [] as Line[] }
    for (const { request, steps, standing } of await standingOf(hub, db, await openRequests(db))) {
      const { clock } = standing
      if (clock?.is !== 'running') continue
      const urgency = urgencyOf(clock, warnDays)
      if (urgency === 'quiet') continue
      const { id, number, kind, personId } = request
      const line = { number, kind, clock, personId }
      const key = `${id} ${clock.to} ${clock.due} ${urgency}`
      if (await firstTime(db, 'people.request-warned', key, hub.now())) due[urgency].push(line)
      if (!waitsForLook(lookOf(request, standing, steps))) continue
      // Asked for again, it is warned of again.
      const done = steps.filter(({ what }) => what === 'looked').length
      if (await firstTime(db, 'people.look-warned', `${key} ${done}`, hub.now())) looks[urgency].push(line)
    }
    const leads = await holders(db, 'data-lead')
    const administrators = await holders(db, 'administrator')
    await write(hub, db, leads.length > 0 ? leads : administrators, due.soon, false)
    await write(hub, db, [...new Set([...leads, ...administrators])], due.late, true)
    await writeOfLooks(hub, db, looks.soon, false)
    await writeOfLooks(hub, db, looks.late, true)
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

/** To each safeguarding lead what waits for their look, but for what they asked themselves. */
async function writeOfLooks(hub: Hub, db: Db, waiting: readonly Line[], isLate: boolean): Promise<void> {
  if (waiting.length === 0) return
  for (const { id, name, email } of await cardsOf(db, await holders(db, 'safeguarding-lead'))) {
    const lines = waiting.filter(({ personId }) => personId !== id)
    if (email !== null && lines.length > 0)
      await send(hub, db, looksDue, { personId: id, name, email }, { name, lines, isLate })
  }
}
