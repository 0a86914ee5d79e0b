import type { Db } from '../../../platform/database/database.ts'
import { newId } from '../../../platform/database/id.ts'
import type { HowEnded } from '../dossier-words.ts'
import { softOptIn, softOptInSince, type Collected } from './soft-opt-in.ts'

export interface Basis {
  readonly purpose: string
  readonly basis: 'consent' | 'soft-opt-in' | 'service' | 'refused'
  readonly words: string
  readonly form: string
  readonly givenAt: string
  readonly endedAt: string | null
  readonly endedHow: string | null
  /** Of a soft opt-in: how the address came to us. */
  readonly collected: Collected | null
}

export const addBasis = (
  db: Db,
  personId: string,
  basis: Omit<Basis, 'givenAt' | 'endedAt' | 'endedHow' | 'collected'> & Partial<Pick<Basis, 'collected'>>,
  at: Temporal.Instant,
) =>
  db.rows(
    `insert into people.basis (id, person_id, purpose, basis, words, form, given_at, collected_on, collected_by, occasion, opt_out_offered, law_since)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      newId(),
      personId,
      basis.purpose,
      basis.basis,
      basis.words,
      basis.form,
      at,
      basis.collected?.on ?? null,
      basis.collected?.by ?? null,
      basis.collected?.occasion ?? null,
      basis.collected?.optOutOffered ?? null,
      basis.collected ? softOptInSince : null,
    ],
    'people.basis',
  )

export const endBasis = (db: Db, personId: string, purpose: string, how: HowEnded, at: Temporal.Instant) =>
  db.rows(
    'update people.basis set ended_at = $3, ended_how = $4 where person_id = $1 and purpose = $2 and ended_at is null',
    [personId, purpose, at, how],
  )

const collected = `case when collected_on is not null then jsonb_build_object('on', collected_on::text, 'by', collected_by,
  'occasion', occasion, 'optOutOffered', opt_out_offered) end as collected`

export const basesOf = (db: Db, personId: string): Promise<Basis[]> =>
  db.rows<Basis>(
    `select purpose, basis, words, form, given_at as "givenAt", ended_at as "endedAt", ended_how as "endedHow", ${collected}
     from people.basis where person_id = $1 order by given_at, id`,
    [personId],
  )

/** A yes, or what they signed up for; a soft opt-in only as the law has it, whoever wrote it down. */
const mayWrite = ({ basis, collected: how }: Pick<Basis, 'basis' | 'collected'>, purpose: string): boolean =>
  basis === 'soft-opt-in'
    ? how !== null && softOptIn(how, { purpose, isCharity: true, saidNo: false }).ok
    : basis !== 'refused'

/** Of these people, those who may be written to for a purpose today. */
export async function whoMayBeWritten(
  db: Db,
  personIds: readonly string[],
  purpose: string,
): Promise<Set<string>> {
  const rows = await db.rows<{ id: string; basis: Basis['basis']; collected: Collected | null }>(
    `select distinct on (person_id) person_id as id, basis, ${collected} from people.basis
     where person_id = any($1::uuid[]) and purpose = $2 and ended_at is null order by person_id, given_at desc, id desc`,
    [personIds, purpose],
  )
  return new Set(rows.filter((row) => mayWrite(row, purpose)).map((row) => row.id))
}
