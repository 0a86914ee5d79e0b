import { csvDownload } from '../csv/csv.ts'
import { isId } from '../database/id.ts'
import { hasJustShown } from '../identity/face.ts'
import type { Html } from '../../look/html.ts'
import { NotHere } from '../web/endings.ts'
import { about, may } from '../web/gate.ts'
import { blank, onlyPressed, readForm } from '../web/read.ts'
import { room, type Routes } from '../web/routes.ts'
import type { Shown } from '../web/form.ts'
import type { Turn, Visit } from '../web/visit.ts'
import { keepView, removeView as remove } from './actions.ts'
import { askForFile, isTakeable } from './asking/actions.ts'
import { seeAskedFile } from './asking/permits.ts'
import { askedFile } from './asking/store.ts'
import { takeForm, viewForm } from './forms.ts'
import { askedIn, at, knowList, type DeskList } from './lists.ts'
import { filePage, toolsOf, viewsPage } from './pages.ts'
import { removeView } from './permits.ts'
import { viewOf, viewsFor } from './store.ts'
import { rowsAlone, takeFile, wholeFile } from './taking.ts'

/** The views of a list and the ways to keep and take it, for the list's own page. */
export const listTools = async <Row>(visit: Visit, list: DeskList<Row>): Promise<Html> =>
  toolsOf(visit, list, await viewsFor(visit.hub.db, list.key, visit.actor.personId!))

/** The pages where a list is taken as a file. */
export function fileRoutes<Row>(list: DeskList<Row>): Routes {
  knowList(list)

  async function fileAgain(c: Turn, shown: Shown, status: 200 | 422) {
    const { visit } = c.var
    const rows = await rowsAlone(visit, list)
    return c.html(filePage(visit, list, { ...shown, rows: rows.ok ? rows.value.length : null }), status)
  }

  /** A session that somebody left open takes nobody's list away. */
  const toShow = (c: Turn, page = at(`${list.path}/file`, askedIn(list, c.var.visit.url))): Response => {
    return c.redirect(`/door/show?then=${encodeURIComponent(page)}`, 303)
  }

  const nameOf = ({ hub }: Visit): string => `${list.key}-${hub.today()}`

  return room(list.path)
    .get('/file', may(list.takes), async (c) =>
      (await hasJustShown(c)) ? fileAgain(c, { answers: blank }, 200) : toShow(c),
    )
    .post('/file', may(list.takes), async (c) => {
      const { visit } = c.var
      if (!(await hasJustShown(c))) return toShow(c)
      const form = await readForm(c, takeForm)
      if (!form.ok) return fileAgain(c, form, 422)
      const file = await takeFile(visit, list, form.value.reason)
      if (!file.ok) {
        const asked = await askForFile(visit, list, form.value.reason)
        return c.redirect(`/desk/files/${asked}?asked`, 303)
      }
      return csvDownload(c, nameOf(visit), file.value)
    })
    .post('/file/:asked', may(list.takes), async (c) => {
      const { visit } = c.var
      const id = c.req.param('asked')
      const known = isId(id) ? await askedFile(visit.hub.db, id) : undefined
      const one = visit.ask(seeAskedFile, known?.list === list.key ? known : undefined)
      await onlyPressed(c)
      if (one.askedBy !== visit.actor.personId || !isTakeable(visit.hub, one)) throw new NotHere()
      if (!(await hasJustShown(c))) return toShow(c, `/desk/files/${one.id}`)
      const { query, reason, answeredBy } = one
      const taking = { query, reason, ...(answeredBy && { approvedBy: answeredBy }) }
      return csvDownload(c, nameOf(visit), wholeFile(visit, list, taking))
    })
}

/** The pages where views of a list are kept, and where it is taken as a file. */
export function listRoutes<Row>(list: DeskList<Row>): Routes {
  async function viewsAgain(c: Turn, shown: Shown, status: 200 | 409 | 422) {
    const { visit } = c.var
    const views = await viewsFor(visit.hub.db, list.key, visit.actor.personId!)
    const trouble = status === 409 ? ({ trouble: 'nothing-chosen' } as const) : {}
    return c.html(
      viewsPage(visit, list, { ...shown, views, done: visit.url.searchParams.has('removed'), ...trouble }),
      status,
    )
  }

  return fileRoutes(list)
    .get('/views', may(list.permit), (c) => viewsAgain(c, { answers: blank }, 200))
    .post('/views', may(list.permit), async (c) => {
      const form = await readForm(c, viewForm)
      if (!form.ok) return viewsAgain(c, form, 422)
      const kept = await keepView(c.var.visit, list, form.value)
      if (!kept.ok) return viewsAgain(c, form, 409)
      return c.redirect(at(list.path, kept.value), 303)
    })
    .post('/views/:view/remove', about(removeView), async (c) => {
      const { visit } = c.var
      const id = c.req.param('view')
      const known = isId(id) ? await viewOf(visit.hub.db, id) : undefined
      const view = visit.ask(removeView, known?.list === list.key ? known : undefined)
      await onlyPressed(c)
      await remove(visit, view)
      return c.redirect(`${list.path}/views?removed`, 303)
    })
}
