import { isId } from '../../../../platform/database/id.ts'
import { fileLink, fileRoutes } from '../../../../platform/lists/face.ts'
import { inWords } from '../../../../platform/web/faults.ts'
import { nothingTyped, type Shown } from '../../../../platform/web/form.ts'
import { about, may } from '../../../../platform/web/gate.ts'
import { onlyPressed, readForm } from '../../../../platform/web/read.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import { applicationOf } from '../../applications/store.ts'
import type { PlacedApplication } from '../../applications/types.ts'
import { named } from '../../requirements/naming.ts'
import { standingOf } from '../../requirements/standings.ts'
import { answerApproval, clearApplication, seeApprovals } from '../permits.ts'
import { answerAsked, mayBeNamed, sayKnows, stepAside } from './actions.ts'
import { answerFaults, answerForm, knowsForm } from './forms.ts'
import { approvalsList, mineOf, waitingForMe } from './list.ts'
import { decidePage, knowsPage, listPage } from './pages.ts'
import { askedOf } from './store.ts'
import type { Asked } from './types.ts'

/** An application that this reader still looks after, for which they are asked. */
async function applicationHere(c: Turn, { applicationId }: Asked): Promise<PlacedApplication> {
  const { visit } = c.var
  return visit.ask(clearApplication, await applicationOf(visit.hub.db, applicationId))
}

/** What the reader is asked at this address; over, they are led to their list, which says so. */
async function here(c: Turn): Promise<Asked> {
  const { visit } = c.var
  const id = c.req.param('id')
  return visit.ask(answerApproval, isId(id) ? await askedOf(visit.hub.db, id) : undefined)
}

async function asking(c: Turn, asked: Asked, shown: Shown, status: 200 | 409 | 422 = 200): Promise<Response> {
  const { visit } = c.var
  const { hub } = visit
  const application = await applicationHere(c, asked)
  const mine = await mineOf(visit, asked, application)
  if (asked.knows === null) {
    const isNamed = await mayBeNamed(hub, application, asked.reviewerId)
    return c.html(knowsPage(visit, { ...mine, mayBeNamed: isNamed, shown }), status)
  }
  const { requirements } = await standingOf(hub, hub.db, application.personId, application.roleId)
  return c.html(decidePage(visit, { ...mine, requirements, named: await named(hub.db), shown }), status)
}

const list = (c: Turn, told: string): Response => c.redirect(`/desk/approvals?told=${told}`, 303)

async function away(c: Turn, asked: Asked): Promise<Response> {
  const stepped = await stepAside(c.var.visit.hub, asked.applicationId)
  return list(c, stepped.ok && stepped.value.isAnotherAsked ? 'aside' : 'aside-alone')
}

export const approvalRoutes = fileRoutes(approvalsList)
  .get('/', may(seeApprovals), async (c) => {
    const { visit } = c.var
    return c.html(listPage(visit, await waitingForMe(visit), fileLink(visit, approvalsList)))
  })
  .get('/:id', about(answerApproval), async (c) => {
    const asked = await here(c)
    return asked.endedAt === null ? asking(c, asked, nothingTyped) : c.redirect('/desk/approvals', 303)
  })
  .post('/:id/knows', about(answerApproval), async (c) => {
    const asked = await here(c)
    if (asked.endedAt !== null) return c.redirect('/desk/approvals', 303)
    const form = await readForm(c, knowsForm)
    if (!form.ok) return asking(c, { ...asked, knows: null }, form, 422)
    const { knows } = form.value
    if (knows === 'related') return away(c, asked)
    await applicationHere(c, asked)
    await sayKnows(c.var.visit.hub, asked.id, knows)
    return c.redirect(`/desk/approvals/${asked.id}`, 303)
  })
  .post('/:id/answer', about(answerApproval), async (c) => {
    const { hub, words } = c.var.visit
    const asked = await here(c)
    if (asked.endedAt !== null) return c.redirect('/desk/approvals', 303)
    const form = await readForm(c, answerForm)
    if (!form.ok) return asking(c, asked, form, 422)
    const { answer, reason = '' } = form.value
    await applicationHere(c, asked)
    const said = await answerAsked(hub, asked.id, answer === 'yes' ? { answer } : { answer, reason })
    if (said.ok) return list(c, answer === 'not-yet' ? answer : said.value.isDecided ? 'decided' : 'yes')
    const errors = inWords(words, { [asked.knows === null ? 'knows' : 'answer']: answerFaults[said.refusal] })
    return asking(c, asked, { answers: form.answers, errors }, 409)
  })
  .post('/:id/aside', about(answerApproval), async (c) => {
    const asked = await here(c)
    await onlyPressed(c)
    return asked.endedAt === null ? away(c, asked) : c.redirect('/desk/approvals', 303)
  })
