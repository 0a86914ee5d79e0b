import { isId } from '../../../platform/database/id.ts'
import { hit } from '../../../platform/limits/limits.ts'
import { NotHere } from '../../../platform/web/endings.ts'
import { may, open } from '../../../platform/web/gate.ts'
import { blank, onlyPressed, readForm } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import type { Turn } from '../../../platform/web/visit.ts'
import { ownThings } from '../permits.ts'
import { personOf } from '../store.ts'
import { receive, requestsForOneAddress, requestsFromOneNetwork, takeBack } from './actions.ts'
import { ownRequests } from './opening.ts'
import { ownForm, publicForm } from './forms.ts'
import { askPage, ownPage, sentPage, toldWords, type OwnView } from './own-pages.ts'

const me = (c: Turn): string => c.var.visit.actor.personId!

/** Asking from outside: nobody is looked up, and nothing is given. */
export const askRoutes = room('/privacy/ask')
  .get('/', open('everybody may ask what we hold on them, or complain, without coming in'), (c) =>
    c.html(askPage(c.var.visit, { answers: blank })),
  )
  .post('/', open('everybody may ask what we hold on them, or complain, without coming in'), async (c) => {
    const { visit } = c.var
    const { hub, network } = visit
    await hit(hub, requestsFromOneNetwork, network)
    const form = await readForm(c, publicForm)
    if (!form.ok) return c.html(askPage(visit, form), 422)
    if (form.value.email !== null) await hit(hub, requestsForOneAddress, form.value.email)
    const made = await receive(hub, {
      ...form.value,
      cameBy: 'page',
      personId: null,
      receivedOn: hub.today(),
      told: toldWords(visit),
    })
    return c.html(sentPage(visit, made))
  })

async function shown(c: Turn, view: Omit<OwnView, 'requests' | 'said'>, status: 200 | 422 = 200) {
  const { visit } = c.var
  const { requests, words } = await ownRequests(visit.hub, me(c))
  return c.html(ownPage(visit, { ...view, requests, said: words }), status)
}

/** Asking from one's own tent. */
export const ownRoutes = room('/my/requests')
  .get('/', may(ownThings), (c) => {
    const { searchParams } = c.var.visit.url
    const notice = searchParams.has('sent') ? 'sent' : searchParams.has('taken-back') ? 'taken-back' : null
    return shown(c, { answers: blank, ...(notice ? { notice } : {}) })
  })
  .post('/', may(ownThings), async (c) => {
    const { visit } = c.var
    const { hub } = visit
    const form = await readForm(c, ownForm)
    if (!form.ok) return shown(c, form, 422)
    const person = await personOf(hub.db, me(c))
    if (!person) throw new NotHere()
    await hit(hub, requestsForOneAddress, person.id)
    const { id: personId, name, email, phone: reach } = person
    await receive(hub, {
      ...form.value,
      cameBy: 'tent',
      personId,
      name,
      email,
      reach,
      receivedOn: hub.today(),
      told: toldWords(visit),
    })
    return c.redirect('/my/requests?sent', 303)
  })
  .post('/:id/take-back', may(ownThings), async (c) => {
    await onlyPressed(c)
    const id = c.req.param('id')
    if (!isId(id) || !(await takeBack(c.var.visit.hub, id, me(c)))) throw new NotHere()
    return c.redirect('/my/requests?taken-back', 303)
  })
