import type { Db } from '../../platform/database/database.ts'
import { addMany } from '../../platform/database/many.ts'
import type { Answers } from '../../platform/web/read.ts'
import type { Decision } from './checks/deciding/types.ts'
import type { SeenRow, StatusRow } from './checks/seen/store.ts'
import type { Happening } from './opportunities/history-store.ts'
import type { Opportunity } from './opportunities/store.ts'
import type { LiveRow } from './opportunities/shift-store.ts'
import type { Rhythm } from './searches/forms.ts'

/** For building large hubs at once: the demonstration, and benchmarks. Nothing here is judged, told or recorded. */

export interface OpportunityMade extends Omit<Opportunity, 'contactsForgotten'> {
  readonly closesAt: Temporal.Instant | null
  readonly madeBy: string | null
  /** The version of the topic `opportunities` in which it shows. */
  readonly revision: number
}

export const addOpportunities = (db: Db, opportunities: readonly OpportunityMade[]): Promise<void> =>
  addMany(
    db,
    'volunteering.opportunity',
    opportunities.map((one) => ({
      id: one.id,
      slug: one.slug,
      organisation_id: one.organisationId,
      programme_id: one.programmeId,
      region: one.region,
      state: one.state,
      published: one.published,
      published_version: one.publishedVersion,
      published_at: one.publishedAt,
      draft: one.draft,
      version: one.version,
      asked_at: one.askedAt,
      asked_by: one.askedBy,
      publish_at: one.publishAt,
      publish_version: one.publishVersion,
      publish_by: one.publishBy,
      closes_at: one.closesAt,
      made_at: one.madeAt,
      made_by: one.madeBy,
      changed_at: one.changedAt,
      changed_by: one.changedBy,
      revision: one.revision,
    })),
  )

export interface VersionKept {
  readonly opportunityId: string
  readonly number: number
  readonly answers: Answers
  readonly by: string | null
  readonly at: Temporal.Instant
}

export const addVersions = (db: Db, versions: readonly VersionKept[]): Promise<void> =>
  addMany(
    db,
    'volunteering.version',
    versions.map((one) => ({
      opportunity_id: one.opportunityId,
      number: one.number,
      answers: one.answers,
      by_person: one.by,
      at: one.at,
    })),
  )

export interface Happened {
  readonly id: string
  readonly opportunityId: string
  readonly version: number
  readonly what: Happening
  readonly words: string | null
  readonly by: string | null
  readonly at: Temporal.Instant
}

export const addHappenings = (db: Db, happened: readonly Happened[]): Promise<void> =>
  addMany(
    db,
    'volunteering.history',
    happened.map((one) => ({
      id: one.id,
      opportunity_id: one.opportunityId,
      version: one.version,
      what: one.what,
      words: one.words,
      by_person: one.by,
      at: one.at,
    })),
  )

export const addShifts = (
  db: Db,
  shifts: readonly (LiveRow & {
    readonly opportunityId: string
    readonly endedAt: Temporal.Instant | null
  })[],
): Promise<void> =>
  addMany(
    db,
    'volunteering.shift',
    shifts.map((one) => ({
      id: one.id,
      opportunity_id: one.opportunityId,
      gathering_id: one.gatheringId,
      key: one.key,
      planned_on: one.plannedOn,
      ended_at: one.endedAt,
    })),
  )

export interface InterestTold {
  readonly id: string
  readonly opportunityId: string
  readonly personId: string | null
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly words: string | null
  readonly state: 'unconfirmed' | 'waiting' | 'answered' | 'withdrawn'
  readonly madeAt: Temporal.Instant
  readonly confirmedAt: Temporal.Instant | null
  readonly answerBy: Temporal.Instant | null
  readonly answeredAt: Temporal.Instant | null
  readonly answeredBy: string | null
  readonly answer: string | null
}

export const addInterests = (db: Db, interests: readonly InterestTold[]): Promise<void> =>
  addMany(
    db,
    'volunteering.interest',
    interests.map((one) => ({
      id: one.id,
      opportunity_id: one.opportunityId,
      person_id: one.personId,
      name: one.name,
      email: one.email,
      phone: one.phone,
      words: one.words,
      state: one.state,
      made_at: one.madeAt,
      confirmed_at: one.confirmedAt,
      answer_by: one.answerBy,
      answered_at: one.answeredAt,
      answered_by: one.answeredBy,
      answer: one.answer,
    })),
  )

export interface SearchKept {
  readonly id: string
  readonly personId: string
  /** As `readSearch` keeps it: the part of a clean address after the question mark. */
  readonly question: string
  readonly howOften: Rhythm
  readonly madeAt: Temporal.Instant
  readonly nextAt: Temporal.Instant
  /** Up to when everything new was looked at. */
  readonly lookedTo: Temporal.Instant
  readonly basisWords: string
}

export { searchesPurpose } from './searches/confirming.ts'

export const addSearches = (db: Db, searches: readonly SearchKept[]): Promise<void> =>
  addMany(
    db,
    'volunteering.saved_search',
    searches.map((one) => ({
      id: one.id,
      person_id: one.personId,
      question: one.question,
      how_often: one.howOften,
      basis_words: one.basisWords,
      made_at: one.madeAt,
      confirmed_at: one.madeAt,
      next_at: one.nextAt,
      looked_to: one.lookedTo,
    })),
  )

export const addDecisions = (db: Db, decisions: readonly Decision[]): Promise<void> =>
  addMany(
    db,
    'volunteering.check_decision',
    decisions.map((one) => ({
      opportunity_id: one.opportunityId,
      number: one.number,
      facts: one.facts,
      allowed: one.allowed,
      level: one.level,
      asked_there: one.askedThere,
      reason: one.reason,
      rhythm: one.rhythm,
      look_again_on: one.lookAgainOn,
      decided_at: one.decidedAt,
      decided_by: one.decidedBy,
    })),
  )

/** A certificate that was seen, closed as it is kept, and what the Update Service said of it. */
export interface CheckMade extends SeenRow {
  readonly recordedAt: Temporal.Instant
  readonly statuses: readonly StatusRow[]
}

export async function addChecks(db: Db, checks: readonly CheckMade[]): Promise<void> {
  await addMany(
    db,
    'volunteering.check_seen',
    checks.map((one) => ({
      id: one.id,
      person_id: one.personId,
      opportunity_id: one.opportunityId,
      level: one.level,
      workforce: one.workforce,
      number: one.number,
      issued_on: one.issuedOn,
      seen_on: one.seenOn,
      seen_by: one.seenBy,
      outcome: one.outcome,
      consent_on: one.consentOn,
      consent_ended_on: one.consentEndedOn,
      recorded_at: one.recordedAt,
    })),
  )
  await addMany(
    db,
    'volunteering.check_status',
    checks.flatMap(({ statuses, recordedAt }) =>
      statuses.map((one) => ({
        id: one.id,
        check_id: one.checkId,
        looked_on: one.lookedOn,
        looked_by: one.lookedBy,
        result: one.result,
        recorded_at: recordedAt,
      })),
    ),
  )
}

export { sealedNumber, sealedOutcome } from './checks/seen/opening.ts'
