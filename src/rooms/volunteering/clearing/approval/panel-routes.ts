import { isId } from '../../../../platform/database/id.ts'
import { NotHere } from '../../../../platform/web/endings.ts'
import { about } from '../../../../platform/web/gate.ts'
import { onlyPressed, readForm } from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import { cardOf } from '../../../people/face.ts'
import { applicationOf } from '../../applications/store.ts'
import type { PlacedApplication } from '../../applications/types.ts'
import { clearApplication } from '../permits.ts'
import { askNoMore, askReviewer, letBack, namesFor, stepAside } from './actions.ts'
import { askFaults, reviewerForm } from './forms.ts'
import { openReasons } from './reasons.ts'
import { cannotAskPage, reasonsPage } from './reasons-page.ts'
import { askedAbout } from './store.ts'

/** The application of the address, if this reader may ask for its approval. */
async function here(c: Turn): Promise<PlacedApplication> {
  const { visit } = c.var
  const id = c.req.param('id')
  return visit.ask(clearApplication, isId(id) ? await applicationOf(visit.hub.db, id) : undefined)
}

const back = (c: Turn, { id }: PlacedApplication, told: string): Response =>
  c.redirect(`/desk/applications/${id}?told=${told}#approval`, 303)

export const panelRoutes = room('/desk/approvals/for')
  .get('/:id', about(clearApplication), async (c) => {
    const { visit } = c.var
    const { hub } = visit
    const application = await here(c)
    const open = (await askedAbout(hub.db, application.id)).filter(({ endedAt }) => endedAt === null)
    const words = await openReasons(
      hub,
      application,
      open.flatMap(({ id, answer }) => (answer === 'not-yet' ? [id] : [])),
    )
    const names = await namesFor(
      hub.db,
      open.map(({ reviewerId }) => reviewerId),
    )
    const reasons = open.flatMap((asked) => {
      const said = words.get(asked.id)
      return said === undefined ? [] : [{ asked, by: names.get(asked.reviewerId) ?? '', words: said }]
    })
    const card = await cardOf(hub.db, application.personId)
    return c.html(reasonsPage(visit, { applicationId: application.id, name: card?.name ?? '', reasons }))
  })
  .post('/:id/ask', about(clearApplication), async (c) => {
    const { visit } = c.var
    const application = await here(c)
    const to = `/desk/applications/${application.id}#approval`
    const form = await readForm(c, reviewerForm)
    if (!form.ok) return c.html(cannotAskPage(visit, to, Object.values(form.errors)[0]!), 422)
    const asked = await askReviewer(visit.hub, application.id, form.value.reviewer)
    if (asked.ok) return back(c, application, 'asked')
    return c.html(cannotAskPage(visit, to, visit.words.say(askFaults[asked.refusal])), 409)
  })
  .post('/:id/no-more/:asked', about(clearApplication), async (c) => {
    const application = await here(c)
    const asked = c.req.param('asked')
    await onlyPressed(c)
    const ended = isId(asked) ? await askNoMore(c.var.visit.hub, application.id, asked) : undefined
    if (!ended?.ok) throw new NotHere()
    return back(c, application, ended.value.isDecided ? 'no-more-decided' : 'no-more')
  })
  .post('/:id/back/:reader', about(clearApplication), async (c) => {
    const application = await here(c)
    const reader = c.req.param('reader')
    await onlyPressed(c)
    if (!isId(reader) || !(await letBack(c.var.visit.hub, application, reader))) throw new NotHere()
    return back(c, application, 'let-back')
  })
  .post('/:id/aside', about(clearApplication), async (c) => {
    const application = await here(c)
    await onlyPressed(c)
    const stepped = await stepAside(c.var.visit.hub, application.id)
    const told = stepped.ok && stepped.value.isAnotherAsked ? 'aside' : 'aside-alone'
    return c.redirect(`/desk/approvals?told=${told}`, 303)
  })
