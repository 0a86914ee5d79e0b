import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { addMany } from '../../../platform/database/many.ts'
import { moment } from '../../../platform/database/values.ts'
import type { Wanted } from './exempting/types.ts'
import type { EvidenceRow } from './evidence-store.ts'
import type { Draft } from './policies/types.ts'
import type { Role } from './roles-store.ts'
import type { PolicyVersion } from './types.ts'

/** For building large hubs at once: the demonstration, and benchmarks. Nothing here is judged, told or recorded. */

export const addRoles = (db: Db, roles: readonly Role[]): Promise<void> =>
  addMany(
    db,
    'volunteering.role',
    roles.map((one) => ({
      id: one.id,
      name: one.name,
      programme_id: one.programmeId,
      made_at: one.madeAt,
      ended_at: one.endedAt,
    })),
  )

export const addRolesOfWays = (
  db: Db,
  links: readonly { readonly opportunityId: string; readonly roleId: string }[],
): Promise<void> =>
  addMany(
    db,
    'volunteering.role_of',
    links.map((one) => ({ opportunity_id: one.opportunityId, role_id: one.roleId })),
  )

/** A version that was kept, with why and by whom. */
export interface PolicyKept extends PolicyVersion {
  readonly why: string
  readonly keptAt: Temporal.Instant
  readonly keptBy: string | null
}

export const addPolicies = (db: Db, policies: readonly PolicyKept[]): Promise<void> =>
  addMany(
    db,
    'volunteering.policy',
    policies.map((one) => ({
      role_id: one.roleId,
      number: one.number,
      holds_from: one.holdsFrom,
      requirements: one.requirements,
      why: one.why,
      kept_at: one.keptAt,
      kept_by: one.keptBy,
    })),
  )

export interface EvidenceMade extends EvidenceRow {
  readonly takenBack: { readonly at: Temporal.Instant; readonly by: string; readonly why: string } | null
}

export const addEvidences = (db: Db, evidence: readonly EvidenceMade[]): Promise<void> =>
  addMany(
    db,
    'volunteering.evidence',
    evidence.map((one) => ({
      id: one.id,
      person_id: one.personId,
      role_id: one.roleId,
      kind: one.kind,
      detail: one.detail,
      on_day: one.on,
      counts_from: one.countsFrom,
      recorded_at: one.recordedAt,
      recorded_by: one.recordedBy,
      source_id: one.sourceId,
      taken_back_at: one.takenBack?.at ?? null,
      taken_back_by: one.takenBack?.by ?? null,
      taken_back_why: one.takenBack?.why ?? null,
    })),
  )

export interface ExemptionMade {
  readonly id: string
  readonly personId: string
  readonly roleId: string
  readonly requirement: string
  readonly reason: string
  readonly from: Day
  readonly until: Day
  readonly askedBy: string | null
  readonly approvedBy: string
  readonly givenAt: Temporal.Instant
  readonly ended: { readonly at: Temporal.Instant; readonly by: string } | null
}

export const addExemptions = (db: Db, exemptions: readonly ExemptionMade[]): Promise<void> =>
  addMany(
    db,
    'volunteering.exemption',
    exemptions.map((one) => ({
      id: one.id,
      person_id: one.personId,
      role_id: one.roleId,
      requirement: one.requirement,
      reason: one.reason,
      from_day: one.from,
      until_day: one.until,
      asked_by: one.askedBy,
      approved_by: one.approvedBy,
      given_at: one.givenAt,
      ended_at: one.ended?.at ?? null,
      ended_by: one.ended?.by ?? null,
    })),
  )

export interface StopMade {
  readonly id: string
  readonly personId: string
  readonly roleId: string
  readonly what: 'paused' | 'left' | 'declined'
  readonly from: Day
  readonly until: Day | null
  readonly by: string | null
  readonly at: Temporal.Instant
}

export const addRoleStops = (db: Db, stops: readonly StopMade[]): Promise<void> =>
  addMany(
    db,
    'volunteering.role_stop',
    stops.map((one) => ({
      id: one.id,
      person_id: one.personId,
      role_id: one.roleId,
      what: one.what,
      from_day: one.from,
      until_day: one.until,
      by: one.by,
      at: one.at,
    })),
  )

export const addPolicyDrafts = (
  db: Db,
  drafts: readonly Pick<Draft, 'roleId' | 'requirements' | 'holdsFrom' | 'why' | 'changedAt' | 'changedBy'>[],
): Promise<void> =>
  addMany(
    db,
    'volunteering.policy_draft',
    drafts.map((one) => ({
      role_id: one.roleId,
      holds_from: one.holdsFrom,
      requirements: one.requirements,
      why: one.why,
      changed_at: one.changedAt,
      changed_by: one.changedBy,
    })),
  )

export const addExemptionsAsked = (
  db: Db,
  asked: readonly (Wanted & {
    readonly id: string
    readonly askedBy: string
    readonly askedAt: Temporal.Instant
  })[],
): Promise<void> =>
  addMany(
    db,
    'volunteering.exemption_asked',
    asked.map((one) => ({
      id: one.id,
      person_id: one.personId,
      role_id: one.roleId,
      requirement: one.requirement,
      reason: one.reason,
      from_day: one.from,
      until_day: one.until,
      asked_by: one.askedBy,
      asked_at: one.askedAt,
    })),
  )

/** A certificate that counts, with what the Update Service said of it, and nothing else is kept of it. */
export interface CheckCounted {
  readonly id: string
  readonly personId: string
  readonly level: 'basic' | 'enhanced'
  readonly workforce: 'none' | 'child'
  readonly on: Day
  readonly at: Temporal.Instant
  readonly by: string
  readonly looks: readonly { readonly id: string; readonly on: Day; readonly by: string }[]
}

export const checksCounted = async (db: Db): Promise<CheckCounted[]> =>
  (
    await db.rows<Omit<CheckCounted, 'at'> & { at: string }>(
      `select e.id, e.person_id as "personId", e.detail ->> 'level' as level, e.detail ->> 'workforce' as workforce,
         e.on_day as on, e.recorded_at as at, e.recorded_by as by,
         coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'on', s.on_day, 'by', s.recorded_by) order by s.on_day)
           from volunteering.evidence s where s.kind = 'check-status' and s.detail ->> 'checkId' = e.id::text), '[]') as looks
       from volunteering.evidence e where e.kind = 'check' and e.source_id is null and e.taken_back_at is null
       order by e.recorded_at, e.id`,
    )
  ).map((row) => ({ ...row, at: moment(row.at) }))

/** What counts is of a record with an id of its own. */
export const addSources = (
  db: Db,
  sources: readonly { readonly evidenceId: string; readonly sourceId: string }[],
) =>
  db.rows(
    `update volunteering.evidence e set source_id = s.source from unnest($1::uuid[], $2::uuid[]) s (id, source) where e.id = s.id`,
    [sources.map(({ evidenceId }) => evidenceId), sources.map(({ sourceId }) => sourceId)],
  )
