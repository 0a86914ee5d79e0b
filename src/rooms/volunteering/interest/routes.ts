import { isId } from '../../../platform/database/id.ts'
import { hit } from '../../../platform/limits/limits.ts'
import { charityProfile } from '../../../platform/settings/charity.ts'
import { about, may, open } from '../../../platform/web/gate.ts'
import { NotHere } from '../../../platform/web/endings.ts'
import { onlyPressed, readAnswers, readForm, typedAnswers } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import { consentsOf } from '../opportunities/help/actions.ts'
import { pageOf, viewOf } from '../opportunities/help/routes.ts'
import { hasShifts } from '../opportunities/times.ts'
import { opportunitiesOf, opportunityOf } from '../opportunities/store.ts'
import { answerInterest, ownInterest, reachOf, seeOpportunities } from '../permits.ts'
import {
  answer,
  askAsKnown,
  askAsVisitor,
  interestsForOneAddress,
  interestsFromOneNetwork,
  takeInterestBack,
} from './actions.ts'
import { interestDonePage } from './done-page.ts'
import { answerForm, knownInterest, visitorInterest } from './forms.ts'
import { interestsPage, type InterestsView } from './pages.ts'
import { interestsWithin, interestOf } from './store.ts'
import type { Turn } from '../../../platform/web/visit.ts'

/** Registering interest in a role or a task, and answering it. */
export const interestRoutes = room('')

interestRoutes.post(
  '/help/:slug/interest',
  open('everybody may say that they would like to help; a visitor proves their address first'),
  async (c) => {
    const { visit } = c.var
    const { hub, session, words, network } = visit
    const view = await viewOf(c)
    const typed = await typedAnswers(c)
    const { opportunity, organisation } = view.shelved
    if (view.openness !== 'open' || hasShifts(view.content.kind))
      return c.html(await pageOf(c, view, { answers: typed }), 409)

    if (session) {
      const form = readAnswers(typed, knownInterest)
      if (!form.ok) return c.html(await pageOf(c, view, form), 422)
      const asked = await askAsKnown(hub, opportunity, session.personId, form.value)
      return c.html(
        interestDonePage(visit, view, asked.ok ? { kind: 'promised', by: asked.value } : { kind: 'already' }),
      )
    }
    await hit(hub, interestsFromOneNetwork, network)
    const form = readAnswers(typed, visitorInterest)
    if (!form.ok) return c.html(await pageOf(c, view, form), 422)
    await hit(hub, interestsForOneAddress, form.value.email)
    const charity = hub.setting(charityProfile).name
    const consents = consentsOf(form.value, {
      words,
      charity,
      organisation,
      form: `/help/${opportunity.slug}/interest`,
    })
    await askAsVisitor(hub, opportunity, form.value, consents)
    return c.html(interestDonePage(visit, view, { kind: 'check-email' }))
  },
)

interestRoutes.post('/my/interest/:id/take-back', may(ownInterest), async (c) => {
  const { hub, actor } = c.var.visit
  await onlyPressed(c)
  const id = c.req.param('id')
  const gone = isId(id) && (await takeInterestBack(hub, id, actor.personId!))
  if (!gone) throw new NotHere()
  return c.redirect('/my', 303)
})

async function listed(
  c: Turn,
  view: Partial<InterestsView> = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { visit } = c.var
  const only = c.req.query('opportunity')
  const interests = await interestsWithin(visit.hub.db, reachOf(visit.actor), isId(only) ? only : null)
  const about = await opportunitiesOf(visit.hub.db, [...new Set(interests.map((one) => one.opportunityId))])
  return c.html(
    interestsPage(visit, { interests, opportunities: new Map(about.map((one) => [one.id, one])), ...view }),
    status,
  )
}

interestRoutes.get('/desk/interest', may(seeOpportunities), (c) => listed(c))

interestRoutes.post('/desk/interest/:id', about(answerInterest), async (c) => {
  const { visit } = c.var
  const id = c.req.param('id')
  const interest = isId(id) ? await interestOf(visit.hub.db, id) : undefined
  if (!interest || interest.state === 'unconfirmed') throw new NotHere()
  visit.ask(answerInterest, await opportunityOf(visit.hub.db, interest.opportunityId))
  const form = await readForm(c, answerForm)
  if (!form.ok) return listed(c, { failed: { id: interest.id, ...form } }, 422)
  const answered = await answer(visit.hub, interest.id, form.value.answer)
  if (!answered.ok) return listed(c, { told: 'answered-already' }, 409)
  return c.redirect('/desk/interest?told=answered', 303)
})
