import { isId } from '../../../../platform/database/id.ts'
import { NotHere } from '../../../../platform/web/endings.ts'
import { may } from '../../../../platform/web/gate.ts'
import { onlyPressed, readForm } from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import { ownApplications } from '../../applications/permits.ts'
import { applicationOf } from '../../applications/store.ts'
import type { PlacedApplication } from '../../applications/types.ts'
import { book, giveBack, sayNoneFits } from './actions.ts'
import { backFaults, bookFaults, bookForm, noneFitsForm } from './forms.ts'
import { ownPage } from './own-pages.ts'
import type { OwnView } from './own-part.ts'
import { ownViewOf } from './own-view.ts'
import { conversationsOf } from './store.ts'
import { calendarFile, roleName } from './telling.ts'

/** The application of the address, if it is the reader’s own. */
async function own(c: Turn): Promise<PlacedApplication> {
  const { hub, actor } = c.var.visit
  const id = c.req.param('id')
  const application = isId(id) ? await applicationOf(hub.db, id) : undefined
  if (!application || application.personId !== actor.personId) throw new NotHere()
  return application
}

async function page(
  c: Turn,
  application: PlacedApplication,
  more: Partial<Pick<OwnView, 'choosing' | 'saying'>> & { readonly fault?: string } = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { visit } = c.var
  const { hub } = visit
  const { fault, ...shown } = more
  const view = (await ownViewOf(hub, application)) ?? nothingToBook(application)
  const role = await roleName(hub.db, application.roleId)
  return c.html(
    ownPage(visit, { ...view, ...shown }, { role, ...(fault === undefined ? {} : { fault }) }),
    status,
  )
}

const nothingToBook = ({ id }: PlacedApplication): OwnView => ({
  applicationId: id,
  ahead: null,
  slots: [],
  noneFits: null,
})

const back = (c: Turn, { id }: PlacedApplication, told: string): Response =>
  c.redirect(`/my/applications/${id}?told=${told}#conversation`, 303)

export const ownConversationRoutes = room('/my/applications')
  .get('/:id/conversation', may(ownApplications), async (c) => page(c, await own(c)))
  .post('/:id/conversation', may(ownApplications), async (c) => {
    const { hub, words } = c.var.visit
    const application = await own(c)
    const form = await readForm(c, bookForm)
    if (!form.ok) return page(c, application, { choosing: form }, 422)
    const taken = await book(hub, application.id, form.value.slot)
    if (taken.ok) return back(c, application, 'talk-booked')
    return page(c, application, { fault: words.say(bookFaults[taken.refusal]) }, 409)
  })
  .post('/:id/conversation/give-back', may(ownApplications), async (c) => {
    const { hub, words } = c.var.visit
    const application = await own(c)
    await onlyPressed(c)
    const given = await giveBack(hub, application.id)
    if (given.ok) return back(c, application, 'talk-back')
    return page(c, application, { fault: words.say(backFaults[given.refusal]) }, 409)
  })
  .post('/:id/conversation/none-fits', may(ownApplications), async (c) => {
    const { hub, words } = c.var.visit
    const application = await own(c)
    const form = await readForm(c, noneFitsForm)
    if (!form.ok) return page(c, application, { saying: form }, 422)
    const said = await sayNoneFits(hub, application.id, form.value.times)
    if (said.ok) return back(c, application, 'talk-told')
    return page(c, application, { fault: words.say(bookFaults[said.refusal]) }, 409)
  })
  .get('/:id/conversation/calendar.ics', may(ownApplications), async (c) => {
    const { hub, words } = c.var.visit
    const application = await own(c)
    const talk = (await conversationsOf(hub.db, application.id)).find(({ state }) => state === 'booked')
    if (!talk) throw new NotHere()
    return c.body(calendarFile(hub, words, [talk]).text, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="conversation.ics"',
    })
  })
