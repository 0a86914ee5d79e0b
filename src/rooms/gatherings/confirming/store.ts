import type { Db } from '../../../platform/database/database.ts'
import { moment, momentOrNull } from '../../../platform/database/values.ts'
import type { Answered } from '../../people/face.ts'

/** What else the form of a sign-up said. */
export interface Form {
  readonly signupId: string
  readonly others: readonly { readonly name: string; readonly age: number | null }[]
  readonly languages: readonly string[]
  readonly consents: readonly Answered[]
  readonly guardian: {
    readonly name: string
    readonly email: string
    readonly words: string | null
    readonly saidAt: Temporal.Instant | null
  } | null
  /** Who answers for those under 18 who were brought along, in which words, and since when. */
  readonly brought: { readonly by: string; readonly words: string; readonly saidAt: Temporal.Instant } | null
}

interface Row {
  signup_id: string
  others: Form['others']
  languages: string[]
  consents: Answered[]
  guardian_name: string | null
  guardian_email: string | null
  guardian_words: string | null
  guardian_said_at: string | null
  brought_by: string | null
  brought_words: string | null
  brought_said_at: string | null
}

const columns =
  'signup_id, others, languages, consents, guardian_name, guardian_email, guardian_words, guardian_said_at, brought_by, brought_words, brought_said_at'

const formOf = (row: Row): Form => ({
  signupId: row.signup_id,
  others: row.others,
  languages: row.languages,
  consents: row.consents,
  guardian:
    row.guardian_email === null
      ? null
      : {
          name: row.guardian_name ?? '',
          email: row.guardian_email,
          words: row.guardian_words,
          saidAt: momentOrNull(row.guardian_said_at),
        },
  brought:
    row.brought_words === null || row.brought_said_at === null
      ? null
      : { by: row.brought_by ?? '', words: row.brought_words, saidAt: moment(row.brought_said_at) },
})

export async function formOfSignup(db: Db, signupId: string): Promise<Form | undefined> {
  const row = await db.row<Row>(`select ${columns} from gatherings.form where signup_id = $1`, [signupId])
  return row && formOf(row)
}

export const formsOf = async (db: Db, signupIds: readonly string[]): Promise<Form[]> =>
  (
    await db.rows<Row>(`select ${columns} from gatherings.form where signup_id = any($1::uuid[])`, [
      signupIds,
    ])
  ).map(formOf)

/** The consents were handed to the room of people; they are kept there from now on. */
export const consentsHandedOn = (db: Db, signupId: string) =>
  db.rows(`update gatherings.form set consents = '[]', languages = '{}' where signup_id = $1`, [signupId])

/** Keeps whose yes it needs, where nobody was named before. */
export const keepGuardian = (
  db: Db,
  signupId: string,
  { name, email }: { readonly name: string; readonly email: string },
  at: Temporal.Instant,
) =>
  db.rows(
    `insert into gatherings.form as f (signup_id, guardian_name, guardian_email, made_at) values ($1, $2, $3, $4)
     on conflict (signup_id) do update set guardian_name = $2, guardian_email = $3 where f.guardian_email is null`,
    [signupId, name, email, at],
  )

/** Keeps who said yes, when, to which words; the first yes stands. */
export const keepGuardianYes = (db: Db, signupId: string, words: string, at: Temporal.Instant) =>
  db.rows(
    'update gatherings.form set guardian_words = $2, guardian_said_at = $3 where signup_id = $1 and guardian_said_at is null',
    [signupId, words, at],
  )

/** The closed note of a sign-up: only within a transaction that acts as its person, or as the hub. */
export const noteOf = (db: Db, signupId: string) =>
  db.row<{ value: Uint8Array }>('select value from gatherings.note where signup_id = $1', [signupId])

export const dropNote = (db: Db, signupId: string) =>
  db.rows('delete from gatherings.note where signup_id = $1', [signupId])
