import { byTime } from '../../../platform/clock.ts'
import { moment } from '../../../platform/database/values.ts'
import { restFor } from '../../../platform/calendar/in-force.ts'
import type { Hub } from '../../../platform/hub.ts'
import { firstTime } from '../../../platform/jobs/jobs.ts'
import { gatheringCustoms } from '../settings.ts'
import { gatheringsBetween } from '../store.ts'
import type { Gathering } from '../types.ts'
import { leadHears, remindersFor } from './rules.ts'
import { addWords, cameTo, endedBetween, sureBefore } from './store.ts'

/** Somebody whose place became sure so shortly before a reminder has just read it all. */
const justRead = { hours: 12 }
/** Rest can bring a letter forward by a festival of two days and a Shabbat, and some. */
const broughtForwardDays = 6
const oldestThanksDays = 4

/** Looks at what lies ahead, and leaves every reminder that is due to be said, once each. */
export async function remindAhead(hub: Hub): Promise<void> {
  const now = hub.now()
  const customs = hub.setting(gatheringCustoms)
  const days = Math.max(1, customs.shortDaysBefore, ...customs.remindDaysBefore) + 1 + broughtForwardDays
  for (const gathering of await gatheringsBetween(hub.db, now, now.add({ hours: days * 24 }))) {
    if (gathering.state === 'cancelled') continue
    await remindThose(hub, gathering)
    await tellLeads(hub, gathering)
  }
}

async function remindThose(hub: Hub, { id, startsAt }: Gathering): Promise<void> {
  const now = hub.now()
  for (const { days, at } of remindersFor(
    startsAt,
    restFor(hub, 'lettersWait'),
    hub.setting(gatheringCustoms),
  )) {
    if (byTime(at, now) > 0) continue
    await hub.transact(async (db) => {
      // A new time is reminded of anew.
      if (!(await firstTime(db, 'gatherings.remind', `${id} ${days} ${startsAt.toString()}`, now))) return
      const places = await sureBefore(db, id, at.subtract(justRead))
      await addWords(
        db,
        places.map((place) => ({ what: 'reminder', gatheringId: id, placeId: place.id })),
        now,
      )
    })
  }
}

async function tellLeads(hub: Hub, { id, startsAt, capacity, taken }: Gathering): Promise<void> {
  const now = hub.now()
  const rest = restFor(hub, 'lettersWait')
  const { shortDaysBefore, remindAt, listAt } = hub.setting(gatheringCustoms)
  const isShort = capacity !== null && taken < capacity
  const due = [
    ...(isShort ? [{ what: 'lead-short', at: leadHears(startsAt, shortDaysBefore, remindAt, rest) }] : []),
    { what: 'lead-tomorrow', at: leadHears(startsAt, 1, listAt, rest) },
  ]
  for (const { what, at } of due) {
    if (byTime(at, now) > 0) continue
    await hub.transact(async (db) => {
      if (await firstTime(db, `gatherings.${what}`, `${id} ${startsAt.toString()}`, now))
        await addWords(db, [{ what, gatheringId: id }], now)
    })
  }
}

/** Thanks those who came, some hours after the end, once. */
export async function thankThose(hub: Hub): Promise<void> {
  const { thankHoursAfter } = hub.setting(gatheringCustoms)
  if (thankHoursAfter === null) return
  const now = hub.now()
  const until = now.subtract({ minutes: Math.round(thankHoursAfter * 60) })
  for (const { id, ends_at: endsAt } of await endedBetween(
    hub.db,
    until.subtract({ hours: oldestThanksDays * 24 }),
    until,
  )) {
    await hub.transact(async (db) => {
      if (!(await firstTime(db, 'gatherings.thank', `${id} ${moment(endsAt).toString()}`, now))) return
      await addWords(
        db,
        (await cameTo(db, id)).map((place) => ({ what: 'thanks', gatheringId: id, placeId: place.id })),
        now,
      )
    })
  }
}
