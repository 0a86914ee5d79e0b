import { day, momentAt } from '../../../../platform/clock.ts'
import type { Outcome } from '../../../../platform/outcome.ts'
import { about, type Gate } from '../../../../platform/web/gate.ts'
import { answer, onlyPressed, readForm } from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import type { Permit } from '../../../../platform/permits/permit.ts'
import {
  editOpportunity,
  manageOpportunity,
  publishOpportunity,
  readOpportunity,
  type Placement,
} from '../../permits.ts'
import { publish } from '../publishing/actions.ts'
import { schedule, unschedule } from '../publishing/scheduling.ts'
import { askForReview, giveBack, takeBack } from '../reviewing/actions.ts'
import type { StepRefusal } from '../rules.ts'
import { close, pause, reopen, resume } from '../running/actions.ts'
import { answersNow } from '../standing.ts'
import { opportunityOf, type Opportunity } from '../store.ts'
import { discardDraft } from '../writing/actions.ts'
import { changesPage, type ChangesView } from './changes-page.ts'
import { editing, shiftsNow } from './editing.ts'
import { closeForm, returnForm, say as formSays, scheduleForm, seenForm } from './forms.ts'
import { asked } from './routes.ts'
import { statePage, type StateView } from './small-pages.ts'
import { refused, told } from './told.ts'

const at = ({ id }: Pick<Opportunity, 'id'>): string => `/desk/opportunities/${id}`

/** What goes out, and the pages on which it is paused and closed. */
export const stepRoutes = room('/desk/opportunities')

type Status = 200 | 409 | 422

async function changes(
  c: Turn,
  { id }: Opportunity,
  view: ChangesView = {},
  status: Status = 200,
): Promise<Response> {
  const { hub } = c.var.visit
  const opportunity = (await opportunityOf(hub.db, id))!
  return c.html(
    changesPage(c.var.visit, await editing(c.var.visit, opportunity, answersNow(opportunity)), view),
    status,
  )
}

async function state(
  c: Turn,
  { id }: Opportunity,
  view: Omit<StateView, 'signups'> = {},
  status: Status = 200,
): Promise<Response> {
  const { hub } = c.var.visit
  const opportunity = (await opportunityOf(hub.db, id))!
  const ahead = (await shiftsNow(hub, id)).filter(
    ({ startsAt }) => Temporal.Instant.compare(startsAt, hub.now()) > 0,
  )
  const signups = ahead.reduce((sum, shift) => sum + shift.signups, 0)
  return c.html(statePage(c.var.visit, opportunity, { ...view, signups }), status)
}

stepRoutes.get('/:id/changes', about(readOpportunity), async (c) => {
  const opportunity = c.var.visit.ask(readOpportunity, await asked(c))
  const said = told(c, opportunity)
  return changes(c, opportunity, said ? { told: said } : {})
})

stepRoutes.get('/:id/state', about(manageOpportunity), async (c) =>
  state(c, c.var.visit.ask(manageOpportunity, await asked(c))),
)

stepRoutes.post('/:id/publish', about(publishOpportunity), async (c) => {
  const { visit } = c.var
  const opportunity = visit.ask(publishOpportunity, await asked(c))
  const form = await readForm(c, seenForm)
  if (!form.ok) return changes(c, opportunity, { told: refused(c.var.visit.words, 'changed-meanwhile') }, 422)
  const out = await publish(visit.hub, opportunity.id, form.value.version)
  if (!out.ok) return changes(c, opportunity, { told: refused(c.var.visit.words, out.refusal) }, 409)
  return c.redirect(`${at(opportunity)}?told=published`, 303)
})

stepRoutes.post('/:id/schedule', about(publishOpportunity), async (c) => {
  const { visit } = c.var
  const opportunity = visit.ask(publishOpportunity, await asked(c))
  const form = await readForm(c, scheduleForm)
  const typed = (answers: Record<string, string | readonly string[]>) => ({
    day: answer(answers, 'day'),
    time: answer(answers, 'time'),
  })
  if (!form.ok) return changes(c, opportunity, { errors: form.errors, typed: typed(form.answers) }, 422)
  const when = momentAt(day(form.value.day), form.value.time)
  const set = await schedule(visit.hub, opportunity.id, form.value.version, when)
  if (!set.ok)
    return changes(
      c,
      opportunity,
      { told: refused(c.var.visit.words, set.refusal), typed: typed(form.answers) },
      409,
    )
  return c.redirect(`${at(opportunity)}/changes?told=scheduled`, 303)
})

stepRoutes.post('/:id/return', about(publishOpportunity), async (c) => {
  const { visit } = c.var
  const opportunity = visit.ask(publishOpportunity, await asked(c))
  const form = await readForm(c, returnForm)
  if (!form.ok)
    return changes(
      c,
      opportunity,
      { errors: form.errors, typed: { words: answer(form.answers, 'words') } },
      422,
    )
  const given = await giveBack(visit.hub, opportunity.id, form.value.words)
  if (!given.ok)
    return changes(
      c,
      opportunity,
      { told: refused(c.var.visit.words, given.refusal), typed: form.value },
      409,
    )
  return c.redirect(`${at(opportunity)}?told=returned`, 303)
})

stepRoutes.post('/:id/close', about(manageOpportunity), async (c) => {
  const { visit } = c.var
  const opportunity = visit.ask(manageOpportunity, await asked(c))
  const form = await readForm(c, closeForm)
  if (!form.ok)
    return state(c, opportunity, { errors: form.errors, because: answer(form.answers, 'because') }, 422)
  const { shifts, because } = form.value
  if (shifts === 'cancel' && because === '') {
    return state(
      c,
      opportunity,
      { errors: { because: c.var.visit.words.say(formSays.because) }, because: ' ' },
      422,
    )
  }
  const closed = await close(
    visit.hub,
    opportunity.id,
    shifts === 'cancel' ? { shifts, because } : { shifts },
  )
  if (!closed.ok) return state(c, opportunity, { told: refused(c.var.visit.words, closed.refusal) }, 409)
  return c.redirect(`${at(opportunity)}?told=closed`, 303)
})

/** A step that takes nothing but its press. */
function press(
  step: string,
  permit: Permit<Placement>,
  page: typeof state | typeof changes,
  word: string,
  run: (c: Turn, id: string) => Promise<Outcome<unknown, StepRefusal>>,
): void {
  const gate: Gate = about(permit)
  stepRoutes.post(`/:id/${step}`, gate, async (c) => {
    const opportunity = c.var.visit.ask(permit, await asked(c))
    await onlyPressed(c)
    const done = await run(c, opportunity.id)
    if (!done.ok) return page(c, opportunity, { told: refused(c.var.visit.words, done.refusal) }, 409)
    return c.redirect(`${at(opportunity)}?told=${word}`, 303)
  })
}

press('ask', editOpportunity, changes, 'asked', (c, id) => askForReview(c.var.visit.hub, id))
press('take-back', editOpportunity, changes, 'taken-back', (c, id) => takeBack(c.var.visit.hub, id))
press('unschedule', publishOpportunity, changes, 'unscheduled', (c, id) => unschedule(c.var.visit.hub, id))
press('pause', manageOpportunity, state, 'paused', (c, id) => pause(c.var.visit.hub, id))
press('resume', manageOpportunity, state, 'resumed', (c, id) => resume(c.var.visit.hub, id))
press('reopen', publishOpportunity, state, 'reopened', (c, id) => reopen(c.var.visit.hub, id))
press('discard', editOpportunity, state, 'discarded', (c, id) => discardDraft(c.var.visit.hub, id))
