import { may } from '../../../../platform/web/gate.ts'
import { inWords } from '../../../../platform/web/faults.ts'
import { onlyPressed, readForm } from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import { roleTitle } from '../guardian/answering.ts'
import { ownApplications } from '../permits.ts'
import { ownAt, statusOf } from '../status/loading.ts'
import { statusPage } from '../status/pages.ts'
import type { PlacedApplication } from '../types.ts'
import { comeBack, pauseApplication, withdrawApplication } from './actions.ts'
import { pauseForm, withdrawForm } from './forms.ts'
import { pausePage, withdrawPage } from './pages.ts'
import { mayRestUntil } from './rules.ts'
import { say } from './words.ts'

type Page = typeof withdrawPage

async function page(
  c: Turn,
  which: Page,
  application: PlacedApplication,
  shown: Partial<Parameters<Page>[1]> = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { visit } = c.var
  const title = await roleTitle(visit.hub.db, application.opportunityId)
  return c.html(which(visit, { application, title, answers: {}, ...shown }), status)
}

const to = ({ id }: PlacedApplication, told: string): string => `/my/applications/${id}?told=${told}`

/** Pausing, withdrawing and coming back, by the applicant. */
export const leavingRoutes = room('/my/applications')
  .get('/:id/withdraw', may(ownApplications), async (c) => page(c, withdrawPage, await ownAt(c)))
  .post('/:id/withdraw', may(ownApplications), async (c) => {
    const { hub, words } = c.var.visit
    const application = await ownAt(c)
    const form = await readForm(c, withdrawForm)
    if (!form.ok) return page(c, withdrawPage, application, form, 422)
    const { version, why = null } = form.value
    const seen = { id: application.id, version }
    const gone = await withdrawApplication(hub, seen, { reason: why, inWords: words })
    if (gone.ok) return c.redirect(to(application, 'withdrawn'), 303)
    return page(c, withdrawPage, await ownAt(c), { answers: form.answers, trouble: true }, 409)
  })
  .get('/:id/pause', may(ownApplications), async (c) => page(c, pausePage, await ownAt(c)))
  .post('/:id/pause', may(ownApplications), async (c) => {
    const { hub, words } = c.var.visit
    const application = await ownAt(c)
    const form = await readForm(c, pauseForm)
    if (!form.ok) return page(c, pausePage, application, form, 422)
    const { version, until, why = null } = form.value
    if (!mayRestUntil(until, hub.today())) {
      const errors = inWords(words, { until: say.dayAhead })
      return page(c, pausePage, application, { answers: form.answers, errors }, 422)
    }
    const seen = { id: application.id, version }
    const rests = await pauseApplication(hub, seen, { until, reason: why, inWords: words })
    if (rests.ok) return c.redirect(to(application, 'paused'), 303)
    return page(c, pausePage, await ownAt(c), { answers: form.answers, trouble: true }, 409)
  })
  .post('/:id/come-back', may(ownApplications), async (c) => {
    const { visit } = c.var
    const application = await ownAt(c)
    await onlyPressed(c)
    const back = await comeBack(visit.hub, application, visit.words)
    if (back.ok) return c.redirect(to(application, 'back'), 303)
    const view = await statusOf(visit, await ownAt(c))
    return c.html(statusPage(visit, { ...view, trouble: 'not-back' }), 409)
  })
