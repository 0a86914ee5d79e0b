import type { Db } from '../../platform/database/database.ts'
import { addMany } from '../../platform/database/many.ts'
import type { Step } from './places/book.ts'
import type { FormRow } from './places/take-store.ts'
import type { Gathering, Place } from './types.ts'

/**
 * For building large hubs at once: the demonstration, and benchmarks. Whoever calls it answers for counts, places and
 * steps agreeing with each other; `Book` keeps them so.
 */
export const addGatherings = (
  db: Db,
  gatherings: readonly (Gathering & { readonly madeAt: Temporal.Instant })[],
): Promise<void> =>
  addMany(
    db,
    'gatherings.gathering',
    gatherings.map((one) => ({
      id: one.id,
      kind: one.kind,
      title: one.title,
      starts_at: one.startsAt,
      ends_at: one.endsAt,
      closes_at: one.closesAt,
      capacity: one.capacity,
      waiting_list: one.waitingList,
      largest_group: one.largestGroup,
      answer_hours: one.answerHours,
      change_hours: one.changeHours,
      part_of: one.partOf,
      organisation_id: one.organisationId,
      programme_id: one.programmeId,
      region: one.region,
      state: one.state,
      cancelled_because: one.cancelledBecause,
      sequence: one.sequence,
      made_at: one.madeAt,
      taken: one.taken,
      waiting: one.waiting,
      last_turn: one.turn,
    })),
  )

export const addPlaces = (
  db: Db,
  places: readonly (Place & { readonly checkedInBy: string | null })[],
): Promise<void> =>
  addMany(
    db,
    'gatherings.place',
    places.map((one) => ({
      id: one.id,
      gathering_id: one.gatheringId,
      signup_id: one.signupId,
      person_id: one.personId,
      name: one.name,
      email: one.email,
      phone: one.phone,
      people: one.people,
      group_name: one.groupName,
      state: one.state,
      waits_for_guardian: one.waitsForGuardian,
      turn: one.turn,
      answer_by: one.answerBy,
      made_at: one.madeAt,
      confirmed_at: one.confirmedAt,
      ended_at: one.endedAt,
      came: one.came,
      checked_in_at: one.checkedInAt,
      checked_in_by: one.checkedInBy,
    })),
  )

/** A step with when it was taken, and by whom. */
export interface StepTaken extends Step {
  readonly gatheringId: string
  readonly at: Temporal.Instant
  readonly by: string | null
}

export const addSteps = (db: Db, steps: readonly StepTaken[]): Promise<void> =>
  addMany(
    db,
    'gatherings.history',
    steps.map((one) => ({
      gathering_id: one.gatheringId,
      turn: one.turn,
      place_id: one.placeId,
      what: one.what,
      people: one.people,
      taken_after: one.takenAfter,
      waiting_after: one.waitingAfter,
      at: one.at,
      by_person: one.by,
    })),
  )

export interface FormTold extends Pick<FormRow, 'others' | 'guardian'> {
  readonly signupId: string
  readonly at: Temporal.Instant
  /** What a guardian said yes to, and when; null while nobody answered. */
  readonly guardianYes: { readonly words: string; readonly at: Temporal.Instant } | null
}

/** What the forms said besides; their consents were handed on to the room of people already. */
export const addForms = (db: Db, forms: readonly FormTold[]): Promise<void> =>
  addMany(
    db,
    'gatherings.form',
    forms.map((one) => ({
      signup_id: one.signupId,
      others: one.others,
      guardian_name: one.guardian?.name ?? null,
      guardian_email: one.guardian?.email ?? null,
      guardian_words: one.guardianYes?.words ?? null,
      guardian_said_at: one.guardianYes?.at ?? null,
      made_at: one.at,
    })),
  )

/** Something yet to be said, by the job that says such things. */
export interface WordLeft {
  readonly id: string
  readonly what: string
  readonly gatheringId: string
  readonly signupId: string
  readonly placeId: string
  readonly more: Readonly<Record<string, unknown>>
  readonly notBefore: Temporal.Instant
}

export const leaveWords = (db: Db, words: readonly WordLeft[]): Promise<void> =>
  addMany(
    db,
    'gatherings.to_tell',
    words.map((one) => ({
      id: one.id,
      what: one.what,
      gathering_id: one.gatheringId,
      signup_id: one.signupId,
      place_id: one.placeId,
      more: one.more,
      not_before: one.notBefore,
    })),
  )

/** What visitors told us who have not yet proved their address. In a transaction that may pass the second wall. */
export const addNotes = (
  db: Db,
  notes: readonly { readonly signupId: string; readonly value: Uint8Array }[],
): Promise<void> =>
  addMany(
    db,
    'gatherings.note',
    notes.map((one) => ({ signup_id: one.signupId, value: one.value })),
  )
