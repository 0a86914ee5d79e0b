import { addressOf } from '../../../../platform/files/files.ts'
import { may } from '../../../../platform/web/gate.ts'
import { room } from '../../../../platform/web/routes.ts'
import { questionsAsked } from '../form/actions.ts'
import { documentsOf } from '../form/files.ts'
import { openAnswers } from '../form/opening.ts'
import { answersShown } from '../form/send-part.ts'
import { ownApplications } from '../permits.ts'
import { ownAt, statusOf } from './loading.ts'
import { sentAnswersPage, statusPage, type StatusView } from './pages.ts'

const toldIn = (typed: string | undefined): Pick<StatusView, 'told'> =>
  typed === 'sent' || typed === 'paused' || typed === 'rests-on' || typed === 'back' || typed === 'withdrawn'
    ? { told: typed }
    : {}

/** Where one’s own application stands. */
export const statusRoutes = room('/my/applications')
  .get('/:id', may(ownApplications), async (c) => {
    const { visit } = c.var
    const application = await ownAt(c)
    const view = await statusOf(visit, application)
    if (application.state === 'draft') return c.redirect(view.formHref ?? '/my', 303)
    return c.html(statusPage(visit, { ...view, ...toldIn(c.req.query('told')) }))
  })
  .get('/:id/answers', may(ownApplications), async (c) => {
    const { visit } = c.var
    const { hub, words } = visit
    const application = await ownAt(c)
    const { title, formHref } = await statusOf(visit, application)
    if (formHref !== null) return c.redirect(formHref, 303)
    const draft = await openAnswers(hub, application)
    const answers = answersShown(words, {
      questions: await questionsAsked(hub.db, application),
      answers: draft?.typed ?? {},
      documents: await documentsOf(hub.db, application.id),
      hrefOf: addressOf,
    })
    return c.html(sentAnswersPage(visit, { application, title, answers }))
  })
