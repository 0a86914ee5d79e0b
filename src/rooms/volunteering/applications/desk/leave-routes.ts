import { NotHere } from '../../../../platform/web/endings.ts'
import { about } from '../../../../platform/web/gate.ts'
import { inWords } from '../../../../platform/web/faults.ts'
import { readForm, type Answers } from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import { cardOf, personOf } from '../../../people/face.ts'
import { knownAgeOf } from '../../opportunities/help/known-age.ts'
import { reads } from '../form/opening.ts'
import { keepGuardianAnswer } from '../guardian/answering.ts'
import { guardianWithin } from '../guardian/asking.ts'
import {
  comeBack,
  declineApplication,
  pauseApplication,
  takeUpAgain,
  withdrawApplication,
} from '../leaving/actions.ts'
import { declineForm } from '../leaving/forms.ts'
import { offersFor, type Offer } from '../leaving/others.ts'
import { mayRestUntil } from '../leaving/rules.ts'
import { say as leaving } from '../leaving/words.ts'
import { handleApplication } from '../permits.ts'
import { applicationsOf } from '../store.ts'
import type { PlacedApplication } from '../types.ts'
import { recordLook } from '../../../../platform/audit/audit.ts'
import { declinePage } from './decline-page.ts'
import { guardianSaidForm, leaveForm, versionForm } from './forms.ts'
import { handledAt } from './loading.ts'
import { pathOf } from './page.ts'
import { notMoved, smallView } from './routes.ts'
import { guardianPage, leavePage, type SmallView } from './small-pages.ts'
import { notMovedWords } from './words.ts'

/** What else this applicant could do: not what they apply for, or were declined for. */
async function offersTo(c: Turn, { personId }: PlacedApplication): Promise<Offer[]> {
  const { hub, words } = c.var.visit
  const person = await personOf(hub.db, personId)
  if (!person) return []
  const age = await knownAgeOf(hub, hub.db, personId)
  // Under 18 without a date of birth: only what takes people of 17.
  const years = age.years ?? (age.isYoung ? 17 : null)
  const own = (await applicationsOf(hub.db, personId)).map(({ opportunityId }) => opportunityId)
  return offersFor(hub, words, { ...person, years }, own)
}

async function declining(
  c: Turn,
  application: PlacedApplication,
  shown: Partial<SmallView> = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { visit } = c.var
  const { hub, words } = visit
  const view = await smallView(c, application)
  const offers = await offersTo(c, application)
  const begin = {
    letter: words.say(leaving.declinedBody, { name: view.name, title: view.title }),
    others: offers.slice(0, 3).map(({ slug }) => slug),
  }
  const hasAddress = ((await cardOf(hub.db, application.personId))?.email ?? null) !== null
  return c.html(declinePage(visit, { ...view, answers: begin, ...shown, offers, hasAddress }), status)
}

/** What was typed, upon the application as it stands now: whoever presses again has read why the first press did nothing. */
const seenNow = ({ version: _seen, ...typed }: Answers): Answers => typed

/** Pausing, withdrawing, declining, coming back and a guardian’s answer, by whoever handles an application. */
export const leaveRoutes = room('/desk/applications')
  .get('/:id/leave', about(handleApplication), async (c) =>
    c.html(leavePage(c.var.visit, await smallView(c, await handledAt(c)))),
  )
  .post('/:id/leave', about(handleApplication), async (c) => {
    const { visit } = c.var
    const { hub, words } = visit
    const application = await handledAt(c)
    const form = await readForm(c, leaveForm)
    const view = await smallView(c, application)
    if (!form.ok) return c.html(leavePage(visit, { ...view, ...form }), 422)
    const { version, what, until, why } = form.value
    if (what === 'pause' && !mayRestUntil(until, hub.today())) {
      const errors = inWords(words, { until: leaving.dayAhead })
      return c.html(leavePage(visit, { ...view, answers: form.answers, errors }), 422)
    }
    const seen = { id: application.id, version }
    const left =
      what === 'pause'
        ? await pauseApplication(hub, seen, { until, reason: why })
        : await withdrawApplication(hub, seen, { reason: why })
    if (!left.ok) {
      const trouble = notMovedWords[left.refusal]
      const again = await smallView(c, await handledAt(c))
      return c.html(leavePage(visit, { ...again, answers: seenNow(form.answers), trouble }), 409)
    }
    return c.redirect(`${pathOf(application)}?told=${what === 'pause' ? 'paused' : 'withdrawn'}`, 303)
  })
  .post('/:id/back', about(handleApplication), async (c) => {
    const { hub } = c.var.visit
    const application = await handledAt(c)
    const form = await readForm(c, versionForm)
    if (!form.ok) return notMoved(c, 'changed-meanwhile')
    const seen = { id: application.id, version: form.value.version }
    const back = application.state === 'declined' ? await takeUpAgain(hub, seen) : await comeBack(hub, seen)
    return back.ok ? c.redirect(`${pathOf(application)}?told=back`, 303) : notMoved(c, back.refusal)
  })
  .get('/:id/decline', about(handleApplication), async (c) => declining(c, await handledAt(c)))
  .post('/:id/decline', about(handleApplication), async (c) => {
    const { hub } = c.var.visit
    const application = await handledAt(c)
    const form = await readForm(c, declineForm)
    if (!form.ok) return declining(c, application, form, 422)
    const { version, reason, letter, others } = form.value
    const chosen = (await offersTo(c, application)).filter(({ slug }) => others.includes(slug))
    const seen = { id: application.id, version }
    const declined = await declineApplication(hub, seen, { reason, letter, others: chosen })
    if (!declined.ok)
      return declining(
        c,
        await handledAt(c),
        { answers: seenNow(form.answers), trouble: notMovedWords[declined.refusal] },
        409,
      )
    return c.redirect(`${pathOf(application)}?told=declined`, 303)
  })
  .get('/:id/guardian', about(handleApplication), async (c) => guardianOf(c, await handledAt(c)))
  .post('/:id/guardian', about(handleApplication), async (c) => {
    const { hub } = c.var.visit
    const application = await handledAt(c)
    const form = await readForm(c, guardianSaidForm)
    if (!form.ok) return guardianOf(c, application, form, 422)
    const kept = await hub.change((db) => keepGuardianAnswer(hub, db, application.id, form.value.said))
    return kept.ok ? c.redirect(`${pathOf(application)}?told=guardian`, 303) : notMoved(c, 'there-already')
  })

/** Who says yes for somebody under 18; logged before it is shown. */
async function guardianOf(
  c: Turn,
  application: PlacedApplication,
  shown: Partial<SmallView> = {},
  status: 200 | 422 = 200,
): Promise<Response> {
  const { visit } = c.var
  const { hub } = visit
  const { id, personId } = application
  if (application.guardian === 'not-needed') throw new NotHere()
  const guardian = await hub.transact(async (db) => {
    await reads(hub, db)
    await recordLook(db, {
      at: hub.now(),
      by: hub.by,
      act: 'volunteering.application-opened',
      subject: { kind: 'application', id },
      person: personId,
      reason: 'to see who says yes for them',
    })
    return guardianWithin(hub, db, id)
  })
  return c.html(guardianPage(visit, { ...(await smallView(c, application)), ...shown, guardian }), status)
}
