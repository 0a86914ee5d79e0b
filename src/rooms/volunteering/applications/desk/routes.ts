import { record } from '../../../../platform/audit/audit.ts'
import { isId } from '../../../../platform/database/id.ts'
import { NotHere } from '../../../../platform/web/endings.ts'
import { about } from '../../../../platform/web/gate.ts'
import { onlyPressed, readForm } from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import { cardOf } from '../../../people/face.ts'
import { moveApplication, type NotMovedHere } from '../actions.ts'
import { questionsAsked } from '../form/actions.ts'
import { documentsOf, serveDocument } from '../form/files.ts'
import { knownAmongUs, openAnswers } from '../form/opening.ts'
import { answersShown } from '../form/send-part.ts'
import { keepRead } from '../form/store.ts'
import { roleTitle } from '../guardian/answering.ts'
import { openReasons } from '../leaving/reasons.ts'
import { handleApplication } from '../permits.ts'
import type { PlacedApplication } from '../types.ts'
import { moveForm } from './forms.ts'
import { deskViewOf, handledAt } from './loading.ts'
import { applicationPage, pathOf, type Told } from './page.ts'
import { answersPage, type SmallView } from './small-pages.ts'
import { notMovedWords } from './words.ts'

const told: readonly Told[] = ['moved', 'paused', 'withdrawn', 'declined', 'back', 'guardian']

/** The page again, with why a move was not made. */
export async function notMoved(c: Turn, why: NotMovedHere | 'closed'): Promise<Response> {
  const { visit } = c.var
  const trouble = why === 'closed' ? 'The way to help is closed.' : notMovedWords[why]
  return c.html(applicationPage(visit, await deskViewOf(visit, await handledAt(c)), { trouble }), 409)
}

/** What the smaller pages of an application say at their top. */
export async function smallView(c: Turn, application: PlacedApplication): Promise<SmallView> {
  const { db } = c.var.visit.hub
  const card = await cardOf(db, application.personId)
  return {
    application,
    name: card?.name ?? 'Somebody who asked to be forgotten',
    title: await roleTitle(db, application.opportunityId),
    answers: {},
  }
}

/** One application at the desk: its page, its answers, and where it goes. */
export const deskRoutes = room('/desk/applications')
  .get('/:id', about(handleApplication), async (c) => {
    const { visit } = c.var
    const application = await handledAt(c)
    const one = told.find((known) => known === c.req.query('told'))
    return c.html(applicationPage(visit, await deskViewOf(visit, application), one ? { told: one } : {}))
  })
  .post('/:id/read', about(handleApplication), async (c) => {
    const { hub } = c.var.visit
    const application = await handledAt(c)
    await onlyPressed(c)
    const { id, personId } = application
    await hub.transact(async (db) => {
      if (!(await keepRead(db, id, hub.actor.personId, hub.now()))) return
      await record(db, {
        at: hub.now(),
        by: hub.by,
        act: 'volunteering.application-read',
        subject: { kind: 'application', id },
        person: personId,
      })
    })
    return c.redirect(pathOf(application, 'answers'), 303)
  })
  .get('/:id/answers', about(handleApplication), async (c) => {
    const { visit } = c.var
    const { hub, words } = visit
    const application = await handledAt(c)
    if (application.readAt === null) return c.redirect(pathOf(application), 303)
    const draft = await openAnswers(hub, application)
    const shown = answersShown(words, {
      questions: await questionsAsked(hub.db, application),
      answers: draft?.typed ?? {},
      documents: await documentsOf(hub.db, application.id),
      hrefOf: ({ id }) => pathOf(application, `files/${id}`),
    })
    const knows = await hub.transact((db) => knownAmongUs(hub, db, application))
    const reasons = await openReasons(hub, application)
    return c.html(answersPage(visit, { ...(await smallView(c, application)), shown, knows, reasons }))
  })
  .get('/:id/files/:file', about(handleApplication), async (c) => {
    const application = await handledAt(c)
    const file = c.req.param('file')
    if (!isId(file) || application.readAt === null) throw new NotHere()
    const served = await serveDocument(c.var.visit.hub, application, file)
    if (!served) throw new NotHere()
    return served
  })
  .post('/:id/stage', about(handleApplication), async (c) => {
    const { hub } = c.var.visit
    const application = await handledAt(c)
    const form = await readForm(c, moveForm)
    if (!form.ok) return notMoved(c, 'no-way')
    const { version, to } = form.value
    const where = to === 'cleared' ? { state: 'cleared' as const } : { stage: to }
    const moved = await hub.change<PlacedApplication, NotMovedHere>((db) =>
      moveApplication(hub, db, { id: application.id, version }, where),
    )
    return moved.ok ? c.redirect(`${pathOf(application)}?told=moved`, 303) : notMoved(c, moved.refusal)
  })
