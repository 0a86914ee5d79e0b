import type { Db } from '../../../platform/database/database.ts'

/** A live session: the gathering of the same id, and what it says of itself. */
export interface Session {
  readonly id: string
  readonly courseId: string
  /** The modules it goes through; null: the whole course. */
  readonly modules: readonly string[] | null
  readonly place: string
  readonly exactPlace: string
  readonly gettingThere: string
  readonly bring: string
  readonly access: string
  readonly contactName: string
  readonly contactEmail: string
  readonly contactPhone: string
}

const columns = `id, course_id as "courseId", modules, place, exact_place as "exactPlace", getting_there as "gettingThere",
  bring, access, contact_name as "contactName", contact_email as "contactEmail", contact_phone as "contactPhone"`

export const sessionsOf = (db: Db, courseId: string): Promise<Session[]> =>
  db.rows<Session>(`select ${columns} from learning.session where course_id = $1 order by id`, [courseId])

export const sessionsNamed = (db: Db, ids: readonly string[]): Promise<Session[]> =>
  db.rows<Session>(`select ${columns} from learning.session where id = any ($1::uuid[])`, [ids])

export const sessionOne = (db: Db, id: string): Promise<Session | undefined> =>
  db.row<Session>(`select ${columns} from learning.session where id = $1`, [id])

/** The same, held until the transaction ends: what attendance counts is worked out by one at a time. */
export const lockSession = (db: Db, id: string): Promise<Session | undefined> =>
  db.row<Session>(`select ${columns} from learning.session where id = $1 for update`, [id])

const values = (one: Session): unknown[] => [
  one.id,
  one.courseId,
  one.modules,
  one.place,
  one.exactPlace,
  one.gettingThere,
  one.bring,
  one.access,
  one.contactName,
  one.contactEmail,
  one.contactPhone,
]

export const addSession = (db: Db, one: Session) =>
  db.rows(
    `insert into learning.session (id, course_id, modules, place, exact_place, getting_there, bring, access, contact_name, contact_email, contact_phone)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values(one),
  )

export const keepSession = (db: Db, one: Session) =>
  db.rows(
    `update learning.session set modules = $3, place = $4, exact_place = $5, getting_there = $6, bring = $7, access = $8,
       contact_name = $9, contact_email = $10, contact_phone = $11 where id = $1 and course_id = $2`,
    values(one),
  )
