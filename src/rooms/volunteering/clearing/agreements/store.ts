import type { Db } from '../../../../platform/database/database.ts'
import { moment, momentOrNull } from '../../../../platform/database/values.ts'
import type { ApplicationReach } from '../../applications/permits.ts'
import {
  applicationReachValues,
  placedApplications,
  withinApplications,
} from '../../applications/reach-store.ts'
import type { Accepted, Agreement, AgreementVersion } from './types.ts'

interface Row extends Omit<Agreement, 'draftChangedAt'> {
  draftChangedAt: string | null
}

const columns = `g.id, g.name, g.draft, g.draft_changed_at as "draftChangedAt", g.draft_version as "draftVersion",
  (select max(number) from volunteering.agreement_version v where v.agreement_id = g.id) as newest`
const from = (row: Row): Agreement => ({ ...row, draftChangedAt: momentOrNull(row.draftChangedAt) })

/** All texts, by name. */
export const agreements = async (db: Db): Promise<Agreement[]> =>
  (await db.rows<Row>(`select ${columns} from volunteering.agreement g order by lower(g.name)`)).map(from)

export async function agreementOf(db: Db, id: string): Promise<Agreement | undefined> {
  const row = await db.row<Row>(`select ${columns} from volunteering.agreement g where g.id = $1`, [id])
  return row && from(row)
}

export async function lockAgreement(db: Db, id: string): Promise<Agreement | undefined> {
  const row = await db.row<Row>(
    `select ${columns} from volunteering.agreement g where g.id = $1 for no key update of g`,
    [id],
  )
  return row && from(row)
}

/** @returns false when there is one of that name */
export const addAgreement = async (
  db: Db,
  { id, name }: Pick<Agreement, 'id' | 'name'>,
  at: Temporal.Instant,
): Promise<boolean> =>
  (
    await db.rows(
      `insert into volunteering.agreement (id, name, made_at) values ($1, $2, $3) on conflict do nothing returning 1`,
      [id, name, at],
    )
  ).length === 1

/** Keeps what somebody is writing, or throws it away. */
export const keepDraft = (
  db: Db,
  id: string,
  draft: string | null,
  { at, by }: { readonly at: Temporal.Instant; readonly by: string | null },
) =>
  db.rows(
    `update volunteering.agreement set draft = $2::text, draft_changed_at = case when $2::text is null then null else $3::timestamptz end,
       draft_changed_by = $4, draft_version = draft_version + 1 where id = $1`,
    [id, draft, at, by],
  )

export const addVersion = (db: Db, version: AgreementVersion) =>
  db.rows(
    `insert into volunteering.agreement_version (agreement_id, number, words, why, published_at, published_by)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      version.agreementId,
      version.number,
      version.words,
      version.why,
      version.publishedAt,
      version.publishedBy,
    ],
  )

/** The versions of a text, the newest first. */
export const versionsOf = async (db: Db, agreementId: string): Promise<AgreementVersion[]> =>
  (
    await db.rows<Omit<AgreementVersion, 'publishedAt'> & { publishedAt: string }>(
      `select agreement_id as "agreementId", number, words, why, published_at as "publishedAt", published_by as "publishedBy"
       from volunteering.agreement_version where agreement_id = $1 order by number desc`,
      [agreementId],
    )
  ).map((row) => ({ ...row, publishedAt: moment(row.publishedAt) }))

/** What somebody accepted, the latest first. */
export const acceptedBy = (db: Db, personId: string): Promise<Accepted[]> =>
  db.rows<Accepted>(
    `select id, person_id as "personId", agreement_id as "agreementId", number, accepted_on as "acceptedOn", how,
       recorded_by as "recordedBy"
     from volunteering.agreement_accepted where person_id = $1 order by accepted_on desc, recorded_at desc, id`,
    [personId],
  )

/** @returns false when they accepted this version on that day already */
export const addAccepted = async (db: Db, row: Accepted, at: Temporal.Instant): Promise<boolean> =>
  (
    await db.rows(
      `insert into volunteering.agreement_accepted (id, person_id, agreement_id, number, accepted_on, how, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning 1`,
      [row.id, row.personId, row.agreementId, row.number, row.acceptedOn, row.how, row.recordedBy, at],
    )
  ).length === 1

/** The roles somebody has or applies for. */
export const rolesWith = async (db: Db, personId: string): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `select role_id as id from volunteering.application where person_id = $1 and state in ('open', 'paused', 'cleared')
       union select role_id from volunteering.evidence where person_id = $1 and role_id is not null and taken_back_at is null`,
      [personId],
    )
  ).map(({ id }) => id)

/** @returns false when they were asked for this version already */
export const addAsked = async (
  db: Db,
  row: {
    readonly id: string
    readonly personId: string
    readonly agreementId: string
    readonly number: number
  },
  at: Temporal.Instant,
): Promise<boolean> =>
  (
    await db.rows(
      `insert into volunteering.agreement_asked (id, person_id, agreement_id, number, asked_at) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning 1`,
      [row.id, row.personId, row.agreementId, row.number, at],
    )
  ).length === 1

/** Somebody who was asked and has not accepted. */
export interface NotAccepted {
  readonly personId: string
  readonly person: string
  readonly name: string
  readonly number: number
  readonly hasAddress: boolean
  readonly askedAt: Temporal.Instant
}

/** Those within reach who were asked before a moment, or have no address to be asked at, and have not accepted since. */
export const notAccepted = async (
  db: Db,
  reach: ApplicationReach,
  before: Temporal.Instant,
): Promise<NotAccepted[]> =>
  (
    await db.rows<Omit<NotAccepted, 'askedAt'> & { askedAt: string }>(
      `select k.person_id as "personId", p.name as person, g.name, k.number, p.email is not null as "hasAddress", k.asked_at as "askedAt"
       from volunteering.agreement_asked k join people.card p on p.id = k.person_id
         join volunteering.agreement g on g.id = k.agreement_id
       where p.forgotten_at is null and (p.email is null or k.asked_at < $5)
         and not exists (select from volunteering.agreement_accepted c
           where c.person_id = k.person_id and c.agreement_id = k.agreement_id and c.number >= k.number)
         and exists (select from ${placedApplications} where a.person_id = k.person_id and ${withinApplications(1)})
       order by k.asked_at, k.id limit 200`,
      [...applicationReachValues(reach), before],
    )
  ).map((row) => ({ ...row, askedAt: moment(row.askedAt) }))
