import { isId } from '../../../platform/database/id.ts'
import { NotHere } from '../../../platform/web/endings.ts'
import type { Shown } from '../../../platform/web/form.ts'
import { about } from '../../../platform/web/gate.ts'
import { blank, readForm } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import type { Turn, Visit } from '../../../platform/web/visit.ts'
import { standingOf } from '../requests/actions.ts'
import { lookOf } from '../requests/step-rules.ts'
import { requestsOf } from '../requests/store.ts'
import { readNotes, writeNote } from './actions.ts'
import { noteForm } from './forms.ts'
import { notesPage } from './pages.ts'
import { levelsFor, seeNotes } from './permits.ts'
import { subjectOf, type Subject } from './store.ts'

async function subject(c: Turn): Promise<Subject> {
  const { visit } = c.var
  const id = c.req.param('id')
  return visit.ask(seeNotes, isId(id) ? await subjectOf(visit.hub.db, id) : undefined)
}

/** The copies they asked for, for whoever looks which notes for safety one may hold. */
async function copiesAsked({ hub }: Visit, personId: string): Promise<string[]> {
  const stood = await standingOf(hub, hub.db, await requestsOf(hub.db, personId))
  return stood
    .filter(
      ({ request, standing, steps }) => !['not-needed', 'not-yet'].includes(lookOf(request, standing, steps)),
    )
    .map(({ request }) => request.id)
}

async function shownTo(c: Turn, person: Subject, shown: Shown, status: 200 | 422) {
  const { visit } = c.var
  const notes = await readNotes(visit.hub, person.id)
  const asked = c.req.query('correct')
  const levels = levelsFor(visit.actor, person)
  return c.html(
    notesPage(visit, person, {
      ...shown,
      notes,
      levels,
      copies: levels.includes('safeguarding') ? await copiesAsked(visit, person.id) : [],
      correcting: notes.find(({ id }) => id === asked) ?? null,
      isKept: visit.url.searchParams.has('kept'),
    }),
    status,
  )
}

export const noteRoutes = room('/desk/people')
  .get('/:id/notes', about(seeNotes), async (c) => shownTo(c, await subject(c), { answers: blank }, 200))
  .post('/:id/notes', about(seeNotes), async (c) => {
    const person = await subject(c)
    const form = await readForm(c, noteForm)
    if (!form.ok) return shownTo(c, person, form, 422)
    if (!(await writeNote(c.var.visit.hub, person, form.value)).ok) throw new NotHere()
    return c.redirect(`/desk/people/${person.id}/notes?kept`, 303)
  })
