import { isId } from '../../database/id.ts'
import type { Shown } from '../../web/form.ts'
import { about, may } from '../../web/gate.ts'
import { blank, readForm } from '../../web/read.ts'
import { room } from '../../web/routes.ts'
import type { Turn } from '../../web/visit.ts'
import { answerAsked } from './actions.ts'
import { answerForm } from './forms.ts'
import { askedFilePage, askedFilesPage } from './pages.ts'
import { answerFile, answerFiles, seeAskedFile, seeAskedFiles } from './permits.ts'
import { askedFile, filesAskedBy, openFiles, type AskedFile } from './store.ts'

async function here(c: Turn): Promise<AskedFile | undefined> {
  const id = c.req.param('asked')
  return isId(id) ? askedFile(c.var.visit.hub.db, id) : undefined
}

function shown(c: Turn, one: AskedFile, more: Shown & { meanwhile?: boolean }, status: 200 | 409 | 422) {
  const { visit } = c.var
  const { searchParams } = visit.url
  const told = searchParams.has('asked') ? 'asked' : searchParams.has('answered') ? 'answered' : null
  return c.html(askedFilePage(visit, one, { told, ...more }), status)
}

/** Where large files are asked for, answered, and taken from. */
export const askedFileRoutes = room('/desk/files')
  .get('/', may(seeAskedFiles), async (c) => {
    const { visit } = c.var
    const { db } = visit.hub
    const me = visit.actor.personId!
    const toAnswer = visit.can(answerFiles, undefined)
      ? (await openFiles(db)).filter((one) => visit.can(answerFile, one))
      : null
    return c.html(askedFilesPage(visit, { toAnswer, own: await filesAskedBy(db, me) }))
  })
  .get('/:asked', about(seeAskedFile), async (c) =>
    shown(c, c.var.visit.ask(seeAskedFile, await here(c)), { answers: blank }, 200),
  )
  .post('/:asked', about(answerFile), async (c) => {
    const { visit } = c.var
    const one = visit.ask(answerFile, await here(c))
    const form = await readForm(c, answerForm)
    if (!form.ok) return shown(c, one, form, 422)
    const answered = await answerAsked(visit.hub, one.id, form.value)
    if (answered.ok) return c.redirect(`/desk/files/${one.id}?answered`, 303)
    return shown(c, (await here(c))!, { answers: form.answers, meanwhile: true }, 409)
  })
