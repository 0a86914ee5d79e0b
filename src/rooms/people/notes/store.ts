import type { Db } from '../../../platform/database/database.ts'
import type { Pair } from '../../../platform/merging/doors.ts'
import type { Level } from './permits.ts'

/** Whom notes are about; also somebody who was forgotten, for what is kept of safety. */
export interface Subject {
  readonly id: string
  readonly name: string
  readonly region: string | null
}

export const subjectOf = (db: Db, id: string): Promise<Subject | undefined> =>
  db.row<Subject>('select id, name, region from people.person where id = $1 and same_as is null', [id])

export interface NoteRow {
  readonly id: string
  readonly level: Level
  readonly text: string | null
  readonly value: Uint8Array | null
  readonly corrects: string | null
  readonly writtenAt: string
  readonly writtenBy: string
  readonly writtenByName: string | null
}

/** Within the reader's reach (row-level), the newest first. */
export const notesOf = (db: Db, personId: string): Promise<NoteRow[]> =>
  db.rows<NoteRow>(
    `select n.id, n.level, n.text, n.value, n.corrects, n.written_at as "writtenAt", n.written_by as "writtenBy",
       p.name as "writtenByName"
     from people.note n left join people.person p on p.id = n.written_by and p.forgotten_at is null
     where n.person_id = $1 order by n.written_at desc, n.id desc`,
    [personId],
  )

export interface NewNote extends Pick<NoteRow, 'id' | 'level' | 'text' | 'value' | 'corrects'> {
  readonly personId: string
  readonly by: string
}

export const addNote = (db: Db, note: NewNote, at: Temporal.Instant) =>
  db.rows(
    `insert into people.note (id, person_id, level, text, value, corrects, written_at, written_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [note.id, note.personId, note.level, note.text, note.value, note.corrects, at, note.by],
  )

/** People on whom nothing but for safety was written since a moment: the first question of what may go. */
export const notedNothingSince = async (db: Db, before: Temporal.Instant): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `select person_id as id from people.note where level <> 'safeguarding'
       group by person_id having max(written_at) < $1 order by 1`,
      [before],
    )
  ).map(({ id }) => id)

/** Everything but what is kept for safety goes. @returns how many */
export const forgetNotes = async (db: Db, personId: string): Promise<number> =>
  (
    await db.rows(`delete from people.note where person_id = $1 and level <> 'safeguarding' returning 1`, [
      personId,
    ])
  ).length

/** What was kept of people forgotten before a moment goes, but of nobody who is held. @returns of each note, whose it was */
export const dropKept = async (
  db: Db,
  forgottenBefore: Temporal.Instant,
  held: readonly string[],
): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      `delete from people.note n using people.person p
       where p.id = n.person_id and p.forgotten_at < $1 and p.id <> all ($2::uuid[]) returning n.person_id as id`,
      [forgottenBefore, held],
    )
  ).map(({ id }) => id)

export const turnNotes = async (db: Db, { from, into }: Pair, only: string | null): Promise<string[]> =>
  (
    await db.rows<{ id: string }>('select id from people.turn_notes($1, $2, $3) as id order by id', [
      from,
      into,
      only,
    ])
  ).map(({ id }) => id)
