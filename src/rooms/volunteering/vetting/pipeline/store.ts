import type { Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { moment, momentOrNull } from '../../../../platform/database/values.ts'
import type { ApplicationReach } from '../../applications/permits.ts'
import {
  applicationReachValues,
  placedApplications,
  withinApplications,
} from '../../applications/reach-store.ts'
import { stages, type GuardianState, type Stage } from '../../applications/types.ts'
import type { Listed, Question, Sort, Thresholds, Tone } from './rules.ts'

/** Within whose reach, seen by whom, and since when somebody waits too long. */
export interface Desk {
  readonly reach: ApplicationReach
  readonly me: string | null
  readonly thresholds: Thresholds
}

/** Binds values in the order in which they are written down. */
class Writer {
  readonly values: unknown[] = []
  bind(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }
}

const toneOf = (write: Writer, thresholds: Thresholds): string => {
  const within = (tone: Tone): string =>
    stages
      .map(
        (stage) =>
          `(a.stage = '${stage}' and a.stage_since <= ${write.bind(thresholds[stage][tone])}::timestamptz)`,
      )
      .join(' or ')
  // Paused, or waiting for a parent or guardian, its clock stands still, as `stageAge` says.
  return `case when a.state = 'paused' or a.guardian = 'waiting' then null when ${within('red')} then 'red' when ${within('amber')} then 'amber' end`
}

/** Everything under way within reach that fits, but for whom it waits on: that is worked out, and kept nowhere. */
function fitting(
  write: Writer,
  { reach, me, thresholds }: Desk,
  asked: Question,
  ids: readonly string[] | null = null,
): string {
  for (const value of applicationReachValues(reach)) write.bind(value)
  const tone = toneOf(write, thresholds)
  const filters = [
    ids !== null && `a.id = any(${write.bind(ids)}::uuid[])`,
    asked.role !== null && `a.role_id = ${write.bind(asked.role)}`,
    asked.way !== null && `a.opportunity_id = ${write.bind(asked.way)}`,
    asked.region !== null && `o.region = ${write.bind(asked.region)}`,
    asked.stage !== null && `a.stage = ${write.bind(asked.stage)}`,
    asked.mine && `k.person_id = ${write.bind(me)}`,
    asked.tone !== null && `${tone} = ${write.bind(asked.tone)}`,
  ].filter(Boolean)
  return `select a.id, a.version, a.person_id, p.name, a.role_id, a.opportunity_id, o.region, a.state, a.stage, a.stage_since, a.sent_at,
      a.read_at, a.guardian, a.paused_until, k.person_id as keeper, ${tone} as tone
    from ${placedApplications} join people.card as p on p.id = a.person_id
    left join volunteering.looked_after as k on k.application_id = a.id
    where a.state in ('open', 'paused') and ${withinApplications(1)}${filters.map((one) => ` and ${one as string}`).join('')}`
}

const ordered: Record<Sort, string> = {
  longest: 'f.stage_since, f.id',
  newest: 'f.sent_at desc, f.id desc',
  name: 'lower(f.name), f.id',
}

interface Row {
  id: string
  version: number
  person_id: string
  name: string
  role_id: string
  role: string
  opportunity_id: string
  way: string | null
  region: string | null
  state: 'open' | 'paused'
  stage: Stage
  stage_since: string
  read_at: string | null
  guardian: GuardianState
  paused_until: Day | null
  keeper: string | null
  tone: Tone | null
}

const listedFrom = (row: Row): Listed => ({
  id: row.id,
  version: row.version,
  personId: row.person_id,
  name: row.name,
  roleId: row.role_id,
  role: row.role,
  opportunityId: row.opportunity_id,
  way: row.way,
  region: row.region,
  state: row.state,
  stage: row.stage,
  since: moment(row.stage_since),
  readAt: momentOrNull(row.read_at),
  guardian: row.guardian,
  pausedUntil: row.paused_until,
  tone: row.tone,
  keeper: row.keeper,
})

/** Which of those that fit are shown. */
export interface Cut {
  /** So many of each stage; null: of all together. */
  readonly perStage: number | null
  readonly limit: number
  readonly offset: number
  /** Only these, where they are named. */
  readonly ids: readonly string[] | null
  /** This one in any case, if it fits. */
  readonly pinned: string | null
}

export const wholeList: Cut = { perStage: null, limit: 100_000, offset: 0, ids: null, pinned: null }

/** Those that fit, in order, as far as the cut goes. */
export async function listed(db: Db, desk: Desk, asked: Question, cut: Cut): Promise<Listed[]> {
  const write = new Writer()
  const fits = fitting(write, desk, asked, cut.ids)
  const few =
    cut.perStage === null
      ? 'true'
      : `nth <= ${write.bind(cut.perStage)} or id = ${write.bind(cut.pinned)}::uuid`
  const rows = await db.rows<Row>(
    `with fits as (${fits}),
     numbered as (select f.*, row_number() over (partition by f.stage order by ${ordered[asked.sort]}) as nth from fits as f)
     select f.*, r.name as role, coalesce(o.published ->> 'title', o.draft ->> 'title') as way
     from (select f.* from numbered as f where ${few} order by ${ordered[asked.sort]} limit ${write.bind(cut.limit)} offset ${write.bind(cut.offset)}) as f
     join volunteering.role as r on r.id = f.role_id
     join volunteering.opportunity as o on o.id = f.opportunity_id
     order by ${ordered[asked.sort]}`,
    write.values,
  )
  return rows.map(listedFrom)
}

/** How many stand in each stage, and how many of them too long. */
export interface Counted {
  readonly stage: Stage
  readonly count: number
  readonly amber: number
  readonly red: number
}

export function counted(db: Db, desk: Desk, asked: Question): Promise<Counted[]> {
  const write = new Writer()
  const fits = fitting(write, desk, asked)
  return db.rows<Counted>(
    `with fits as (${fits}) select stage, count(*) as count, count(*) filter (where tone = 'amber') as amber,
       count(*) filter (where tone = 'red') as red from fits group by stage`,
    write.values,
  )
}

/** What the list can be narrowed to: roles, ways to help and regions of what is under way within reach. */
export interface Choices {
  readonly roles: readonly { readonly id: string; readonly name: string }[]
  readonly ways: readonly { readonly id: string; readonly name: string }[]
  readonly regions: readonly string[]
}

export async function choicesOf(db: Db, reach: ApplicationReach): Promise<Choices> {
  const rows = await db.rows<{ role_id: string; opportunity_id: string; region: string | null }>(
    `select distinct a.role_id, a.opportunity_id, o.region from ${placedApplications}
     where a.state in ('open', 'paused') and ${withinApplications(1)}`,
    [...applicationReachValues(reach)],
  )
  const named = (table: string, name: string, ids: readonly string[]) =>
    db.rows<{ id: string; name: string }>(
      `select t.id, ${name} as name from ${table} as t where t.id = any($1::uuid[]) order by 2`,
      [[...new Set(ids)]],
    )
  return {
    roles: await named(
      'volunteering.role',
      't.name',
      rows.map((row) => row.role_id),
    ),
    ways: await named(
      'volunteering.opportunity',
      `coalesce(t.published ->> 'title', t.draft ->> 'title', '')`,
      rows.map((row) => row.opportunity_id),
    ),
    regions: [...new Set(rows.flatMap(({ region }) => (region === null ? [] : [region])))].toSorted(),
  }
}
