import { newId } from '../../../platform/database/id.ts'
import { checkFile } from '../../../platform/files/checks.ts'
import { keepFile } from '../../../platform/files/files.ts'
import { fileRefusals } from '../../../platform/files/words.ts'
import { NotHere } from '../../../platform/web/endings.ts'
import { inWords } from '../../../platform/web/faults.ts'
import { nothingTyped, type Shown } from '../../../platform/web/form.ts'
import { may } from '../../../platform/web/gate.ts'
import { readAnswers, readForm, typedAnswers, typedFile } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import type { Turn } from '../../../platform/web/visit.ts'
import type { Module, Page, Picture } from '../courses/content.ts'
import {
  moduleIn,
  moduleOfPage,
  pageIn,
  withModule,
  withModuleMoved,
  withPage,
  withPageMoved,
} from '../courses/drafting-rules.ts'
import { coursePicture, shownPicture } from '../courses/picture.ts'
import type { WholeCourse } from '../courses/types.ts'
import { writeCourses } from '../permits.ts'
import {
  answerNumbers,
  moduleForm,
  moveForm,
  newPageForm,
  questionFaults,
  say,
  writePageForm,
  type WrittenPage,
} from './forms.ts'
import { pageAnswers, writePagePage } from './page-page.ts'
import { courseAt, deskPath, keep, typedAgain } from './routes.ts'
import { modulePage, type Edited } from './writing-pages.ts'

async function moduleAt(c: Turn): Promise<{ course: WholeCourse; module: Module }> {
  const course = await courseAt(c)
  const module = moduleIn(course.draft, c.req.param('module') ?? '')
  if (!module) throw new NotHere()
  return { course, module }
}

async function pageAt(c: Turn): Promise<{ course: WholeCourse; module: Module; page: Page }> {
  const course = await courseAt(c)
  const id = c.req.param('page') ?? ''
  const [module, page] = [moduleOfPage(course.draft, id), pageIn(course.draft, id)]
  if (!module || !page) throw new NotHere()
  return { course, module, page }
}

const moduleAnswers = ({ title, minutes }: Module) => ({ title, minutes: String(minutes) })

const moduleShown = (
  c: Turn,
  { course, module }: { course: WholeCourse; module: Module },
  { shown = { answers: moduleAnswers(module) }, page = nothingTyped }: { shown?: Edited; page?: Shown },
  status: 200 | 409 | 422 = 200,
): Response | Promise<Response> => c.html(modulePage(c.var.visit, course, module, { shown, page }), status)

async function pageShown(
  c: Turn,
  at: { course: WholeCourse; module: Module; page: Page },
  shown: Edited,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { visit } = c.var
  const picture = await shownPicture(visit.hub.db, at.page.picture)
  return c.html(writePagePage(visit, at.course, { ...at, picture, shown }), status)
}

/** A page made of what was typed; answers left empty are none. */
const pageOf = (id: string, typed: WrittenPage, picture: Picture | null): Page => ({
  id,
  title: typed.title,
  text: typed.text,
  picture,
  question:
    typed.ask === ''
      ? null
      : {
          ask: typed.ask,
          more: typed.more,
          answers: answerNumbers
            .filter((number) => typed[`answer${number}`] !== '')
            .map((number) => ({
              words: typed[`answer${number}`],
              right: typed[`right${number}`],
              why: typed[`why${number}`],
            })),
        },
})

export const writingRoutes = room('/desk/courses')
  .get('/:id/modules/:module', may(writeCourses), async (c) => moduleShown(c, await moduleAt(c), {}))
  .post('/:id/modules/:module', may(writeCourses), async (c) => {
    const at = await moduleAt(c)
    const form = await readForm(c, moduleForm)
    if (!form.ok) return moduleShown(c, at, { shown: form }, 422)
    const { edition, ...about } = form.value
    const kept = await keep(c, at.course, edition, (draft) =>
      withModule(draft, { ...(moduleIn(draft, at.module.id) ?? at.module), ...about }),
    )
    if (kept.ok) return c.redirect(deskPath(at.course, 'kept'), 303)
    const now = await moduleAt(c)
    const shown = { answers: form.answers, theirs: moduleAnswers(now.module) }
    return moduleShown(c, now, { shown }, 409)
  })
  .post('/:id/modules/:module/move', may(writeCourses), async (c) => {
    const { course, module } = await moduleAt(c)
    const form = await readForm(c, moveForm)
    if (!form.ok) throw new NotHere()
    const { edition, move } = form.value
    const kept = await keep(c, course, edition, (draft) => withModuleMoved(draft, module.id, move))
    return c.redirect(deskPath(course, kept.ok ? 'kept' : 'meanwhile'), 303)
  })
  .post('/:id/modules/:module/pages', may(writeCourses), async (c) => {
    const at = await moduleAt(c)
    const form = await readForm(c, newPageForm)
    if (!form.ok) return moduleShown(c, at, { page: form }, 422)
    const { edition, title } = form.value
    const id = newId()
    const page: Page = { id, title, text: '', picture: null, question: null }
    const kept = await keep(c, at.course, edition, (draft) => withPage(draft, at.module.id, page))
    if (kept.ok) return c.redirect(`${deskPath(at.course)}/pages/${id}`, 303)
    return moduleShown(c, await moduleAt(c), { page: typedAgain(c, form.answers) }, 409)
  })
  .get('/:id/pages/:page', may(writeCourses), async (c) => {
    const at = await pageAt(c)
    return pageShown(c, at, { answers: pageAnswers(at.page, at.course.edition) })
  })
  .post(
    '/:id/pages/:page',
    may(writeCourses),
    async (c) => {
      const { hub, words } = c.var.visit
      const at = await pageAt(c)
      // A file is no answer; what stands there as one came from no form of ours.
      const { file: said = '', ...typed } = await typedAnswers(c)
      const form = readAnswers(typed, writePageForm, words)
      if (!form.ok) return pageShown(c, at, form, 422)
      const { answers } = form
      const noFile = { file: words.say(fileRefusals['not-this-kind']) }
      if (said !== '') return pageShown(c, at, { answers, errors: noFile }, 422)
      const bytes = await typedFile(c, 'file')
      const hasPicture = bytes !== null || (at.page.picture !== null && !form.value.dropPicture)
      const faults = {
        ...questionFaults(form.value),
        ...(hasPicture && form.value.alt === '' ? { alt: say.alt } : {}),
      }
      if (Object.keys(faults).length > 0)
        return pageShown(c, at, { answers, errors: inWords(words, faults) }, 422)
      const checked = bytes && (await checkFile(coursePicture, bytes))
      if (checked && !checked.ok) {
        const errors = { file: words.say(fileRefusals[checked.refusal]) }
        return pageShown(c, at, { answers, errors }, 422)
      }
      const file = checked
        ? await hub.transact((db) => keepFile(db, hub.drawer, checked.value, { owner: null, at: hub.now() }))
        : form.value.dropPicture
          ? null
          : (at.page.picture?.file ?? null)
      const { alt, caption, edition } = form.value
      const page = pageOf(at.page.id, form.value, file === null ? null : { file, alt, caption })
      const kept = await keep(c, at.course, edition, (draft) => withPage(draft, at.module.id, page))
      if (kept.ok) return c.redirect(`${deskPath(at.course)}/modules/${at.module.id}`, 303)
      const now = await pageAt(c)
      const theirs = pageAnswers(now.page, now.course.edition)
      return pageShown(c, now, { answers: { ...answers, edition: theirs['edition']! }, theirs }, 409)
    },
    { bytes: coursePicture.mostBytes + 60_000 },
  )
  .post('/:id/pages/:page/move', may(writeCourses), async (c) => {
    const { course, module, page } = await pageAt(c)
    const form = await readForm(c, moveForm)
    if (!form.ok) throw new NotHere()
    const { edition, move } = form.value
    const kept = await keep(c, course, edition, (draft) => withPageMoved(draft, page.id, move))
    return c.redirect(
      kept.ok ? `${deskPath(course)}/modules/${module.id}` : deskPath(course, 'meanwhile'),
      303,
    )
  })
