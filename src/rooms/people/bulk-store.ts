import type { Db } from '../../platform/database/database.ts'
import { addMany } from '../../platform/database/many.ts'
import { Steps } from '../../platform/merging/steps.ts'
import { softOptInSince } from './letters/soft-opt-in.ts'
import { addSteps, standBehind } from './merging/store.ts'
import type { Basis } from './letters/store.ts'
import type { NewPerson, SealedKind } from './store.ts'

/** For building large hubs at once: the demonstration, and benchmarks. Nothing here is told, judged or recorded. */

export const addPeople = (
  db: Db,
  people: readonly (NewPerson & { readonly madeAt: Temporal.Instant })[],
): Promise<void> =>
  addMany(
    db,
    'people.person',
    people.map((one) => ({
      id: one.id,
      name: one.name,
      email: one.email,
      phone: one.phone,
      born_on: one.bornOn ?? null,
      lang: one.lang ?? 'en-GB',
      languages: [...(one.languages ?? [])],
      skills: [...(one.skills ?? [])],
      region: one.region ?? null,
      made_at: one.madeAt,
    })),
  )

export interface GivenBasis
  extends
    Pick<Basis, 'purpose' | 'basis' | 'words' | 'form' | 'endedHow'>,
    Partial<Pick<Basis, 'collected'>> {
  readonly id: string
  readonly personId: string
  readonly givenAt: Temporal.Instant
  readonly endedAt: Temporal.Instant | null
}

export const addBases = (db: Db, bases: readonly GivenBasis[]): Promise<void> =>
  addMany(
    db,
    'people.basis',
    bases.map((one) => ({
      id: one.id,
      person_id: one.personId,
      purpose: one.purpose,
      basis: one.basis,
      words: one.words,
      form: one.form,
      given_at: one.givenAt,
      ended_at: one.endedAt,
      ended_how: one.endedHow,
      collected_on: one.collected?.on ?? null,
      collected_by: one.collected?.by ?? null,
      occasion: one.collected?.occasion ?? null,
      opt_out_offered: one.collected?.optOutOffered ?? null,
      law_since: one.collected ? softOptInSince : null,
    })),
  )

export interface ClosedFact {
  readonly id: string
  readonly personId: string
  readonly kind: SealedKind
  readonly value: Uint8Array
  readonly at: Temporal.Instant
  readonly by: string | null
}

/** In a transaction that may pass the second wall. */
export const addSealedFacts = (db: Db, facts: readonly ClosedFact[]): Promise<void> =>
  addMany(
    db,
    'people.sealed_fact',
    facts.map((one) => ({
      id: one.id,
      person_id: one.personId,
      kind: one.kind,
      value: one.value,
      recorded_at: one.at,
      recorded_by: one.by,
    })),
  )

export interface GivenTag {
  readonly personId: string
  readonly tag: string
  readonly at: Temporal.Instant
  readonly by: string | null
}

export const addTags = (db: Db, tags: readonly GivenTag[]): Promise<void> =>
  addMany(
    db,
    'people.tag',
    tags.map((one) => ({ person_id: one.personId, tag: one.tag, added_at: one.at, added_by: one.by })),
  )

export interface PastMerge {
  readonly id: string
  /** A record that holds nothing of its own but an account. */
  readonly from: string
  readonly into: string
  readonly mergedAt: Temporal.Instant
  readonly by: string
}

/** Records that hold nothing stand behind others, with the one step each that undoing takes back. */
export async function addMerges(db: Db, merges: readonly PastMerge[]): Promise<void> {
  await addMany(
    db,
    'people.merge',
    merges.map((one) => ({
      id: one.id,
      from_id: one.from,
      into_id: one.into,
      merged_at: one.mergedAt,
      merged_by: one.by,
    })),
  )
  for (const { id, from, into, mergedAt } of merges) {
    const steps = new Steps(db)
    await steps.change('identity.account', { id: from }, { closed_at: mergedAt.toString() })
    await standBehind(db, { from, into })
    await addSteps(db, id, steps.made)
  }
}
