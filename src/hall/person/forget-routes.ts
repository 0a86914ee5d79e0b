import { isId } from '../../platform/database/id.ts'
import { NotHere } from '../../platform/web/endings.ts'
import type { Shown } from '../../platform/web/form.ts'
import { about } from '../../platform/web/gate.ts'
import { blank, readForm } from '../../platform/web/read.ts'
import { room } from '../../platform/web/routes.ts'
import type { Turn } from '../../platform/web/visit.ts'
import { askForgetting, inOurHands, type Person } from '../../rooms/people/face.ts'
import { wholeHolds } from '../tent/dossier.ts'
import { askToBeForgotten } from '../tent/forget.ts'
import { forgetForm, waysTold } from './forms.ts'
import { forgetPersonPage } from './forget-page.ts'

async function personHere(c: Turn): Promise<Person> {
  const { visit } = c.var
  const id = c.req.param('id')
  return visit.ask(askForgetting, isId(id) ? await inOurHands(visit.hub.db, id) : undefined)
}

async function shownTo(c: Turn, person: Person, shown: Shown, status: 200 | 422) {
  const { visit } = c.var
  const holds = await wholeHolds(visit.hub, person.id, visit.words)
  return c.html(forgetPersonPage(visit, { ...shown, person, holds }), status)
}

/** Somebody without an address asks to be forgotten, and one of us passes it on: the same as by one’s own press. */
export const forgetPersonRoutes = room('/desk/people')
  .get('/:id/forget', about(askForgetting), async (c) =>
    shownTo(c, await personHere(c), { answers: blank }, 200),
  )
  .post('/:id/forget', about(askForgetting), async (c) => {
    const person = await personHere(c)
    const form = await readForm(c, forgetForm)
    if (!form.ok) return shownTo(c, person, form, 422)
    const asked = await askToBeForgotten(c.var.visit.hub, person.id, waysTold[form.value.told])
    if (!asked.ok) throw new NotHere()
    return c.redirect('/desk/people?forgotten', 303)
  })
