import { html, type Html } from '../../../look/html.ts'
import { isId, newId } from '../../../platform/database/id.ts'
import { NotHere } from '../../../platform/web/endings.ts'
import { inWords } from '../../../platform/web/faults.ts'
import { nothingTyped, type Shown } from '../../../platform/web/form.ts'
import { may } from '../../../platform/web/gate.ts'
import { readForm, type Answers } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import type { Turn } from '../../../platform/web/visit.ts'
import { cardsOf } from '../../people/face.ts'
import { changeDraft, publishCourse, retireCourse, writeCourse, type NotKept } from '../courses/actions.ts'
import { pagesOf, type Content } from '../courses/content.ts'
import { withModule } from '../courses/drafting-rules.ts'
import { shownPicture } from '../courses/picture.ts'
import { courseOne, courses, versionOne, versionsOf } from '../courses/store.ts'
import type { WholeCourse } from '../courses/types.ts'
import type { Outcome } from '../../../platform/outcome.ts'
import { seeCourses, writeCourses } from '../permits.ts'
import { sessionsCard } from '../sessions/desk-card.ts'
import { lesson } from '../studying/lesson.ts'
import { underWay } from '../studying/store.ts'
import { courseDeskPage } from './course-page.ts'
import { aboutForm, moduleForm, newCourseForm, publishForm, retireForm, say } from './forms.ts'
import { coursesPage, newCoursePage } from './list-page.ts'
import { previewPage, publishPage, versionPage } from './reading-pages.ts'
import { aboutPage } from './writing-pages.ts'

/** The course of the address. */
export async function courseAt(c: Turn): Promise<WholeCourse> {
  const id = c.req.param('id')
  const course = isId(id) ? await courseOne(c.var.visit.hub.db, id) : undefined
  if (!course) throw new NotHere()
  return course
}

export const deskPath = ({ id }: Pick<WholeCourse, 'id'>, told?: string): string =>
  `/desk/courses/${id}${told ? `?told=${told}` : ''}`

/** Changes the draft as somebody saw it. */
export const keep = (
  c: Turn,
  { id }: WholeCourse,
  edition: number,
  change: (draft: Content) => Content,
  months?: number | null,
): Promise<Outcome<undefined, NotKept>> => changeDraft(c.var.visit.hub, id, edition, change, months)

/** What was typed to be added, with the course as it is by now: pressed once more, it is added to that. */
export const typedAgain = (c: Turn, answers: Answers): Shown => ({
  answers,
  errors: inWords(c.var.visit.words, { title: say.addAgain }),
})

async function shown(c: Turn, course: WholeCourse, typed: Shown, status: 200 | 409 | 422): Promise<Response> {
  const { visit } = c.var
  const { db } = visit.hub
  const versions = await versionsOf(db, course.id)
  const ids = versions.flatMap(({ publishedBy }) => publishedBy ?? [])
  const names = new Map((await cardsOf(db, [...new Set(ids)])).map(({ id, name }) => [id, name]))
  const count = (await underWay(db)).get(course.id) ?? 0
  const sessions = await sessionsCard(visit, course)
  return c.html(
    courseDeskPage(visit, { course, versions, underWay: count, sessions, names, shown: typed }),
    status,
  )
}

const aboutAnswers = ({ draft, edition, months }: WholeCourse) => ({
  edition: String(edition),
  name: draft.name,
  about: draft.about,
  by: draft.by,
  support: draft.support,
  passMark: String(draft.passMark),
  months: months === null ? '' : String(months),
})

async function publishShown(
  c: Turn,
  more: Partial<Parameters<typeof publishPage>[2]> = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { visit } = c.var
  const course = await courseAt(c)
  const count = (await underWay(visit.hub.db)).get(course.id) ?? 0
  return c.html(publishPage(visit, course, { underWay: count, shown: nothingTyped, ...more }), status)
}

/** A page of the draft as its readers will meet it; the answer stands in the address, and is kept nowhere. */
async function preview(c: Turn): Promise<Html> {
  const { visit } = c.var
  const course = await courseAt(c)
  const all = pagesOf(course.draft)
  const place = all.findIndex(({ page }) => page.id === c.req.param('page'))
  const placed = all[place]
  if (!placed) throw new NotHere()
  const at = (one: { page: { id: string } } | undefined): string =>
    one ? `/desk/courses/${course.id}/preview/${one.page.id}` : `/desk/courses/${course.id}`
  const chosen = Number(c.req.query('answer') ?? Number.NaN)
  return previewPage(
    visit,
    course,
    placed,
    lesson(visit.words, {
      page: placed.page,
      picture: await shownPicture(visit.hub.db, placed.page.picture),
      chosen: Number.isInteger(chosen) ? chosen : null,
      action: null,
      before: at(all[place - 1]),
      after: at(all[place + 1]),
      again: at(placed),
      score: html``,
    }),
  )
}

export const deskRoutes = room('/desk/courses')
  .get('/', may(seeCourses), async (c) => {
    const { visit } = c.var
    return c.html(coursesPage(visit, await courses(visit.hub.db), await underWay(visit.hub.db)))
  })
  .get('/new', may(writeCourses), (c) => c.html(newCoursePage(c.var.visit, nothingTyped)))
  .post('/new', may(writeCourses), async (c) => {
    const form = await readForm(c, newCourseForm)
    if (!form.ok) return c.html(newCoursePage(c.var.visit, form), 422)
    return c.redirect(deskPath({ id: await writeCourse(c.var.visit.hub, form.value.name) }), 303)
  })
  .get('/:id', may(seeCourses), async (c) => shown(c, await courseAt(c), nothingTyped, 200))
  .get('/:id/about', may(writeCourses), async (c) => {
    const course = await courseAt(c)
    return c.html(aboutPage(c.var.visit, course, { answers: aboutAnswers(course) }))
  })
  .post('/:id/about', may(writeCourses), async (c) => {
    const { visit } = c.var
    const course = await courseAt(c)
    const form = await readForm(c, aboutForm)
    if (!form.ok) return c.html(aboutPage(visit, course, form), 422)
    const { edition, months, ...about } = form.value
    const kept = await keep(c, course, edition, (draft) => ({ ...draft, ...about }), months)
    if (kept.ok) return c.redirect(deskPath(course, 'kept'), 303)
    const theirs = aboutAnswers(await courseAt(c))
    const answers = { ...form.answers, edition: theirs.edition }
    return c.html(aboutPage(visit, course, { answers, theirs }), 409)
  })
  .post('/:id/modules', may(writeCourses), async (c) => {
    const course = await courseAt(c)
    const form = await readForm(c, moduleForm)
    if (!form.ok) return shown(c, course, form, 422)
    const { edition, ...about } = form.value
    const id = newId()
    const kept = await keep(c, course, edition, (draft) => withModule(draft, { id, ...about, pages: [] }))
    if (kept.ok) return c.redirect(`${deskPath(course)}/modules/${id}`, 303)
    return shown(c, await courseAt(c), typedAgain(c, form.answers), 409)
  })
  .get('/:id/preview', may(seeCourses), async (c) => {
    const course = await courseAt(c)
    const first = pagesOf(course.draft)[0]
    if (!first) throw new NotHere()
    return c.redirect(`${deskPath(course)}/preview/${first.page.id}`, 303)
  })
  .get('/:id/preview/:page', may(seeCourses), async (c) => c.html(await preview(c)))
  .get('/:id/versions/:number', may(seeCourses), async (c) => {
    const { visit } = c.var
    const course = await courseAt(c)
    const number = Number(c.req.param('number'))
    const version =
      Number.isInteger(number) && number > 0 && number < 100_000
        ? await versionOne(visit.hub.db, course.id, number)
        : undefined
    if (!version) throw new NotHere()
    return c.html(versionPage(visit, course, version))
  })
  .get('/:id/publish', may(writeCourses), async (c) => publishShown(c))
  .post('/:id/publish', may(writeCourses), async (c) => {
    const course = await courseAt(c)
    const form = await readForm(c, publishForm)
    if (!form.ok) return publishShown(c, { shown: form }, 422)
    const { under, ...publishing } = form.value
    const went = await publishCourse(c.var.visit.hub, course.id, {
      ...publishing,
      takesOver: under === 'over',
    })
    if (went.ok) return c.redirect(deskPath(course, 'published'), 303)
    if (went.refusal === 'no-such-course') throw new NotHere()
    return publishShown(c, { shown: { answers: form.answers }, refusal: went.refusal }, 409)
  })
  .post('/:id/retire', may(writeCourses), async (c) => {
    const course = await courseAt(c)
    const form = await readForm(c, retireForm)
    if (!form.ok) return shown(c, course, nothingTyped, 422)
    const retires = form.value.retires === 'yes'
    await retireCourse(c.var.visit.hub, course.id, retires)
    return c.redirect(deskPath(course, retires ? 'retired' : 'back'), 303)
  })
