import { hit } from '../../../../platform/limits/limits.ts'
import { NotHere } from '../../../../platform/web/endings.ts'
import { may, open } from '../../../../platform/web/gate.ts'
import { inWords, say as fields, type Faults } from '../../../../platform/web/faults.ts'
import {
  answer,
  onlyPressed,
  readAnswers,
  typedAnswers,
  type Answers,
} from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import { answersOf, interestTold } from '../../opportunities/help/answers.ts'
import { isTooYoung, knownAgeOf } from '../../opportunities/help/known-age.ts'
import type { HelpView } from '../../opportunities/help/view.ts'
import { ownApplications } from '../permits.ts'
import { dropDraft, judged, keepPart, sendApplication, type Offered } from './actions.ts'
import { beginPage, plainPage } from './begin-page.ts'
import { handedIn, mostBytes, nothingHanded } from './files.ts'
import { beginForm } from './forms.ts'
import { beginningsForOneAddress, beginningsFromOneNetwork, sendBeginning, sendDraftLink } from './linking.ts'
import { formFor, offeredAt, ownUnderWay, type Loaded } from './loading.ts'
import { applyPage, keptWords, pathOf, type ApplyView } from './pages.ts'
import { aboutFields, withTyped } from './rules.ts'
import { fieldOf, formSteps, type FormStep } from './types.ts'
import { say } from './words.ts'

type Here = { readonly view: HelpView; readonly offered: Offered }

const stepIn = (typed: string | undefined): FormStep => formSteps.find((one) => one === typed) ?? 'about'

const page = (
  c: Turn,
  loaded: Loaded,
  shown: Pick<ApplyView, 'step'> & Partial<ApplyView>,
  status: 200 | 409 | 422 = 200,
) => c.html(applyPage(c.var.visit, { ...loaded, ...shown }), status)

/** Why nobody can apply here now; null when they can. */
async function hindrance(c: Turn, { view }: Here): Promise<string | null> {
  const { words, hub, session } = c.var.visit
  if (view.openness !== 'open') return words.say(say.notOpen)
  const { youngestAge } = view.content
  const age = session && (await knownAgeOf(hub, hub.db, session.personId))
  return age && isTooYoung(age, youngestAge) ? words.say(say.tooYoung, { age: youngestAge }) : null
}

/** A page that says why nobody can apply here now; null when they can, and for what was sent while they could. */
async function hindered(c: Turn, here: Here): Promise<Response | null> {
  const { visit } = c.var
  const { words } = visit
  const own = visit.session ? await ownUnderWay(c, here.offered) : undefined
  const why = own && own.state !== 'draft' ? null : await hindrance(c, here)
  if (why === null) return null
  const heading = words.say(say.title, { title: here.view.content.title })
  const lede = own ? `${why} ${words.say(say.notOpenDraft)}` : why
  return c.html(plainPage(visit, here.view, { heading, lede }), 409)
}

/** To the page of an application whose answers no longer change. */
async function onward(c: Turn, { offered }: Here): Promise<Response> {
  const application = await ownUnderWay(c, offered)
  return c.redirect(application ? `/my/applications/${application.id}` : '/my', 303)
}

/** Applying for a role: the form, part by part. */
export const applyRoutes = room('/help')
  .get(
    '/:slug/apply',
    open('everybody may read what is asked; a visitor proves their address first'),
    async (c) => {
      const { visit } = c.var
      const here = await offeredAt(c)
      const stop = await hindered(c, here)
      if (stop) return stop
      if (!visit.session) return c.html(beginPage(visit, here.view, { answers: {} }))
      const loaded = await formFor(c, here)
      if (!loaded) return onward(c, here)
      const told = c.req.query('told') === 'link-sent' ? { told: 'link-sent' as const } : {}
      return page(c, loaded, { step: stepIn(c.req.query('step')), ...told })
    },
  )
  .post(
    '/:slug/apply/begin',
    open('a visitor proves their address before anything is kept; the answer is the same for every address'),
    async (c) => {
      const { visit } = c.var
      const { hub, words, network } = visit
      const here = await offeredAt(c)
      const typed = await typedAnswers(c)
      const stop = await hindered(c, here)
      if (stop) return stop
      await hit(hub, beginningsFromOneNetwork, network)
      const form = readAnswers(typed, beginForm, words)
      if (!form.ok) return c.html(beginPage(visit, here.view, form), 422)
      await hit(hub, beginningsForOneAddress, form.value.email)
      const { opportunity, organisation } = here.view.shelved
      // Nobody said how old they are: as for somebody under 18, only a yes counts.
      const consents = answersOf(
        hub,
        { ...form.value, age: 'young' },
        { words, organisation, form: pathOf(here.view), told: interestTold, occasion: 'interest' },
      )
      await sendBeginning(hub, opportunity, form.value, { consents, inWords: words })
      const said = { heading: words.say(say.checkTitle), lede: words.say(say.check) }
      return c.html(plainPage(visit, here.view, said))
    },
  )
  .post('/:slug/apply', may(ownApplications), async (c) => keep(c, await offeredAt(c)), { bytes: mostBytes })
  .post('/:slug/apply/link', may(ownApplications), async (c) => {
    const { hub, words } = c.var.visit
    const here = await offeredAt(c)
    await onlyPressed(c)
    const loaded = await formFor(c, here)
    if (!loaded?.application || loaded.keptAt === null) throw new NotHere()
    const { person } = loaded.known
    const { email } = person
    if (email === null)
      return page(c, loaded, { step: 'about', errors: { form: words.say(say.noAddress) } }, 409)
    await hit(hub, beginningsForOneAddress, email)
    const told = { keptAt: loaded.keptAt, inWords: words }
    await sendDraftLink(hub, here.offered.opportunity, { ...person, email }, told)
    return c.redirect(`${pathOf(here.view)}?told=link-sent`, 303)
  })
  .post('/:slug/apply/drop', may(ownApplications), async (c) => {
    const here = await offeredAt(c)
    await onlyPressed(c)
    const application = await ownUnderWay(c, here.offered)
    if (!application || !(await dropDraft(c.var.visit.hub, application.id))) throw new NotHere()
    return c.redirect('/my', 303)
  })

/** The fields of a part, as the form of this application has them. */
const namesOf = (step: FormStep, { questions }: Loaded): readonly string[] =>
  step === 'about'
    ? aboutFields
    : step === 'answers'
      ? questions.filter(({ kind }) => kind !== 'file').map(({ key }) => fieldOf(key))
      : []

/** What a part of the form sent that is none of its fields: a form of ours never sends any. */
const strangers = (typed: Answers, step: FormStep, loaded: Loaded): boolean => {
  const own = new Set([...namesOf(step, loaded), 'step', 'act'])
  for (const { key, kind } of loaded.questions)
    if (kind === 'file') for (const name of [fieldOf(key), `drop-${key}`]) own.add(name)
  return Object.keys(typed).some((name) => !own.has(name))
}

/** Keeps a part, and goes on, stops, or sends, as the press says. */
async function keep(c: Turn, here: Here): Promise<Response> {
  const { hub, words } = c.var.visit
  const typed = await typedAnswers(c)
  const stop = await hindered(c, here)
  if (stop) return stop
  const step = stepIn(answer(typed, 'step'))
  const act = answer(typed, 'act')
  const before = await formFor(c, here)
  if (!before) return act === 'keep' ? c.text('', 409) : onward(c, here)
  if (strangers(typed, step, before))
    return page(c, before, { step, errors: inWords(words, { form: fields.noSuchField }) }, 422)
  const isSent = before.application !== null && before.application.state !== 'draft'
  if (step === 'send') return act === 'send' ? send(c, here, before) : c.redirect('/my', 303)

  const read = step === 'answers' ? await handedIn(c, before.questions, typed) : null
  const names = namesOf(step, before)
  const wrong = (loaded: Loaded): Faults => ({
    ...faultsOf(c, loaded)[step === 'about' ? 'about' : 'answers'],
    ...read?.faults,
  })
  const again = (loaded: Loaded, faults: Faults) =>
    page(c, loaded, { step, errors: inWords(words, faults) }, 422)
  if (isSent) {
    // What was sent stays whole: a change that lacks something is not kept.
    const handed = Object.fromEntries([...(read?.handed.keep.keys() ?? [])].map((key) => [fieldOf(key), key]))
    const changed = { ...before, answers: { ...withTyped(before.answers, names, typed), ...handed } }
    const faults = wrong(changed)
    if (Object.keys(faults).length > 0) return again(changed, faults)
  }
  const handed = read?.handed ?? nothingHanded
  const kept = await keepPart(hub, here.offered, { names, typed, handed, words })
  if (!kept.ok) return onward(c, here)
  if (act === 'keep') return c.text(keptWords(words, hub.now(), hub.now()))
  if (act === 'stop') return c.redirect(isSent ? `/my/applications/${kept.value.id}` : '/my', 303)

  const loaded = (await formFor(c, here))!
  const faults = wrong(loaded)
  if (Object.keys(faults).length > 0) return again(loaded, faults)
  return c.redirect(`${pathOf(here.view)}?step=${step === 'about' ? 'answers' : 'send'}`, 303)
}

const faultsOf = (c: Turn, { known, questions, answers }: Loaded): Record<'about' | 'answers', Faults> =>
  judged(known, questions, answers, c.var.visit).faults

/** Sends it; where something is to be put right, the first part that lacks it comes back. */
async function send(c: Turn, here: Here, loaded: Loaded): Promise<Response> {
  const { hub, words } = c.var.visit
  const { application } = loaded
  if (!application) return page(c, loaded, { step: 'about' }, 409)
  const sent = await sendApplication(hub, here.offered, application.id, { words })
  if (sent.ok) return c.redirect(`/my/applications/${application.id}?told=sent`, 303)
  if (sent.refusal !== 'not-finished') return onward(c, here)
  const { about, answers } = faultsOf(c, loaded)
  const step: FormStep = Object.keys(about).length > 0 ? 'about' : 'answers'
  return page(c, loaded, { step, errors: inWords(words, step === 'about' ? about : answers) }, 422)
}
