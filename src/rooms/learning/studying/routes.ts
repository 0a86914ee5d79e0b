import { html, type Html } from '../../../look/html.ts'
import { bar } from '../../../look/parts/numbers.ts'
import { isId } from '../../../platform/database/id.ts'
import { NotHere } from '../../../platform/web/endings.ts'
import { inWords } from '../../../platform/web/faults.ts'
import { nothingTyped, type Shown } from '../../../platform/web/form.ts'
import { may } from '../../../platform/web/gate.ts'
import { onlyPressed, readForm } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import type { Turn } from '../../../platform/web/visit.ts'
import { guardianFaults, guardianNamed } from '../../gatherings/face.ts'
import { cardOf } from '../../people/face.ts'
import { certificateFile } from '../completions/certificate.ts'
import { completionOne } from '../completions/store.ts'
import { pagesOf } from '../courses/content.ts'
import { shownPicture } from '../courses/picture.ts'
import { versionOne } from '../courses/store.ts'
import { coursePath } from '../links.ts'
import { learn } from '../permits.ts'
import { sessionsAhead } from '../sessions/ahead.ts'
import { isYoung, takePlace } from '../sessions/taking.ts'
import { noPlaceWords, say } from '../words.ts'
import { begin, finish, goOn, type UnderWay } from './actions.ts'
import { imprint, modulesPart, pagePath } from './course-parts.ts'
import { lessonPage, ownCoursePage } from './course-page.ts'
import { endPage } from './end-page.ts'
import { pageForm, placeForm } from './forms.ts'
import { explained, lesson } from './lesson.ts'
import { learningPage } from './list-page.ts'
import { minutesLeft } from './rules.ts'
import { ownCourse, ownCourses, type OwnCourse } from './state.ts'

const me = (c: Turn): string => c.var.visit.actor.personId!

async function asked(c: Turn): Promise<OwnCourse> {
  const id = c.req.param('course')
  const own = isId(id) ? await ownCourse(c.var.visit.hub, me(c), id) : undefined
  if (!own) throw new NotHere()
  return own
}

async function coursePageOf(
  c: Turn,
  own: OwnCourse,
  shown: Shown = nothingTyped,
  { clashes = false, status = 200 }: { clashes?: boolean; status?: 200 | 409 | 422 } = {},
): Promise<Response> {
  const { visit } = c.var
  const sessions = own.course.retiredAt === null ? await sessionsAhead(visit.hub, own.course.id, me(c)) : []
  const live = {
    courseId: own.course.id,
    content: own.course.published!.content,
    sessions,
    shown,
    clashes,
    asksGuardian: sessions.length > 0 && (await isYoung(visit.hub, me(c))),
  }
  return c.html(ownCoursePage(visit, own, live), status)
}

/** The page of the address, within what somebody is under way with. */
async function openPage(c: Turn, own: OwnCourse, error?: boolean): Promise<Response> {
  const { visit } = c.var
  const { words, hub } = visit
  const { course, under } = own
  if (!under) return c.redirect(coursePath(course.id), 303)
  const { content } = under.version
  const all = pagesOf(content)
  const place = all.findIndex(({ page }) => page.id === c.req.param('page'))
  const placed = all[place]
  if (!placed) throw new NotHere()
  const { page, module, at } = placed
  const here = pagePath(course.id, page.id)
  const [before, after] = [all[place - 1], all[place + 1]]
  const chosen = page.question ? Number(c.req.query('chose') ?? Number.NaN) : Number.NaN
  const body = lesson(words, {
    page,
    picture: await shownPicture(hub.db, page.picture),
    chosen: Number.isInteger(chosen) ? chosen : null,
    ...(error ? { error: words.say(say.choose) } : {}),
    action: here,
    before: before ? pagePath(course.id, before.page.id) : coursePath(course.id),
    after: after ? pagePath(course.id, after.page.id) : `${coursePath(course.id)}/end`,
    again: here,
    score: scoreOf(c, under),
  })
  return c.html(
    lessonPage(visit, {
      courseId: course.id,
      course: content.name,
      eyebrow: words.say(say.eyebrow, {
        course: content.name,
        at: content.modules.indexOf(module) + 1,
        of: content.modules.length,
      }),
      heading: page.title,
      progress: html`<span
        ><strong>${words.say(say.pageOf, { at: at + 1, of: module.pages.length })}</strong>,
        ${words.say(say.minutesLeft, { minutes: minutesLeft(under.standing) })}</span
      >`,
      share: bar((100 * (at + 1)) / module.pages.length),
      body,
      support: content.support,
      beside: html`${modulesPart(words, content, under.standing)}
      ${imprint(words, under.version, course.months)}`,
    }),
    error ? 422 : 200,
  )
}

const scoreOf = (c: Turn, { standing, version }: UnderWay) => {
  const { words } = c.var.visit
  const { right, answered, questions } = standing
  return html`<p class="hint">
    ${answered > 0 && words.say(say.score, { right, answered })}
    ${words.say(say.needed, { needed: version.content.passMark, questions })}
  </p>`
}

export const studyingRoutes = room('/my/learning')
  .get('/', may(learn), async (c) =>
    c.html(learningPage(c.var.visit, await ownCourses(c.var.visit.hub, me(c)))),
  )
  .get('/certificates/:completion', may(learn), async (c) => {
    const { db } = c.var.visit.hub
    const id = c.req.param('completion')
    const [one, card] = [isId(id) ? await completionOne(db, id) : undefined, await cardOf(db, me(c))]
    if (!one || !card || one.personId !== card.id || one.takenBackAt !== null) throw new NotHere()
    return certificateFile(c, card.name, one)
  })
  .get('/:course', may(learn), async (c) => coursePageOf(c, await asked(c)))
  .post('/:course/begin', may(learn), async (c) => {
    const own = await asked(c)
    await onlyPressed(c)
    const begun = await begin(c.var.visit.hub, own.course.id)
    if (!begun.ok) throw new NotHere()
    const { next } = begun.value.standing
    return c.redirect(next ? pagePath(own.course.id, next.id) : `${coursePath(own.course.id)}/end`, 303)
  })
  .get('/:course/pages/:page', may(learn), async (c) => openPage(c, await asked(c)))
  .post('/:course/pages/:page', may(learn), async (c) => {
    const own = await asked(c)
    const form = await readForm(c, pageForm)
    if (!form.ok) return openPage(c, own, true)
    const pageId = c.req.param('page') ?? ''
    const chosen = form.value.answer ?? null
    const went = await goOn(c.var.visit.hub, { courseId: own.course.id, pageId, chosen })
    if (!went.ok) {
      if (went.refusal === 'choose') return openPage(c, own, true)
      if (went.refusal === 'no-such-page') throw new NotHere()
      return c.redirect(coursePath(own.course.id), 303)
    }
    return c.redirect(onward(own, pageId, chosen, went.value.isPassed), 303)
  })
  .get('/:course/end', may(learn), async (c) => {
    const own = await asked(c)
    return c.html(endPage(c.var.visit, own, await lastSaid(c, own)))
  })
  .post('/:course/finish', may(learn), async (c) => {
    const own = await asked(c)
    await onlyPressed(c)
    await finish(c.var.visit.hub, own.course.id)
    return c.redirect(`${coursePath(own.course.id)}/end`, 303)
  })
  .post('/:course/places', may(learn), async (c) => {
    const { hub, words } = c.var.visit
    const own = await asked(c)
    const form = await readForm(c, placeForm)
    if (!form.ok) return coursePageOf(c, own, form, { status: 422 })
    const email = (await cardOf(hub.db, me(c)))?.email ?? null
    const young = await isYoung(hub, me(c))
    if (young) {
      const errors = inWords(words, guardianFaults(form.value, email))
      if (Object.keys(errors).length > 0)
        return coursePageOf(c, own, { answers: form.answers, errors }, { status: 422 })
    }
    const guardian = young ? guardianNamed(form.value, email) : null
    const { session, both } = form.value
    const taken = await takePlace(hub, own.course.id, { session, both, guardian })
    if (taken.ok) return c.redirect(`${coursePath(own.course.id)}?place=${taken.value}`, 303)
    if (taken.refusal === 'no-such-session') throw new NotHere()
    const errors = { session: words.say(noPlaceWords[taken.refusal]) }
    const clashes = taken.refusal === 'clash'
    return coursePageOf(c, own, { answers: form.answers, errors }, { clashes, status: 409 })
  })

/** What is said to the answer with which they finished: the course is done, and nobody misses its last word. */
async function lastSaid(c: Turn, { course, under, latest }: OwnCourse): Promise<Html | null> {
  const { hub, words } = c.var.visit
  const pageId = c.req.query('page')
  const number = under ? under.version.number : latest?.completion.version
  if (pageId === undefined || number === undefined || number === null) return null
  const version = await versionOne(hub.db, course.id, number)
  const question = version && pagesOf(version.content).find(({ page }) => page.id === pageId)?.page.question
  return question ? explained(words, question, Number(c.req.query('chose') ?? Number.NaN)) : null
}

/** Where somebody goes from a page: after an answer, back to it with what they chose; else onwards, or to the end, with the last one's word. */
function onward(
  { course, under }: OwnCourse,
  pageId: string,
  chosen: number | null,
  isPassed: boolean,
): string {
  if (chosen !== null)
    return isPassed
      ? `${coursePath(course.id)}/end?page=${encodeURIComponent(pageId)}&chose=${chosen}`
      : `${pagePath(course.id, pageId)}?chose=${chosen}`
  const all = pagesOf(under!.version.content)
  const after = all[all.findIndex(({ page }) => page.id === pageId) + 1]
  return after && !isPassed ? pagePath(course.id, after.page.id) : `${coursePath(course.id)}/end`
}
