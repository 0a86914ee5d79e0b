import { NotHere } from '../../../../platform/web/endings.ts'
import { inWords } from '../../../../platform/web/faults.ts'
import { nothingTyped, type Shown } from '../../../../platform/web/form.ts'
import { about, may } from '../../../../platform/web/gate.ts'
import { onlyPressed, readForm } from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import { placedOpportunities } from '../../opportunities/store.ts'
import { addRoles, askForRole, seeRequirements, writeRequirements } from '../permits.ts'
import type { Role } from '../roles-store.ts'
import { addRole, beginDraft, endRole, linkWay } from './actions.ts'
import { linkForm, roleForm, say } from './forms.ts'
import { programmesFor, roleHere, roleRows, roleView, writable } from './loading.ts'
import { rolePage } from './role-page.ts'
import { rolesPage } from './roles-page.ts'

async function list(c: Turn, shown: Shown, status: 200 | 409 | 422 = 200): Promise<Response> {
  const { visit } = c.var
  const programmes = await programmesFor(visit)
  return c.html(rolesPage(visit, { rows: await roleRows(visit), programmes, shown }), status)
}

async function one(
  c: Turn,
  role: Role,
  linking: Shown = nothingTyped,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { visit } = c.var
  return c.html(rolePage(visit, await roleView(visit, role, linking)), status)
}

const at = ({ id }: Pick<Role, 'id'>, told: string): string => `/desk/requirements/${id}?told=${told}`

/** A way to help begins or ceases to ask for the role; it must be within the reader’s reach as well. */
async function changeLink(c: Turn, asks: boolean): Promise<Response> {
  const { visit } = c.var
  const role = await writable(c)
  const form = await readForm(c, linkForm)
  if (!form.ok) return one(c, role, form, 422)
  const [way] = await placedOpportunities(visit.hub.db, [form.value.way])
  const place = way?.places[0]
  visit.ask(askForRole, place && { programmeId: place.programme, region: place.region })
  const changed = await linkWay(visit.hub, role.id, form.value.way, asks)
  if (changed.ok) return c.redirect(at(role, asks ? 'linked' : 'unlinked'), 303)
  return one(c, role, { answers: form.answers, errors: inWords(visit.words, { way: say.way }) }, 409)
}

/** Roles, their versions, and which ways to help ask for them. */
export const roleRoutes = room('/desk/requirements')
  .get('/', may(seeRequirements), (c) => list(c, nothingTyped))
  .post('/', may(addRoles), async (c) => {
    const { visit } = c.var
    const form = await readForm(c, roleForm)
    if (!form.ok) return list(c, form, 422)
    const { name, programme } = form.value
    const isTheirs = (await programmesFor(visit)).some(({ id }) => id === (programme ?? null))
    if (!isTheirs) {
      const errors = inWords(visit.words, { programme: say.notYours })
      return list(c, { answers: form.answers, errors }, 422)
    }
    const added = await addRole(visit.hub, { name, programmeId: programme ?? null })
    if (added.ok) return c.redirect(at(added.value, 'added'), 303)
    return list(c, { answers: form.answers, errors: inWords(visit.words, { name: say.nameTaken }) }, 409)
  })
  .get('/:id', may(seeRequirements), async (c) => one(c, await roleHere(c)))
  .post('/:id/ways', about(writeRequirements), (c) => changeLink(c, true))
  .post('/:id/ways/remove', about(writeRequirements), (c) => changeLink(c, false))
  .post('/:id/end', about(writeRequirements), async (c) => {
    const role = await writable(c)
    await onlyPressed(c)
    const ended = await endRole(c.var.visit.hub, role.id)
    return ended.ok ? c.redirect('/desk/requirements?told=ended', 303) : one(c, role, nothingTyped, 409)
  })
  .post('/:id/draft', about(writeRequirements), async (c) => {
    const role = await writable(c)
    await onlyPressed(c)
    if (!(await beginDraft(c.var.visit.hub, role.id)).ok) throw new NotHere()
    return c.redirect(`/desk/requirements/${role.id}/draft`, 303)
  })
