import { isId } from '../../../platform/database/id.ts'
import { hit } from '../../../platform/limits/limits.ts'
import { about, may, open } from '../../../platform/web/gate.ts'
import { NotHere } from '../../../platform/web/endings.ts'
import { inWords } from '../../../platform/web/faults.ts'
import {
  onlyPressed,
  readAnswers,
  readForm,
  typedAnswers,
  type Answers,
  type FieldErrors,
} from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import { cardOf } from '../../people/face.ts'
import { answersOf, interestTold } from '../opportunities/help/answers.ts'
import { guardianFaults } from '../opportunities/help/forms.ts'
import { isTooYoung, knownAgeOf } from '../opportunities/help/known-age.ts'
import { pageOf, viewOf } from '../opportunities/help/routes.ts'
import type { HelpView } from '../opportunities/help/view.ts'
import { say as helpSay } from '../opportunities/help/words.ts'
import { hasShifts } from '../opportunities/times.ts'
import { opportunitiesOf, opportunityOf } from '../opportunities/store.ts'
import {
  answer,
  askAsKnown,
  askAsVisitor,
  interestsForOneAddress,
  interestsFromOneNetwork,
  takeInterestBack,
} from './actions.ts'
import { interestDonePage } from './done-page.ts'
import {
  answerInterest,
  interestReachOf,
  ownInterest,
  seeAsker,
  seeInterest,
  type Vetted,
} from './permits.ts'
import type { Permit } from '../../../platform/permits/permit.ts'
import { answerForm, knownInterest, visitorInterest } from './forms.ts'
import { interestsPage, type InterestsView } from './pages.ts'
import { openAsker } from './asker.ts'
import { askerPage } from './asker-page.ts'
import { isOpen, openSince } from './rules.ts'
import { interestsWithin, wantedOf, type Interest } from './store.ts'
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

    if (session) return fromKnown(c, view, typed, session.personId)
    await hit(hub, interestsFromOneNetwork, network)
    const form = readAnswers(typed, visitorInterest(view.content), words)
    if (!form.ok) return c.html(await pageOf(c, view, form), 422)
    const { email, age, guardianEmail } = form.value
    await hit(hub, interestsForOneAddress, email)
    if (age === 'young') await hit(hub, interestsForOneAddress, guardianEmail!)
    const consents = answersOf(hub, form.value, {
      words,
      organisation,
      form: `/help/${opportunity.slug}/interest`,
      told: interestTold,
      occasion: 'interest',
    })
    await askAsVisitor(hub, opportunity, form.value, { consents, inWords: words })
    return c.html(interestDonePage(visit, view, { kind: 'check-email' }))
  },
)

/** Somebody known by their session: the same rule of age as when they sign up. */
async function fromKnown(c: Turn, view: HelpView, typed: Answers, personId: string): Promise<Response> {
  const { visit } = c.var
  const { hub, words } = visit
  const back = async (errors: FieldErrors): Promise<Response> =>
    c.html(await pageOf(c, view, { answers: typed, errors }), 422)
  const form = readAnswers(typed, knownInterest, words)
  if (!form.ok) return back(form.errors)
  const { youngestAge } = view.content
  const age = await knownAgeOf(hub, hub.db, personId)
  if (isTooYoung(age, youngestAge)) return back({ form: words.say(helpSay.tooYoung, { age: youngestAge }) })
  const own = (await cardOf(hub.db, personId))?.email ?? null
  const missing = age.isYoung ? guardianFaults(form.value, own) : {}
  if (Object.keys(missing).length > 0) return back(inWords(words, missing))
  if (age.isYoung) await hit(hub, interestsForOneAddress, form.value.guardianEmail!)
  const asked = await askAsKnown(hub, view.shelved.opportunity, personId, form.value, age.isYoung)
  return c.html(
    interestDonePage(visit, view, asked.ok ? { kind: 'promised', by: asked.value } : { kind: 'already' }),
  )
}

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
  const interests = await interestsWithin(
    visit.hub.db,
    interestReachOf(visit.actor),
    isId(only) ? only : null,
    openSince(visit.hub.now()),
  )
  const about = await opportunitiesOf(visit.hub.db, [...new Set(interests.map((one) => one.opportunityId))])
  return c.html(
    interestsPage(visit, { interests, opportunities: new Map(about.map((one) => [one.id, one])), ...view }),
    status,
  )
}

/** Somebody’s interest, if they may; what nobody confirmed is not there. */
async function asked(c: Turn, permit: Permit<Vetted>): Promise<Interest> {
  const { visit } = c.var
  const id = c.req.param('id')
  const found = isId(id) ? await wantedOf(visit.hub.db, id) : undefined
  visit.ask(permit, found && { ...found.wanted, isOpen: isOpen(found.interest, visit.hub.now()) })
  if (found!.interest.state === 'unconfirmed') throw new NotHere()
  return found!.interest
}

interestRoutes.get('/desk/interest', may(seeInterest), (c) => listed(c))

interestRoutes.get('/desk/interest/:id', about(seeAsker), async (c) => {
  const { visit } = c.var
  const interest = await asked(c, seeAsker)
  const asker = await openAsker(visit.hub, interest)
  const opportunity = await opportunityOf(visit.hub.db, interest.opportunityId)
  if (!asker || !opportunity) throw new NotHere()
  return c.html(askerPage(visit, { interest, opportunity, asker }))
})

interestRoutes.post('/desk/interest/:id', about(answerInterest), async (c) => {
  const { visit } = c.var
  const interest = await asked(c, answerInterest)
  const form = await readForm(c, answerForm)
  if (!form.ok) return listed(c, { failed: { id: interest.id, ...form } }, 422)
  const answered = await answer(visit.hub, interest.id, form.value.answer)
  if (!answered.ok) return listed(c, { told: 'answered-already' }, 409)
  return c.redirect('/desk/interest?told=answered', 303)
})
