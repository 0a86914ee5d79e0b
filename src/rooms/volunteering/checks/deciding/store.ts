import type { Db } from '../../../../platform/database/database.ts'
import { moment } from '../../../../platform/database/values.ts'
import type { Day } from '../../../../platform/clock.ts'
import { coveredBy, reachValues, withinReach } from '../../opportunities/reach-store.ts'
import { roleFacts, type Level } from '../facts.ts'
import type { DecisionReach } from '../permits.ts'
import { rhythm, type Decision } from './types.ts'

interface Row {
  opportunity_id: string
  number: number
  facts: unknown
  allowed: Level | null
  level: Level | 'elsewhere'
  asked_there: string | null
  reason: string
  rhythm: unknown
  look_again_on: Day
  decided_at: string
  decided_by: string | null
}

const columns =
  'd.opportunity_id, d.number, d.facts, d.allowed, d.level, d.asked_there, d.reason, d.rhythm, d.look_again_on, d.decided_at, d.decided_by'

const decisionFrom = (row: Row): Decision => ({
  opportunityId: row.opportunity_id,
  number: row.number,
  facts: roleFacts.parse(row.facts),
  allowed: row.allowed,
  level: row.level,
  askedThere: row.asked_there,
  reason: row.reason,
  rhythm: rhythm.parse(row.rhythm),
  lookAgainOn: row.look_again_on,
  decidedAt: moment(row.decided_at),
  decidedBy: row.decided_by,
})

/** All decisions about one way to help, the newest first. */
export const decisionsOf = async (db: Db, opportunityId: string): Promise<Decision[]> =>
  (
    await db.rows<Row>(
      `select ${columns} from volunteering.check_decision d where opportunity_id = $1 order by number desc`,
      [opportunityId],
    )
  ).map(decisionFrom)

/** The decision that stands for each of these ways to help, as far as there is one. */
export async function standingDecisions(
  db: Db,
  opportunityIds: readonly string[] | 'all',
): Promise<ReadonlyMap<string, Decision>> {
  const rows = await db.rows<Row>(
    `select distinct on (d.opportunity_id) ${columns} from volunteering.check_decision d
     where $1::uuid[] is null or d.opportunity_id = any($1::uuid[]) order by d.opportunity_id, d.number desc`,
    [opportunityIds === 'all' ? null : opportunityIds],
  )
  return new Map(rows.map((row) => [row.opportunity_id, decisionFrom(row)]))
}

/** @returns false when somebody else decided meanwhile */
export async function addDecision(db: Db, decision: Decision): Promise<boolean> {
  const added = await db.rows(
    `insert into volunteering.check_decision
       (opportunity_id, number, facts, allowed, level, asked_there, reason, rhythm, look_again_on, decided_at, decided_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing returning 1`,
    [
      decision.opportunityId,
      decision.number,
      JSON.stringify(decision.facts),
      decision.allowed,
      decision.level,
      decision.askedThere,
      decision.reason,
      JSON.stringify(decision.rhythm),
      decision.lookAgainOn,
      decision.decidedAt,
      decision.decidedBy,
    ],
  )
  return added.length === 1
}

/** Ways to help within reach that are not closed, and ask for a DBS check or have a decision. */
export const idsToDecide = async (db: Db, reach: DecisionReach): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `select o.id from volunteering.opportunity as o
       where (${withinReach(1)} or ${coveredBy(5)}) and o.state <> 'closed'
         and ((o.published -> 'checks')::text like '%"dbs-%' or (o.draft -> 'checks')::text like '%"dbs-%'
           or exists (select from volunteering.check_decision d where d.opportunity_id = o.id))
       order by o.changed_at desc, o.id`,
      [...reachValues(reach), JSON.stringify(reach.vetted)],
    )
  ).map(({ id }) => id)
