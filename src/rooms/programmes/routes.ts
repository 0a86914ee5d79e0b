import { isId } from '../../platform/database/id.ts'
import { NotHere } from '../../platform/web/endings.ts'
import { may } from '../../platform/web/gate.ts'
import { blank, readForm } from '../../platform/web/read.ts'
import { room } from '../../platform/web/routes.ts'
import type { Turn } from '../../platform/web/visit.ts'
import { addProgramme, addRegion, changeProgramme, endProgramme, endRegion } from './actions.ts'
import { endedForm, programmeForm, regionForm } from './forms.ts'
import { programmePage, programmesPage } from './pages.ts'
import { changeProgrammes, seeProgrammes } from './permits.ts'
import * as store from './store.ts'
import type { Programme } from './types.ts'

async function programmeFor(c: Turn): Promise<Programme> {
  const id = c.req.param('id')
  const one = isId(id) ? await store.programmeOf(c.var.visit.hub.db, id) : undefined
  if (!one) throw new NotHere()
  return one
}

const typed = (one: Programme) => ({
  name: one.name,
  side: one.side,
  summary: one.summary,
  version: String(one.version),
})

const everything = async (c: Turn) => {
  const { db } = c.var.visit.hub
  return [await store.programmes(db, { ended: true }), await store.regions(db)] as const
}

export const programmeRoutes = room('/desk/programmes')
  .get('/', may(seeProgrammes), async (c) =>
    c.html(programmesPage(c.var.visit, ...(await everything(c)), { answers: blank })),
  )
  .get('/new', may(changeProgrammes), (c) => c.html(programmePage(c.var.visit, null, { answers: blank })))
  .post('/', may(changeProgrammes), async (c) => {
    const form = await readForm(c, programmeForm)
    if (!form.ok) return c.html(programmePage(c.var.visit, null, form), 422)
    const added = await addProgramme(c.var.visit.hub, form.value)
    if (!added.ok) return c.html(programmePage(c.var.visit, null, { ...form, refusal: added.refusal }), 409)
    return c.redirect(`/desk/programmes/${added.value}?kept`, 303)
  })
  .post('/regions', may(changeProgrammes), async (c) => {
    const form = await readForm(c, regionForm)
    if (!form.ok) return c.html(programmesPage(c.var.visit, ...(await everything(c)), form), 422)
    await addRegion(c.var.visit.hub, form.value.name)
    return c.redirect('/desk/programmes', 303)
  })
  .post('/regions/end', may(changeProgrammes), async (c) => {
    const form = await readForm(c, regionForm)
    if (!form.ok) throw new NotHere()
    await endRegion(c.var.visit.hub, form.value.name)
    return c.redirect('/desk/programmes', 303)
  })
  .get('/:id', may(seeProgrammes), async (c) => {
    const one = await programmeFor(c)
    return c.html(
      programmePage(c.var.visit, one, {
        answers: typed(one),
        kept: c.var.visit.url.searchParams.has('kept'),
      }),
    )
  })
  .post('/:id', may(changeProgrammes), async (c) => {
    const one = await programmeFor(c)
    const form = await readForm(c, programmeForm)
    if (!form.ok) return c.html(programmePage(c.var.visit, one, form), 422)
    const { version, ...details } = form.value
    const changed = await changeProgramme(c.var.visit.hub, one.id, details, version)
    if (changed.ok) return c.redirect(`/desk/programmes/${one.id}?kept`, 303)
    if (changed.refusal === 'name-taken')
      return c.html(programmePage(c.var.visit, one, { ...form, refusal: changed.refusal }), 409)
    const now = await programmeFor(c)
    const answers = { ...form.answers, version: String(now.version) }
    return c.html(
      programmePage(c.var.visit, now, { answers, refusal: changed.refusal, theirs: typed(now) }),
      409,
    )
  })
  .post('/:id/ended', may(changeProgrammes), async (c) => {
    const one = await programmeFor(c)
    const form = await readForm(c, endedForm)
    if (!form.ok) throw new NotHere()
    await endProgramme(c.var.visit.hub, one.id, form.value.ended === 'yes')
    return c.redirect(`/desk/programmes/${one.id}?kept`, 303)
  })
