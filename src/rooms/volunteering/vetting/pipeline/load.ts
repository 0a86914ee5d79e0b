import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { stageLimits, stillFor } from '../../applications/clocks/settings.ts'
import { applicationReachOf } from '../../applications/permits.ts'
import { standingsOf } from '../../requirements/standings.ts'
import { besideOf } from './beside-store.ts'
import { whereItStands, type Beside, type Listed, type Question, type Stands } from './rules.ts'
import { listed, wholeList, type Cut, type Desk } from './store.ts'
import { thresholdsAt } from './thresholds-rules.ts'

/** The desk of whoever asks: how far they reach, and since when somebody waits too long. */
export const deskOf = (hub: Hub): Desk => ({
  reach: applicationReachOf(hub.actor),
  me: hub.actor.personId,
  thresholds: thresholdsAt(hub.now(), {
    limits: hub.setting(stageLimits).limits,
    customs: stillFor(hub),
  }),
})

const unknown: Beside = { talk: null, referees: { named: 0, silentSince: null, toRing: 0, toLookAt: 0 } }

/** What each of these waits for: worked out now, from how their people stand today. */
export async function standing(hub: Hub, db: Db, rows: readonly Listed[]): Promise<Stands[]> {
  if (rows.length === 0) return []
  const standings = await standingsOf(hub, db, rows)
  const beside = await besideOf(
    db,
    rows.map(({ id }) => id),
    { now: hub.now(), today: hub.today() },
  )
  return rows.map((row, at) => ({
    ...row,
    waits: whereItStands(row, standings[at]!.requirements, beside.get(row.id) ?? unknown),
  }))
}

/** Everything that fits, whom it waits on included, with what it waits for. */
export async function allThatFit(hub: Hub, db: Db, desk: Desk, asked: Question): Promise<Stands[]> {
  const all = await standing(hub, db, await listed(db, desk, asked, wholeList))
  return asked.who === null ? all : all.filter(({ waits }) => waits.some(({ who }) => who === asked.who))
}

/** As much of what fits as is shown; of a board so many of each stage. */
export async function shown(hub: Hub, db: Db, desk: Desk, asked: Question, cut: Cut): Promise<Stands[]> {
  if (asked.who === null) return standing(hub, db, await listed(db, desk, asked, cut))
  const all = await allThatFit(hub, db, desk, asked)
  const ids = all.map(({ id }) => id)
  const kept = new Map(all.map((row) => [row.id, row]))
  return (await listed(db, desk, asked, { ...cut, ids })).map(({ id }) => kept.get(id)!)
}
