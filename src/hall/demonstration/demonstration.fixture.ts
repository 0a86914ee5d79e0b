import { openHub, type TestHub } from '../../../test/hub.ts'
import { openHub as openHouse } from '../../start/open.ts'
import { windowsOfRest } from '../../platform/calendar/windows.ts'
import { plusDays } from '../../platform/clock.ts'
import { moment } from '../../platform/database/values.ts'
import type { Hub } from '../../platform/hub.ts'
import { rebuildDemonstration } from './again.ts'
import { usualSeed } from './built.ts'
import { rest } from './charity/settings.ts'

/** Does something with a hub as the owner of its tables. */
export async function asOwner<Value>(house: TestHub, work: (hub: Hub) => Promise<Value>): Promise<Value> {
  const { environment, secrets } = house.hub
  const opened = await openHouse({
    environment,
    secrets,
    url: house.database.owner,
    clock: house.clock,
    log: () => undefined,
    connections: 2,
  })
  try {
    return await work(opened.hub)
  } finally {
    await opened.close()
  }
}

export const furnish = (house: TestHub, seed: string = usualSeed): Promise<void> =>
  asOwner(house, (hub) => rebuildDemonstration(hub, { day: house.today(), seed }))

/** The demonstration, as it stands at noon of a day. */
export async function openDemonstration(today = '2026-11-24'): Promise<TestHub> {
  const house = await openHub({ today, demo: true })
  await furnish(house)
  await house.follow()
  return house
}

/** Gatherings whose counts, turns or history do not agree with a recount of their places, or are more than full. */
export const miscounted = ({ root }: TestHub): Promise<{ id: string; title: string }[]> =>
  root.db.rows(
    `select g.id, g.title from gatherings.gathering g
     left join lateral (
       select coalesce(sum(people) filter (where state in ('held', 'confirmed', 'offered')), 0) as taken,
         coalesce(sum(people) filter (where state = 'waiting'), 0) as waiting from gatherings.place where gathering_id = g.id) p on true
     left join lateral (select taken_after, waiting_after, turn from gatherings.history where gathering_id = g.id order by turn desc limit 1) h on true
     left join lateral (select count(*) as steps, max(taken_after) as most from gatherings.history where gathering_id = g.id) s on true
     where (p.taken, p.waiting) is distinct from (g.taken::bigint, g.waiting::bigint) or s.most > g.capacity
       or (h.taken_after, h.waiting_after, h.turn, s.steps) is distinct from (g.taken, g.waiting, g.last_turn, g.last_turn)`,
  )

/** The titles of shifts that touch a time of rest. */
export async function shiftsInRest(house: TestHub): Promise<string[]> {
  const today = house.today()
  const windows = windowsOfRest(rest, { from: plusDays(today, -400), to: plusDays(today, 400) })
  const shifts = await house.root.db.rows<{ title: string; starts_at: string; ends_at: string }>(
    `select title, starts_at, ends_at from gatherings.gathering where state <> 'cancelled'`,
  )
  return shifts.flatMap(({ title, starts_at, ends_at }) => {
    const [starts, ends] = [moment(starts_at).epochMilliseconds, moment(ends_at).epochMilliseconds]
    const touches = windows.some(
      ({ from, to }) => starts < to.epochMilliseconds && ends > from.epochMilliseconds,
    )
    return touches ? [title] : []
  })
}

/** People with two places at one time. */
export const twiceAtOnce = ({ root }: TestHub): Promise<{ name: string; one: string; other: string }[]> =>
  root.db.rows(
    `select p.name, least(a.title, b.title) as one, greatest(a.title, b.title) as other
     from gatherings.place p join gatherings.gathering a on a.id = p.gathering_id
     join gatherings.place q on q.person_id = p.person_id and q.id > p.id join gatherings.gathering b on b.id = q.gathering_id
     where p.state in ('held', 'confirmed', 'offered') and q.state in ('held', 'confirmed', 'offered')
       and a.starts_at < b.ends_at and b.starts_at < a.ends_at`,
  )
