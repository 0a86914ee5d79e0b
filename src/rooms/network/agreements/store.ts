import type { Db } from '../../../platform/database/database.ts'
import { moment } from '../../../platform/database/values.ts'
import type { AgreementTerms } from './rules.ts'
import type { Agreement, Shared } from './types.ts'

/** What the leads of an organisation see of those who come; of what belongs to none, as of our own, everything. */
export async function sightOf(db: Db, organisationId: string | null): Promise<Shared> {
  const all: Shared = { phone: true, email: true, others: true, needs: true }
  if (organisationId === null) return all
  const row = await db.row<Shared>('select phone, email, others, needs from network.sight where id = $1', [
    organisationId,
  ])
  return row ?? all
}

export async function agreementOf(db: Db, organisationId: string): Promise<Agreement | undefined> {
  const row = await db.row<Omit<Agreement, 'setAt'> & { setAt: string }>(
    `select agreed_on as "agreedOn", phone, email, others, needs, applications, set_by as "setBy", set_at as "setAt", version
     from network.agreement where organisation_id = $1`,
    [organisationId],
  )
  return row && { ...row, setAt: moment(row.setAt) }
}

/** @param seenVersion 0 where there was none. @returns false when somebody else kept one meanwhile */
export async function keepAgreement(
  db: Db,
  organisationId: string,
  { agreedOn, phone, email, others, needs, applications }: AgreementTerms,
  by: { person: string | null; at: Temporal.Instant; seenVersion: number },
): Promise<boolean> {
  const values = [organisationId, agreedOn, phone, email, others, needs, by.person, by.at, applications]
  const kept =
    by.seenVersion === 0
      ? await db.rows(
          `insert into network.agreement (organisation_id, agreed_on, phone, email, others, needs, set_by, set_at, applications)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning 1`,
          values,
        )
      : await db.rows(
          `update network.agreement set agreed_on = $2, phone = $3, email = $4, others = $5, needs = $6, set_by = $7, set_at = $8,
             applications = $9, version = version + 1
           where organisation_id = $1 and version = $10 returning 1`,
          [...values, by.seenVersion],
        )
  return kept.length === 1
}
