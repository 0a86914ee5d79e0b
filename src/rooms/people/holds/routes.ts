import { isId } from '../../../platform/database/id.ts'
import { NotHere } from '../../../platform/web/endings.ts'
import { inWords } from '../../../platform/web/faults.ts'
import { may } from '../../../platform/web/gate.ts'
import { answer, blank, readForm } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import type { Turn } from '../../../platform/web/visit.ts'
import { findPeople } from '../finding/store.ts'
import { seePerson } from '../permits.ts'
import { personOf, standsFor } from '../store.ts'
import { endHold, keepHoldOn, openHold, setHold } from './actions.ts'
import { endHoldForm, holdForm, keepOnForm, say } from './forms.ts'
import { newHoldPage, whosePage } from './new-pages.ts'
import { holdPage, holdsPage, type OneHold } from './pages.ts'
import { mindHolds } from './permits.ts'
import * as store from './store.ts'

const endedShown = 50
const mostFound = 20

/** Whose records a new hold would keep: the record that stands for them. */
async function personFor(c: Turn, id: string | undefined) {
  const { db } = c.var.visit.hub
  const person = isId(id) ? await personOf(db, await standsFor(db, id)) : undefined
  if (!person) throw new NotHere()
  return person
}

async function shownHold(c: Turn, more: Partial<OneHold>, status: 200 | 409 | 422 = 200) {
  const { visit } = c.var
  const id = c.req.param('id')
  const opened = isId(id) ? await openHold(visit.hub, id) : undefined
  if (!opened) throw new NotHere()
  const person = await personOf(visit.hub.db, opened.hold.personId)
  const mayOpen = person !== undefined && visit.can(seePerson, person)
  const none = { answers: blank }
  return c.html(holdPage(visit, { keepOn: none, end: none, ...opened, mayOpen, ...more }), status)
}

export const holdRoutes = room('/desk/holds')
  .get('/', may(mindHolds), async (c) => {
    const { visit } = c.var
    const { db } = visit.hub
    const [standing, ended] = [await store.standingHolds(db), await store.endedHolds(db, endedShown)]
    return c.html(holdsPage(visit, { standing, ended }))
  })
  .get('/new', may(mindHolds), async (c) => {
    if (c.req.query('person') === undefined) {
      const { visit } = c.var
      const find = c.req.query('find')?.trim().slice(0, 120) ?? ''
      const question = { words: find, speaks: null, can: null, region: null }
      const found = find === '' ? [] : await findPeople(visit.hub.db, { all: true }, question, mostFound)
      return c.html(whosePage(visit, { find, found }))
    }
    const person = await personFor(c, c.req.query('person'))
    return c.html(newHoldPage(c.var.visit, { answers: blank, person }))
  })
  .post('/new', may(mindHolds), async (c) => {
    const { visit } = c.var
    const form = await readForm(c, holdForm)
    const person = await personFor(c, answer(form.answers, 'person'))
    if (!form.ok) return c.html(newHoldPage(visit, { ...form, person }), 422)
    const { person: _, ...wanted } = form.value
    const set = await setHold(visit.hub, { ...wanted, personId: person.id })
    if (set.ok) return c.redirect(`/desk/holds/${set.value}?done`, 303)
    const errors = inWords(visit.words, { reviewOn: say.review })
    return c.html(newHoldPage(visit, { answers: form.answers, errors, person }), 422)
  })
  .get('/:id', may(mindHolds), (c) => shownHold(c, { done: c.var.visit.url.searchParams.has('done') }))
  .post('/:id/keep-on', may(mindHolds), async (c) => {
    const { visit } = c.var
    const id = c.req.param('id')
    if (!isId(id)) throw new NotHere()
    const form = await readForm(c, keepOnForm)
    if (!form.ok) return shownHold(c, { keepOn: form }, 422)
    const kept = await keepHoldOn(visit.hub, id, form.value)
    if (kept.ok) return c.redirect(`/desk/holds/${id}?done`, 303)
    if (kept.refusal === 'ended') return shownHold(c, { ended: true }, 409)
    const errors = inWords(visit.words, { reviewOn: say.review })
    return shownHold(c, { keepOn: { answers: form.answers, errors } }, 422)
  })
  .post('/:id/end', may(mindHolds), async (c) => {
    const id = c.req.param('id')
    if (!isId(id)) throw new NotHere()
    const form = await readForm(c, endHoldForm)
    if (!form.ok) return shownHold(c, { end: form }, 422)
    const ended = await endHold(c.var.visit.hub, id, form.value.reason)
    return ended.ok ? c.redirect(`/desk/holds/${id}?done`, 303) : shownHold(c, { ended: true }, 409)
  })
