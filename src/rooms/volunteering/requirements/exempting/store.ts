import type { Db } from '../../../../platform/database/database.ts'
import { moment, momentOrNull } from '../../../../platform/database/values.ts'
import type { Asked, Given, Wanted } from './types.ts'

const wanted = `x.id, x.person_id as "personId", x.role_id as "roleId", x.requirement, x.reason, x.from_day as from, x.until_day as until`

interface AskedRow extends Omit<Asked, 'askedAt' | 'decidedAt'> {
  askedAt: string
  decidedAt: string | null
}

const askedColumns = `${wanted}, x.asked_by as "askedBy", x.asked_at as "askedAt", x.decided_at as "decidedAt", x.decided_by as "decidedBy"`
const askedFrom = (row: AskedRow): Asked => ({
  ...row,
  askedAt: moment(row.askedAt),
  decidedAt: momentOrNull(row.decidedAt),
})

/** @returns false when the same was asked for and is not decided yet */
export const addAsked = async (
  db: Db,
  one: Wanted & { readonly id: string; readonly askedBy: string },
  at: Temporal.Instant,
): Promise<boolean> =>
  (
    await db.rows(
      `insert into volunteering.exemption_asked (id, person_id, role_id, requirement, reason, from_day, until_day, asked_by, asked_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning 1`,
      [one.id, one.personId, one.roleId, one.requirement, one.reason, one.from, one.until, one.askedBy, at],
    )
  ).length === 1

/** Locked until the transaction ends. */
export async function lockAsked(db: Db, id: string): Promise<Asked | undefined> {
  const row = await db.row<AskedRow>(
    `select ${askedColumns} from volunteering.exemption_asked x where id = $1 for update`,
    [id],
  )
  return row && askedFrom(row)
}

/** What was asked for and waits for a decision, of these people or of everybody, the longest first. */
export const askedOpen = async (db: Db, personIds: readonly string[] | null): Promise<Asked[]> =>
  (
    await db.rows<AskedRow>(
      `select ${askedColumns} from volunteering.exemption_asked x
       where x.decided_at is null and ($1::uuid[] is null or x.person_id in (select unnest($1))) order by x.asked_at, x.id`,
      [personIds],
    )
  ).map(askedFrom)

export const decide = (
  db: Db,
  id: string,
  { at, by, exemptionId }: { at: Temporal.Instant; by: string; exemptionId: string | null },
) =>
  db.rows(
    'update volunteering.exemption_asked set decided_at = $2, decided_by = $3, exemption_id = $4 where id = $1',
    [id, at, by, exemptionId],
  )

export const addGiven = (db: Db, one: Omit<Given, 'endedAt' | 'endedBy'>) =>
  db.rows(
    `insert into volunteering.exemption
       (id, person_id, role_id, requirement, reason, from_day, until_day, asked_by, approved_by, given_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      one.id,
      one.personId,
      one.roleId,
      one.requirement,
      one.reason,
      one.from,
      one.until,
      one.askedBy,
      one.approvedBy,
      one.givenAt,
    ],
  )

/** The exemptions somebody was given, the newest first. */
export const givenTo = async (db: Db, personId: string): Promise<Given[]> =>
  (
    await db.rows<Omit<Given, 'givenAt' | 'endedAt'> & { givenAt: string; endedAt: string | null }>(
      `select ${wanted}, x.asked_by as "askedBy", x.approved_by as "approvedBy", x.given_at as "givenAt",
         x.ended_at as "endedAt", x.ended_by as "endedBy"
       from volunteering.exemption x where x.person_id = $1 order by x.given_at desc, x.id`,
      [personId],
    )
  ).map((row) => ({ ...row, givenAt: moment(row.givenAt), endedAt: momentOrNull(row.endedAt) }))

/** @returns false when it had ended already */
export const endGiven = async (
  db: Db,
  { id, personId }: Pick<Given, 'id' | 'personId'>,
  { at, by }: { readonly at: Temporal.Instant; readonly by: string | null },
): Promise<boolean> =>
  (
    await db.rows(
      `update volunteering.exemption set ended_at = $3, ended_by = $4
       where id = $1 and person_id = $2 and ended_at is null returning 1`,
      [id, personId, at, by],
    )
  ).length === 1
