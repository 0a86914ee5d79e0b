import { dayAt } from '../../../../platform/clock.ts'
import { open } from '../../../../platform/web/gate.ts'
import { dayWordsShort, timeWords } from '../../../../platform/words/dates.ts'
import { NotHere } from '../../../../platform/web/endings.ts'
import { hit } from '../../../../platform/limits/limits.ts'
import { inWords } from '../../../../platform/web/faults.ts'
import {
  answerList,
  readAnswers,
  typedAnswers,
  type Answers,
  type FieldErrors,
} from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn, Visit } from '../../../../platform/web/visit.ts'
import {
  clashesWith,
  hereOf,
  pageTag as gatheringTag,
  type NoCancel,
  type NoPlace,
  type SignedUp,
} from '../../../gatherings/face.ts'
import { cardOf } from '../../../people/face.ts'
import type { Outcome } from '../../../../platform/outcome.ts'
import { html } from '../../../../look/html.ts'
import { applyPart, type ApplyPart } from '../../applications/apply-part.ts'
import { interestPart } from '../../interest/form-part.ts'
import { pageTag } from '../acting.ts'
import type { Barred } from '../barred.ts'
import { shelvedAt } from '../shelf.ts'
import { hasShifts } from '../times.ts'
import { pictureOf } from '../picture.ts'
import {
  hitLetterboxes,
  signUpKnown,
  signUpsForOneAddress,
  signUpsFromOneNetwork,
  signUpVisitor,
} from './actions.ts'
import { checkingFor } from './checking.ts'
import { donePage } from './done-page.ts'
import { guardianFaults, notOurDate, signUpForms } from './forms.ts'
import { isTooYoung, knownAgeOf } from './known-age.ts'
import { helpPage } from './page.ts'
import { partyFaults } from './party.ts'
import { noPlaceWords } from './refusals.ts'
import { signUpPart, type SignUpView } from './sign-up-part.ts'
import { helpView, type HelpView } from './view.ts'
import { say } from './words.ts'

/** The way to help of the address, as the public sees it. */
export async function viewOf(c: Turn): Promise<HelpView> {
  const { hub } = c.var.visit
  const shelved = await shelvedAt(hub, c.req.param('slug') ?? '')
  const view = shelved && (await helpView(hub, shelved))
  if (!view) throw new NotHere()
  return view
}

/** Why some dates are not as usual: moved, or at another time. */
function reasonsOf({ content, shifts }: HelpView): ReadonlyMap<string, string> {
  const exceptions = new Map((content.times?.exceptions ?? []).map((one) => [one.on as string, one.reason]))
  const extras = new Map((content.times?.extras ?? []).map((one) => [one.on as string, one.reason]))
  return new Map(
    shifts.flatMap(({ id, plannedOn, on }): [string, string][] => {
      const reason = exceptions.get(plannedOn) ?? extras.get(on)
      return reason ? [[id, reason]] : []
    }),
  )
}

type Typed = {
  readonly answers: Answers
  readonly errors?: FieldErrors
  readonly clashes?: readonly string[]
}

async function formPart(c: Turn, view: HelpView, typed: Typed, apply: ApplyPart | null) {
  const { visit } = c.var
  if (view.openness === 'closed') return null
  const age = visit.session && (await knownAgeOf(visit.hub, visit.hub.db, visit.session.personId))
  if (!hasShifts(view.content.kind))
    return view.openness === 'open'
      ? html`${apply?.html}${apply?.isUnderWay !== true && interestPart(visit, view, { ...typed, age })}`
      : null
  const here = visit.session
    ? await hereOf(
        visit.hub.db,
        visit.session.personId,
        view.shifts.map(({ id }) => id),
      )
    : new Set<string>()
  const shown: SignUpView = {
    ...typed,
    here,
    reasons: reasonsOf(view),
    allDates: c.req.query('dates') === 'all',
    checking: await checkingFor(visit.hub, view, visit.session?.personId ?? null),
    age,
  }
  if (view.openness !== 'open') return signUpPart(visit, { ...view, shifts: [] }, shown)
  return signUpPart(visit, view, shown)
}

/** The whole page, with whatever was typed before. */
export async function pageOf(c: Turn, view: HelpView, typed: Typed = { answers: {} }): Promise<string> {
  const { hub } = c.var.visit
  const offersApply = view.openness === 'open' && !hasShifts(view.content.kind)
  const apply = offersApply ? await applyPart(c.var.visit, view) : null
  const [form, picture] = await Promise.all([
    formPart(c, view, typed, apply),
    pictureOf(hub.db, view.content),
  ])
  const { related } = view.shelved
  return String(helpPage(c.var.visit, view, { form, related, picture, applies: apply !== null }))
}

/** Pages somebody sees who brings nothing: the same for everybody, and kept whole. */
const isForEverybody = (c: Turn): boolean =>
  c.req.header('cookie') === undefined && c.var.visit.url.search === ''

export const helpRoutes = room('/help').get(
  '/:slug',
  open('everybody may read how to help, and sign up'),
  async (c) => {
    const { hub, url } = c.var.visit
    const moves = hub.whole.moves
    const view = await viewOf(c)
    const page = await pageOf(c, view)
    if (view.openness === 'closed') return c.html(page, 410)
    if (isForEverybody(c)) {
      const { id } = view.shelved.opportunity
      const tags = [
        pageTag(id),
        'settings',
        ...view.shelved.shifts.map(({ gatheringId }) => gatheringTag(gatheringId)),
      ]
      hub.whole.keep(url.pathname, tags, page, moves, hub.now().epochMilliseconds)
    }
    return c.html(page)
  },
)

helpRoutes.post(
  '/:slug',
  open('everybody may sign up; the address is proved before a place is theirs'),
  async (c) => {
    const { visit } = c.var
    const view = await viewOf(c)
    const typed = await typedAnswers(c)
    const back = async (shown: Typed, status: 409 | 422): Promise<Response> =>
      c.html(await pageOf(c, view, shown), status)
    if (view.openness !== 'open' || !hasShifts(view.content.kind)) return back({ answers: typed }, 409)

    const signed = visit.session
      ? await known(c, view, typed, visit.session.personId)
      : await fromVisitor(c, view, typed)
    if ('errors' in signed) return back({ answers: typed, errors: signed.errors }, 422)
    if (signed.ok) {
      const checking = await checkingFor(visit.hub, view, visit.session?.personId ?? null)
      return c.html(donePage(visit, view, signed.value.places, checking))
    }
    const why = visit.words.say(noPlaceWords[signed.refusal])
    const clashes =
      signed.refusal === 'clash' ? await clashesOf(visit, answerList(typed, 'shift')) : undefined
    return back(
      { answers: typed, errors: { [clashes ? 'clash' : 'shift']: why }, ...(clashes ? { clashes } : {}) },
      409,
    )
  },
)

type Signed = Outcome<SignedUp, NoPlace | NoCancel | Barred> | { readonly errors: FieldErrors }

/** What somebody known has at the same time, in a line each. */
async function clashesOf({ hub, session, words }: Visit, chosen: readonly string[]): Promise<string[]> {
  if (!session) return []
  const told = await clashesWith(hub, session.personId, chosen)
  return told.map(
    ({ details, startsAt }) =>
      `${details.title}, ${dayWordsShort(words, dayAt(startsAt))}, ${timeWords(words, startsAt)}`,
  )
}

/** Ids that are none of this page's are as if they were not chosen. */
const foreign = (view: HelpView, chosen: readonly string[]): boolean =>
  chosen.some((id) => !view.shelved.shifts.some(({ gatheringId }) => gatheringId === id))

async function known(c: Turn, view: HelpView, typed: Answers, personId: string): Promise<Signed> {
  const { hub, words } = c.var.visit
  const form = readAnswers(typed, signUpForms(view.content).known, words)
  if (!form.ok) return { errors: form.errors }
  if (foreign(view, form.value.shift)) return { errors: inWords(words, notOurDate) }
  const { youngestAge } = view.content
  const age = await knownAgeOf(hub, hub.db, personId)
  if (isTooYoung(age, youngestAge))
    return { errors: { shift: words.say(say.tooYoung, { age: youngestAge }) } }
  const along = partyFaults(form.value, view.content, age.isYoung)
  if (Object.keys(along).length > 0) return { errors: inWords(words, along) }
  if (age.isYoung) {
    const missing = guardianFaults(form.value, (await cardOf(hub.db, personId))?.email ?? null)
    if (Object.keys(missing).length > 0) return { errors: inWords(words, missing) }
    await hit(hub, signUpsForOneAddress, form.value.guardianEmail!)
  }
  return signUpKnown(hub, personId, form.value, { isYoung: age.isYoung, words })
}

async function fromVisitor(c: Turn, view: HelpView, typed: Answers): Promise<Signed> {
  const { hub, network, words } = c.var.visit
  await hit(hub, signUpsFromOneNetwork, network)
  const form = readAnswers(typed, signUpForms(view.content).visitor, words)
  if (!form.ok) return { errors: form.errors }
  if (foreign(view, form.value.shift)) return { errors: inWords(words, notOurDate) }
  await hitLetterboxes(hub, form.value)
  const { organisation, opportunity } = view.shelved
  return signUpVisitor(hub, form.value, { organisation, words, asked: `/help/${opportunity.slug}` })
}
