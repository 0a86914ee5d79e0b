import { dayAt } from '../../../platform/clock.ts'
import { moment } from '../../../platform/database/values.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Door } from '../../../platform/merging/doors.ts'
import { periodWords } from '../../../platform/retention/kept.ts'
import type { DossierSection, Room, TentCard } from '../../../platform/room.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dateWords } from '../../../platform/words/dates.ts'
import type { Words } from '../../../platform/words/words.ts'
import { readNotes } from './actions.ts'
import { forget, notesKept, safetyKept } from './keeping.ts'
import { notesCard } from './pages.ts'
import { seeNotes } from './permits.ts'
import { noteRoutes } from './routes.ts'
import { subjectOf, turnNotes } from './store.ts'
import { say } from './words.ts'

async function deskCards(visit: Visit, personId: string): Promise<TentCard[]> {
  const person = await subjectOf(visit.hub.db, personId)
  if (!person || !visit.can(seeNotes, person)) return []
  return [{ where: 'main', order: 40, html: notesCard(person) }]
}

/**
 * Notes on somebody, to themselves, and of those for safety what a lead gave them when they asked for a copy. Whether
 * there is another nobody learns here (their own page says so).
 */
async function dossier(hub: Hub, personId: string, words: Words): Promise<DossierSection[]> {
  const notes = await readNotes(hub, personId)
  if (notes.length === 0) return []
  return [
    {
      title: words.say(say.title),
      about: words.say(say.about),
      kept: words.say(say.kept, { period: periodWords(hub, words, notesKept) }),
      entries: notes.map(({ text, writtenAt, corrects }) => ({
        label: words.say(corrects === null ? say.on : say.correction, {
          date: dateWords(words, dayAt(moment(writtenAt))),
        }),
        value: text,
      })),
    },
  ]
}

const table = 'people.note'

/** Moves unread; nobody learns from a merge how many are above what they may read, so they are not counted. */
const door: Door = {
  moves: { [table]: null },
  async merge(_hub, db, pair, steps) {
    for (const id of await turnNotes(db, pair, null))
      steps.note({ table, key: { id }, was: { person_id: pair.from }, became: { person_id: pair.into } })
    return []
  },
  putsBack: {
    table,
    step: async (db, { from, into }, { key }) =>
      (await turnNotes(db, { from: into, into: from }, String(key['id']))).length === 1,
  },
}

/** What notes bring to the room's manifest. */
export const notesPart = {
  routes: [noteRoutes],
  merging: [door],
  deskCards,
  dossier,
  retention: [notesKept, safetyKept],
  forget,
} as const satisfies Partial<Room>
