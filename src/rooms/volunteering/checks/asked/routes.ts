import { isId } from '../../../../platform/database/id.ts'
import { NotHere } from '../../../../platform/web/endings.ts'
import { inWords } from '../../../../platform/web/faults.ts'
import { about } from '../../../../platform/web/gate.ts'
import { onlyPressed, readForm } from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import { seeChecks } from '../permits.ts'
import { checked, hatsFor, page } from '../seen/loading.ts'
import { recordAsked, takeAskedBack } from './actions.ts'
import { askedFaults, askedForm } from './forms.ts'

/** That the DBS was asked for somebody’s check. */
export const askedRoutes = room('/desk/people')
  .post('/:id/checks/asked', about(seeChecks), async (c) => {
    const { visit } = c.var
    const { hub, words } = visit
    const person = await checked(c)
    const form = await readForm(c, askedForm)
    if (!form.ok) return page(c, person, { asking: form }, 422)
    const { askedLevel, askedOn, application } = form.value
    const kept = await recordAsked(hub, person.id, await hatsFor(visit, person), {
      level: askedLevel,
      askedOn,
    })
    if (kept.ok) {
      const to = application
        ? `/desk/applications/${application}#check`
        : `/desk/people/${person.id}/checks?told=asked`
      return c.redirect(to, 303)
    }
    const fault = askedFaults[kept.refusal]
    const errors = inWords(words, { [fault.name]: fault.words })
    return page(c, person, { asking: { answers: form.answers, errors } }, 409)
  })
  .post('/:id/checks/asked/:asked/remove', about(seeChecks), async (c) => {
    const person = await checked(c)
    const id = c.req.param('asked')
    await onlyPressed(c)
    if (!isId(id) || !(await takeAskedBack(c.var.visit.hub, { id, personId: person.id })).ok)
      throw new NotHere()
    return c.redirect(`/desk/people/${person.id}/checks?told=asked-no-more`, 303)
  })
