import { record, recordLook } from '../../../platform/audit/audit.ts'
import type { Db } from '../../../platform/database/database.ts'
import { newId } from '../../../platform/database/id.ts'
import type { Hub } from '../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'
import { actAs } from '../../../platform/seal/actor.ts'
import { sealedColumn } from '../../../platform/seal/columns.ts'
import { lockCopiesOf } from '../requests/store.ts'
import { levelsFor, type Level } from './permits.ts'
import * as store from './store.ts'

const sealedNote = sealedColumn('people.note.value')

export interface Note extends Omit<store.NoteRow, 'text' | 'value'> {
  readonly text: string
}

/** Opens a note that its reader reached; that it is read, whoever calls this has noted. */
export async function openNote(hub: Hub, row: store.NoteRow): Promise<Note> {
  const { value, text, ...note } = row
  return { ...note, text: value ? await hub.seal.open(value, { at: sealedNote, row: row.id }) : (text ?? '') }
}

/**
 * The notes on somebody that are meant for the one who asks: within the second wall, and logged before anything is
 * shown. Their own are read without a log, and of what is kept for safety only what was given to them.
 */
export function readNotes(hub: Hub, personId: string): Promise<Note[]> {
  return hub.transact(async (db) => {
    const reader = hub.actor.personId
    if (reader === null) return []
    await actAs(db, reader, hub.now())
    const rows = await store.notesOf(db, personId)
    if (rows.length > 0 && reader !== personId)
      await recordLook(db, {
        at: hub.now(),
        by: hub.by,
        act: 'people.notes-read',
        subject: { kind: 'notes', id: personId },
        // Of a look at what is kept for safety alone, their own page must not tell.
        ...(rows.some(({ level }) => level !== 'safeguarding') ? { person: personId } : {}),
        reason: 'at the desk',
      })
    return Promise.all(rows.map((row) => openNote(hub, row)))
  })
}

export interface Written {
  readonly text: string
  readonly level: Level
  readonly corrects?: string | undefined
}

/**
 * Writes a note on somebody, closed unless it is for everybody; one that puts another right stays on its level. Refused
 * on a level its writer may not read, or beside a note that is not there for them.
 */
export function writeNote(
  hub: Hub,
  about: store.Subject,
  { text, level, corrects }: Written,
): Promise<Outcome<undefined, 'not-here'>> {
  return hub.change<undefined, 'not-here'>(async (db) => {
    const by = hub.actor.personId
    if (by === null) return refuse('not-here')
    await actAs(db, by, hub.now())
    await lockCopiesOf(db, about.id)
    const corrected = corrects === undefined ? null : await noteHere(db, about.id, corrects)
    const meant = corrected?.level ?? level
    if (corrected === undefined || !levelsFor(hub.actor, about).includes(meant)) return refuse('not-here')
    if (await isWritten(hub, db, about.id, { by, text, level: meant, corrects: corrects ?? null }))
      return allow()
    const id = newId()
    const isOpen = meant === 'everybody'
    await store.addNote(
      db,
      {
        id,
        personId: about.id,
        level: meant,
        text: isOpen ? text : null,
        value: isOpen ? null : await hub.seal.close(text, { at: sealedNote, row: id }),
        corrects: corrects ?? null,
        by,
      },
      hub.now(),
    )
    // That something was written for safety is no entry their own page may show.
    await record(db, {
      at: hub.now(),
      by: hub.by,
      act: 'people.note-written',
      subject: { kind: 'note', id },
      ...(meant === 'safeguarding' ? {} : { person: about.id }),
    })
    return allow()
  })
}

/** Whether this is what they wrote last: then it was pressed twice. */
async function isWritten(
  hub: Hub,
  db: Db,
  personId: string,
  { by, text, level, corrects }: { by: string; text: string; level: Level; corrects: string | null },
): Promise<boolean> {
  const last = (await store.notesOf(db, personId)).find((note) => note.writtenBy === by)
  return last?.level === level && last.corrects === corrects && (await openNote(hub, last)).text === text
}

const noteHere = async (db: Db, personId: string, id: string): Promise<store.NoteRow | undefined> =>
  (await store.notesOf(db, personId)).find((note) => note.id === id)
