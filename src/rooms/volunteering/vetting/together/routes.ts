import { isId } from '../../../../platform/database/id.ts'
import { NotHere } from '../../../../platform/web/endings.ts'
import { may } from '../../../../platform/web/gate.ts'
import { onlyPressed, readForm } from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import { seeApplications } from '../../applications/permits.ts'
import { callBack, canCallBack } from '../messages.ts'
import { messagesWithIds } from '../messages/store.ts'
import { addressOf, questionOf } from '../pipeline/forms.ts'
import { allThatFit, deskOf, theseOf } from '../pipeline/load.ts'
import { strangePlaces } from '../wordings/rules.ts'
import { wordingOf } from '../wordings/store.ts'
import { leavesAt, takeTogether } from './actions.ts'
import { foresee, namedIn } from './foresee.ts'
import { chooseForm, takeForm, type TakeTyped } from './forms.ts'
import { donePage, summaryPage, type SummaryView } from './pages.ts'
import { mostAtOnce } from './rules.ts'
import { togetherOf, togetherRows, type Together } from './store.ts'
import type { Step } from './types.ts'

const path = '/desk/applications/together'

/** The question of a list, as our own pages write it; whatever else was typed is none. */
function questionIn(typed: string | undefined): string {
  const { as, page, ...asked } = questionOf(typed ?? '')
  return addressOf(asked, { page, ...(as ? { as } : {}) })
}

async function summary(
  c: Turn,
  step: Step,
  ids: readonly string[],
  shown: Pick<SummaryView, 'question' | 'trouble'>,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { visit } = c.var
  const { hub } = visit
  const foreseen = await foresee(hub, hub.db, step, await theseOf(hub, hub.db, ids))
  return c.html(summaryPage(visit, { step, foreseen, leaves: leavesAt(hub), ...shown }), status)
}

/** Words that were changed for this once; null when they are the wording’s own. */
async function withChange(c: Turn, { step, subject, body }: TakeTyped): Promise<Step> {
  if (step.kind !== 'write' || subject === undefined || body === undefined) return step
  const wording = await wordingOf(c.var.visit.hub.db, step.wordingId)
  const own = wording?.newest[0]
  return own?.subject === subject && own.body === body ? step : { ...step, changed: { subject, body } }
}

/** A step this reader took. */
async function taken(c: Turn): Promise<Together> {
  const { visit } = c.var
  const id = c.req.param('id')
  const together =
    isId(id) && visit.actor.personId !== null
      ? await togetherOf(visit.hub.db, id, visit.actor.personId)
      : undefined
  if (!together) throw new NotHere()
  return together
}

const messagesOf = async (c: Turn, together: Together) => {
  const rows = await togetherRows(c.var.visit.hub.db, together.id)
  const ids = rows.flatMap(({ messageId }) => (messageId === null ? [] : [messageId]))
  return { rows, messages: await messagesWithIds(c.var.visit.hub.db, ids) }
}

export const togetherRoutes = room(path)
  .post('/', may(seeApplications), async (c) => {
    const { hub } = c.var.visit
    const form = await readForm(c, chooseForm)
    if (!form.ok) throw new NotHere()
    const { step, all, id, question: typed } = form.value
    const question = questionIn(typed)
    const ids = all
      ? (await allThatFit(hub, hub.db, deskOf(hub), questionOf(question))).map((row) => row.id)
      : id
    const trouble = ids.length === 0 ? 'nobody' : ids.length > mostAtOnce ? 'too-many' : null
    return summary(c, step, trouble ? [] : ids, { question, trouble }, trouble ? 409 : 200)
  })
  .post('/take', may(seeApplications), async (c) => {
    const { hub } = c.var.visit
    const form = await readForm(c, takeForm)
    if (!form.ok) throw new NotHere()
    const { chosen, act, question: typed } = form.value
    const step = await withChange(c, form.value)
    const ids = chosen.map(({ id }) => id)
    const question = questionIn(typed)
    const strange =
      step.kind === 'write' && step.changed ? strangePlaces(step.changed.subject, step.changed.body) : []
    if (strange.length > 0) return summary(c, step, ids, { question, trouble: 'places' }, 422)
    if (act === 'look') return summary(c, step, ids, { question, trouble: null })
    return c.redirect(`${path}/${await takeTogether(hub, step, chosen)}`, 303)
  })
  .get('/:id', may(seeApplications), async (c) => {
    const { visit } = c.var
    const { hub } = visit
    const together = await taken(c)
    const { rows, messages } = await messagesOf(c, together)
    const waiting = messages.filter((one) => canCallBack(one, hub.now()))
    return c.html(
      donePage(visit, {
        together,
        rows,
        named: await namedIn(hub.db, together.step),
        waiting: waiting[0] ? { count: waiting.length, until: waiting[0].leavesAt } : null,
        calledBack: messages.filter(({ calledBackAt }) => calledBackAt !== null).length,
      }),
    )
  })
  .post('/:id/call-back', may(seeApplications), async (c) => {
    const { hub } = c.var.visit
    await onlyPressed(c)
    const together = await taken(c)
    const { messages } = await messagesOf(c, together)
    await hub.transact((db) =>
      callBack(
        hub,
        db,
        messages.filter((one) => canCallBack(one, hub.now())),
      ),
    )
    return c.redirect(`${path}/${together.id}`, 303)
  })
