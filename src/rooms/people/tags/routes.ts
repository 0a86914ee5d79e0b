import { isId } from '../../../platform/database/id.ts'
import { NotHere } from '../../../platform/web/endings.ts'
import { about } from '../../../platform/web/gate.ts'
import { blank, readForm } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import type { Shown } from '../../../platform/web/form.ts'
import type { Turn } from '../../../platform/web/visit.ts'
import { labelPeople } from '../permits.ts'
import { cardOf, personOf, type Person } from '../store.ts'
import { addLabel, removeLabel } from './actions.ts'
import { say, tagForm } from './forms.ts'
import { labelsPage } from './pages.ts'
import { knownTags, tagsOf } from './store.ts'

/** Whom the address names; whoever stands behind another record has no labels of their own. */
async function personFor(c: Turn): Promise<Person> {
  const { visit } = c.var
  const id = c.req.param('id')
  const person = visit.ask(labelPeople, isId(id) ? await personOf(visit.hub.db, id) : undefined)
  if (!(await cardOf(visit.hub.db, person.id))) throw new NotHere()
  return person
}

async function shownTo(c: Turn, person: Person, shown: Shown, status: 200 | 409 | 422) {
  const { visit } = c.var
  const { db } = visit.hub
  const [labels, known] = [await tagsOf(db, person.id), await knownTags(db)]
  return c.html(labelsPage(visit, person, { ...shown, labels, known }), status)
}

export const labelRoutes = room('/desk/people')
  .get('/:id/labels', about(labelPeople), async (c) =>
    shownTo(c, await personFor(c), { answers: blank }, 200),
  )
  .post('/:id/labels', about(labelPeople), async (c) => {
    const person = await personFor(c)
    const form = await readForm(c, tagForm)
    if (!form.ok) return shownTo(c, person, form, 422)
    await addLabel(c.var.visit.hub, person.id, form.value.tag)
    return c.redirect(`/desk/people/${person.id}/labels`, 303)
  })
  .post('/:id/labels/remove', about(labelPeople), async (c) => {
    const person = await personFor(c)
    const form = await readForm(c, tagForm)
    if (!form.ok) return shownTo(c, person, form, 422)
    const { hub, words } = c.var.visit
    const removed = await removeLabel(hub, person.id, form.value.tag)
    if (removed.ok) return c.redirect(`/desk/people/${person.id}/labels`, 303)
    return shownTo(c, person, { answers: form.answers, errors: { tag: words.say(say.notTheirs) } }, 409)
  })
