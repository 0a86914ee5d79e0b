import { day } from '../../../../platform/clock.ts'
import { isId } from '../../../../platform/database/id.ts'
import { NotHere } from '../../../../platform/web/endings.ts'
import { may } from '../../../../platform/web/gate.ts'
import { inWords } from '../../../../platform/web/faults.ts'
import {
  answer,
  onlyPressed,
  readAnswers,
  readForm,
  type Answers,
  type FieldErrors,
} from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import { colleagues, taskFaults, toldForm } from '../../../people/face.ts'
import { seeApplications } from '../../applications/permits.ts'
import { callBack, canCallBack } from '../messages.ts'
import { messagesWithIds } from '../messages/store.ts'
import { addressOf, questionOf } from '../pipeline/forms.ts'
import { allThatFit, deskOf } from '../pipeline/load.ts'
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
  shown: Pick<SummaryView, 'question' | 'trouble' | 'errors'>,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { visit } = c.var
  const { hub } = visit
  const foreseen = await foresee(hub, hub.db, step, ids)
  const staff = step.kind === 'task' ? await colleagues(hub.db) : []
  return c.html(
    summaryPage(visit, { step, foreseen, leaves: leavesAt(hub), colleagues: staff, ...shown }),
    status,
  )
}

/** Words that were changed for this once; null when they are the wording’s own. */
async function withChange(c: Turn, { step, subject, body }: TakeTyped): Promise<Step> {
  if (step.kind !== 'write' || subject === undefined || body === undefined) return step
  const wording = await wordingOf(c.var.visit.hub.db, step.wordingId)
  const own = wording?.newest[0]
  return own?.subject === subject && own.body === body ? step : { ...step, changed: { subject, body } }
}

/** A task as it was typed; of a field that nobody can read, what is usual, and what to put right. */
async function taskTold(
  c: Turn,
  step: Step,
  answers: Answers,
): Promise<{ readonly step: Step; readonly errors?: FieldErrors }> {
  if (step.kind !== 'task') return { step }
  const { hub, words } = c.var.visit
  const typed = {
    what: answer(answers, 'what'),
    forWhom: answer(answers, 'forWhom'),
    dueOn: answer(answers, 'dueOn'),
  }
  const read = readAnswers(typed, toldForm, words)
  if (!read.ok) {
    const { forWhom, dueOn } = read.errors
    const told = {
      what: typed.what,
      forId: forWhom ? null : typed.forWhom,
      dueOn: dueOn ? null : day(typed.dueOn),
    }
    return { step: { ...step, ...told }, errors: read.errors }
  }
  const { what, forWhom: forId, dueOn } = read.value
  const told: Step = { ...step, what, forId, dueOn }
  if (dueOn < hub.today()) return { step: told, errors: inWords(words, taskFaults.past) }
  const isStaff = (await colleagues(hub.db)).some(({ id }) => id === forId)
  return isStaff ? { step: told } : { step: told, errors: inWords(words, taskFaults['not-staff']) }
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
    const { step, errors } = await taskTold(c, await withChange(c, form.value), form.answers)
    const ids = chosen.map(({ id }) => id)
    const question = questionIn(typed)
    const strange =
      step.kind === 'write' && step.changed ? strangePlaces(step.changed.subject, step.changed.body) : []
    if (strange.length > 0) return summary(c, step, ids, { question, trouble: 'places' }, 422)
    if (act === 'look') return summary(c, step, ids, { question, trouble: null })
    if (errors) return summary(c, step, ids, { question, trouble: null, errors }, 422)
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
        named: await namedIn(hub, hub.db, together.step),
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
