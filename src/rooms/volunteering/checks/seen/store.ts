import { dayAt, type Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/database/database.ts'
import type { Checked } from '../permits.ts'
import type { CertificateLevel, Certificate, StatusResult } from './types.ts'

export interface SeenRow {
  readonly id: string
  readonly personId: string
  readonly opportunityId: string | null
  readonly level: CertificateLevel
  readonly workforce: Certificate['workforce']
  readonly number: Uint8Array | null
  readonly issuedOn: Day
  readonly seenOn: Day
  readonly seenBy: string
  readonly outcome: Uint8Array
  readonly consentOn: Day | null
  readonly consentEndedOn: Day | null
}

/** A role on account of which somebody's checks are asked about; null: they are in it, wherever they help in it. */
export type CheckedIn = Checked['roles'][number] & { readonly opportunityId: string | null }

/**
 * The roles somebody would like to take on, applies for, is in or was checked for, with where each lies: what the permit
 * asks, and the wall in the database too. None from which this reader stepped aside.
 */
export const rolesOf = (db: Db, personId: string, readerId: string | null): Promise<CheckedIn[]> =>
  db.rows<CheckedIn>(
    `select opportunity_id as "opportunityId", programme_id as "programmeId", region
     from volunteering.checked_in($2, $1) order by opportunity_id desc`,
    [personId, readerId],
  )

const columns = `id, person_id as "personId", opportunity_id as "opportunityId", level, workforce, number, issued_on as "issuedOn",
  seen_on as "seenOn", seen_by as "seenBy", outcome, consent_on as "consentOn", consent_ended_on as "consentEndedOn"`

/** Somebody’s certificates within the reader’s reach (row-level), the newest first. */
export const seenRows = (db: Db, personId: string): Promise<SeenRow[]> =>
  db.rows<SeenRow>(
    `select ${columns} from volunteering.check_seen where person_id = $1 order by issued_on desc, recorded_at desc, id`,
    [personId],
  )

export interface StatusRow {
  readonly id: string
  readonly checkId: string
  readonly lookedOn: Day
  readonly lookedBy: string
  readonly result: StatusResult
}

export const statusesOf = (db: Db, checkIds: readonly string[]): Promise<StatusRow[]> =>
  db.rows<StatusRow>(
    `select id, check_id as "checkId", looked_on as "lookedOn", looked_by as "lookedBy", result
     from volunteering.check_status where check_id = any($1::uuid[]) order by looked_on desc, recorded_at desc, id`,
    [checkIds],
  )

export const addSeen = (db: Db, row: SeenRow, at: Temporal.Instant) =>
  db.rows(
    `insert into volunteering.check_seen (id, person_id, opportunity_id, level, workforce, number, issued_on, seen_on, seen_by,
       outcome, consent_on, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      row.id,
      row.personId,
      row.opportunityId,
      row.level,
      row.workforce,
      row.number,
      row.issuedOn,
      row.seenOn,
      row.seenBy,
      row.outcome,
      row.consentOn,
      at,
    ],
  )

export const addStatus = (db: Db, row: StatusRow, at: Temporal.Instant) =>
  db.rows(
    `insert into volunteering.check_status (id, check_id, looked_on, looked_by, result, recorded_at) values ($1, $2, $3, $4, $5, $6)`,
    [row.id, row.checkId, row.lookedOn, row.lookedBy, row.result, at],
  )

/** They agree from today on, or no longer do. @returns false when nothing changed by it */
export async function setConsent(
  db: Db,
  checkId: string,
  personId: string,
  agrees: boolean,
  on: Day,
): Promise<boolean> {
  const changed = await db.rows(
    agrees
      ? `update volunteering.check_seen set consent_on = $3, consent_ended_on = null
         where id = $1 and person_id = $2 and level not in ('basic', 'elsewhere') and (consent_on is null or consent_ended_on is not null) returning 1`
      : `update volunteering.check_seen set consent_ended_on = greatest($3::date, consent_on)
         where id = $1 and person_id = $2 and consent_on is not null and consent_ended_on is null returning 1`,
    [checkId, personId, on],
  )
  return changed.length === 1
}

/** @returns false when it was not there */
export const removeSeen = async (db: Db, checkId: string, personId: string): Promise<boolean> =>
  (
    await db.rows('delete from volunteering.check_seen where id = $1 and person_id = $2 returning 1', [
      checkId,
      personId,
    ])
  ).length === 1

/** What says whose certificate it was goes; that one was seen stays. In a transaction that acts as the hub. */
export const forgetNumbers = (db: Db, personId: string, on: Day) =>
  db.rows(
    `update volunteering.check_seen set number = null,
       consent_ended_on = case when consent_on is null then null else coalesce(consent_ended_on, greatest($2::date, consent_on)) end
     where person_id = $1`,
    [personId, on],
  )

/** People of whom no check was seen, looked up or asked for since a moment, though one was before. */
export const uncheckedSince = async (db: Db, moment: Temporal.Instant): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `select person_id as id from (
         select person_id, seen_on as day from volunteering.check_seen
         union all select s.person_id, t.looked_on from volunteering.check_status t join volunteering.check_seen s on s.id = t.check_id
         union all select person_id, asked_on from volunteering.check_asked) as known
       group by person_id having max(day) < $1::date order by person_id`,
      [dayAt(moment)],
    )
  ).map(({ id }) => id)

/** All of somebody’s records go. @returns how many */
export const dropSeen = async (db: Db, personId: string): Promise<number> =>
  (await db.rows('delete from volunteering.check_seen where person_id = $1 returning 1', [personId])).length
