import type { Db } from '../../../../platform/database/database.ts'
import type { Hub } from '../../../../platform/hub.ts'
import { stageLimits, stillFor } from '../../applications/clocks/settings.ts'
import { applicationReachOf } from '../../applications/permits.ts'
import type { Stage } from '../../applications/types.ts'
import { askedOf } from '../../checks/asked/store.ts'
import { choosableFrom } from '../../clearing/conversations/own-view.ts'
import { standingsOf } from '../../requirements/standings.ts'
import { besideOf } from './beside-store.ts'
import {
  everything,
  hangsOnStanding,
  mayWaitOn,
  whereItStands,
  type Beside,
  type Listed,
  type Question,
  type Stands,
} from './rules.ts'
import { counted, listed, wholeList, type Counted, type Cut, type Desk } from './store.ts'
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

const unknown: Beside = {
  talk: null,
  referees: { named: 0, silentSince: null, toRing: 0, toLookAt: 0 },
  asked: [],
}

/** What each of these waits for: worked out now, from how their people stand today. */
export async function standing(hub: Hub, db: Db, rows: readonly Listed[]): Promise<Stands[]> {
  const open = rows.filter(hangsOnStanding)
  if (open.length === 0) return rows.map((row) => ({ ...row, waits: whereItStands(row, [], unknown) }))
  const standings = await standingsOf(hub, db, open)
  const asked = new Map(open.map(({ id }, at) => [id, standings[at]!.requirements]))
  const beside = await besideOf(
    db,
    open.map(({ id }) => id),
    { now: hub.now(), today: hub.today(), choosable: choosableFrom(hub) },
  )
  const ofTheDbs = await askedOf(
    db,
    open.map(({ personId }) => personId),
  )
  return rows.map((row) => ({
    ...row,
    waits: whereItStands(row, asked.get(row.id) ?? [], {
      ...(beside.get(row.id) ?? unknown),
      asked: ofTheDbs.get(row.personId) ?? [],
    }),
  }))
}

/** Everything that fits, whom it waits on included, with what it waits for. */
export async function allThatFit(hub: Hub, db: Db, desk: Desk, asked: Question): Promise<Stands[]> {
  const { who } = asked
  const fits = await listed(db, desk, asked, wholeList)
  if (who === null) return standing(hub, db, fits)
  const all = await standing(
    hub,
    db,
    fits.filter((row) => mayWaitOn(row, who)),
  )
  return all.filter(({ waits }) => waits.some((one) => one.who === who))
}

/** Those of these that are under way within reach, in the order of the list. */
export const theseOf = async (hub: Hub, db: Db, ids: readonly string[]): Promise<Stands[]> =>
  standing(hub, db, await listed(db, deskOf(hub), everything, { ...wholeList, ids }))

/** As much of what fits as is shown, and how many there are of each stage; of a board so many of each stage. */
export async function pipelineOf(
  hub: Hub,
  db: Db,
  asked: Question,
  cut: Cut,
): Promise<{ readonly rows: readonly Stands[]; readonly counts: readonly Counted[] }> {
  const desk = deskOf(hub)
  if (asked.who === null) {
    const rows = await standing(hub, db, await listed(db, desk, asked, cut))
    return { rows, counts: await counted(db, desk, asked) }
  }
  const all = await allThatFit(hub, db, desk, asked)
  return { rows: cutOf(all, cut), counts: countsOf(all) }
}

function cutOf(all: readonly Stands[], { perStage, limit, offset, pinned }: Cut): Stands[] {
  const shown = new Map<Stage, number>()
  const nth = (stage: Stage): number => {
    const number = (shown.get(stage) ?? 0) + 1
    shown.set(stage, number)
    return number
  }
  return all
    .filter(({ id, stage }) => perStage === null || nth(stage) <= perStage || id === pinned)
    .slice(offset, offset + limit)
}

const countsOf = (all: readonly Stands[]): Counted[] =>
  [...Map.groupBy(all, ({ stage }) => stage)].map(([stage, each]) => ({
    stage,
    count: each.length,
    amber: each.filter(({ tone }) => tone === 'amber').length,
    red: each.filter(({ tone }) => tone === 'red').length,
  }))
