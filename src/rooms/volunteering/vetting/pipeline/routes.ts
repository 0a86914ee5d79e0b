import { getCookie, setCookie } from 'hono/cookie'
import { isId } from '../../../../platform/database/id.ts'
import { listRoutes, listTools } from '../../../../platform/lists/face.ts'
import { NotHere } from '../../../../platform/web/endings.ts'
import { about, may } from '../../../../platform/web/gate.ts'
import { addressAnswers, answer, readForm } from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import { cardsOf } from '../../../people/face.ts'
import { moveApplication, type NotMovedHere } from '../../applications/actions.ts'
import { applicationReachOf, handleApplication, seeApplications } from '../../applications/permits.ts'
import { applicationOf } from '../../applications/store.ts'
import { lookAfterIt } from '../together/actions.ts'
import { togetherSteps } from '../together/steps.ts'
import { addressOf, lookAfterForm, looks, moveForm, questionOf, type ListQuery, type Look } from './forms.ts'
import { applicationsList, askedIn } from './list.ts'
import { pipelineOf } from './load.ts'
import { pipelinePage } from './pages.ts'
import { rowId } from './parts.ts'
import { choicesOf } from './store.ts'
import { cardsAStage, rowsAPage, type PipelineView } from './view.ts'

const path = '/desk/applications'
const cookie = 'applications-as'
const aYear = 365 * 86_400

/** Board or table: as asked, else as last time in this browser. What was asked is remembered. */
function lookOf(c: Turn, asked: Look | null): Look {
  const remembered = looks.find((one) => one === getCookie(c, cookie)) ?? 'board'
  if (asked === null || asked === remembered) return remembered
  const secure = c.var.visit.hub.environment.publicUrl.protocol === 'https:'
  setCookie(c, cookie, asked, { path, httpOnly: true, sameSite: 'Lax', secure, maxAge: aYear })
  return asked
}

async function page(
  c: Turn,
  { as: asAsked, page: number, ...asked }: ListQuery,
  told: PipelineView['told'],
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { visit } = c.var
  const { hub, actor } = visit
  const as = lookOf(c, asAsked)
  const pinned = told?.id ?? null
  const { rows, counts } = await pipelineOf(
    hub,
    hub.db,
    asked,
    as === 'board'
      ? { perStage: cardsAStage, limit: 10_000, offset: 0, ids: null, pinned }
      : { perStage: null, limit: rowsAPage, offset: (number - 1) * rowsAPage, ids: null, pinned },
  )
  const keepers = await cardsOf(hub.db, [
    ...new Set(rows.flatMap(({ keeper }) => (keeper === null ? [] : [keeper]))),
  ])
  return c.html(
    pipelinePage(visit, {
      asked,
      as,
      page: number,
      rows,
      counts,
      choices: await choicesOf(hub.db, applicationReachOf(actor)),
      keepers: new Map(keepers.map(({ id, name }) => [id, name])),
      tools: await listTools(visit, applicationsList),
      told,
      steps: await togetherSteps(hub.db),
    }),
    status,
  )
}

const pageRoutes = room(path)
  .get('/', may(seeApplications), async (c) => {
    const moved = c.req.query('moved')
    return page(c, askedIn(addressAnswers(c)), isId(moved) ? { id: moved, refusal: null } : null)
  })
  .post('/:id/move', about(handleApplication), async (c) => {
    const { visit } = c.var
    const id = c.req.param('id')
    const application = visit.ask(
      handleApplication,
      isId(id) ? await applicationOf(visit.hub.db, id) : undefined,
    )
    const form = await readForm(c, moveForm)
    if (!form.ok)
      return page(c, questionOf(answer(form.answers, 'back')), { id: application.id, refusal: 'no-way' }, 422)
    const { to, version, back = '' } = form.value
    const move = to === 'open' || to === 'cleared' ? { state: to } : { stage: to }
    const moved = await visit.hub.change<unknown, NotMovedHere>((db) =>
      moveApplication(visit.hub, db, { id: application.id, version }, move),
    )
    const asked = questionOf(back)
    if (!moved.ok) return page(c, asked, { id: application.id, refusal: moved.refusal }, 409)
    const question = new URLSearchParams(addressOf(asked, { as: asked.as ?? undefined, page: asked.page }))
    question.set('moved', application.id)
    return c.redirect(`${path}?${question.toString()}#${rowId(application.id)}`, 303)
  })
  .post('/:id/look-after', about(handleApplication), async (c) => {
    const { visit } = c.var
    const id = c.req.param('id')
    const application = visit.ask(
      handleApplication,
      isId(id) ? await applicationOf(visit.hub.db, id) : undefined,
    )
    const form = await readForm(c, lookAfterForm)
    if (!form.ok) throw new NotHere()
    await lookAfterIt(visit.hub, application.id, form.value.mine)
    return c.redirect(`${path}/${application.id}`, 303)
  })

export const pipelineRoutes = [listRoutes(applicationsList), pageRoutes]
