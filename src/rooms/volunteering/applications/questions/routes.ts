import { isId } from '../../../../platform/database/id.ts'
import { about } from '../../../../platform/web/gate.ts'
import { inWords } from '../../../../platform/web/faults.ts'
import { answer, typedAnswers } from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import { answersNow, titleOf } from '../../opportunities/standing.ts'
import { opportunityOf, type Opportunity } from '../../opportunities/store.ts'
import { readDraft } from '../../opportunities/writing/reading.ts'
import { askQuestions } from '../permits.ts'
import { keepQuestions, questionsNow } from './actions.ts'
import { questionsPage, type QuestionsView } from './pages.ts'
import { pressed, questionsIn, rowsOf, rowsSent } from './rows.ts'

/** The role of the address; nothing else is applied for. */
async function asked(c: Turn): Promise<Opportunity> {
  const { visit } = c.var
  const id = c.req.param('id')
  const found = isId(id) ? await opportunityOf(visit.hub.db, id) : undefined
  const kind = found && (found.published ?? readDraft(answersNow(found)).content).kind
  return visit.ask(askQuestions, kind === 'role' ? found : undefined)
}

const page = (
  c: Turn,
  opportunity: Opportunity,
  view: Omit<QuestionsView, 'opportunityId' | 'title'>,
  status: 200 | 409 | 422 = 200,
): Response | Promise<Response> =>
  c.html(
    questionsPage(c.var.visit, { opportunityId: opportunity.id, title: titleOf(opportunity), ...view }),
    status,
  )

/** What a role asks in its application. */
export const questionRoutes = room('/desk/opportunities')
  .get('/:id/questions', about(askQuestions), async (c) => {
    const opportunity = await asked(c)
    const { number, questions } = await questionsNow(c.var.visit.hub.db, opportunity.id)
    const told = c.req.query('told') === 'kept' ? { told: 'kept' as const } : {}
    return page(c, opportunity, { number, rows: rowsOf(questions), ...told })
  })
  .post('/:id/questions', about(askQuestions), async (c) => {
    const { hub, words } = c.var.visit
    const opportunity = await asked(c)
    const typed = await typedAnswers(c)
    const number = Number(answer(typed, 'number')) || 0
    const act = answer(typed, 'act')
    const sent = rowsSent(typed)
    if (act !== 'keep') {
      const rows = pressed(sent, act)
      return page(c, opportunity, { number, rows, ...(act === 'add' ? { opened: rows.length - 1 } : {}) })
    }
    const read = questionsIn(sent)
    if (!read.ok)
      return page(c, opportunity, { number, rows: sent, errors: inWords(words, read.faults) }, 422)
    const kept = await keepQuestions(hub, opportunity.id, read.questions, number)
    if (kept.ok) return c.redirect(`/desk/opportunities/${opportunity.id}/questions?told=kept`, 303)
    const now = await questionsNow(hub.db, opportunity.id)
    return page(c, opportunity, { number: now.number, rows: sent, told: 'changed-meanwhile' }, 409)
  })
