import { isId } from '../../../platform/database/id.ts'
import { NotHere } from '../../../platform/web/endings.ts'
import { about } from '../../../platform/web/gate.ts'
import { blank, readForm } from '../../../platform/web/read.ts'
import type { Shown } from '../../../platform/web/form.ts'
import { room } from '../../../platform/web/routes.ts'
import type { Turn } from '../../../platform/web/visit.ts'
import { standingOf, type Stood } from '../requests/actions.ts'
import { lookOf } from '../requests/step-rules.ts'
import { requestOf } from '../requests/store.ts'
import { keepLook, openLook, type LookedAt } from './actions.ts'
import { answersFor, decidedIn, lookForm } from './forms.ts'
import { lookPage } from './pages.ts'
import { lookThrough } from './permits.ts'

/** The request, while it is open and we know who asks. */
async function asked(c: Turn): Promise<Stood> {
  const { visit } = c.var
  const { hub } = visit
  const id = c.req.param('id')
  const request = visit.ask(lookThrough, isId(id) ? await requestOf(hub.db, id) : undefined)
  const stood = (await standingOf(hub, hub.db, [request]))[0]!
  const how = lookOf(request, stood.standing, stood.steps)
  if (how === 'not-needed' || how === 'not-yet') throw new NotHere()
  return stood
}

type More = Partial<Shown> & { readonly noteCame?: boolean }

function shown(c: Turn, stood: Stood, looked: readonly LookedAt[], more: More, status: 200 | 409 | 422) {
  const { visit } = c.var
  const decided = new Map(
    looked.flatMap(({ note, decided: before }) => (before ? [[note.id, before.decision] as const] : [])),
  )
  return c.html(
    lookPage(visit, stood, {
      answers: answersFor(decided),
      noteCame: false,
      ...more,
      looked,
      isKept: visit.url.searchParams.has('kept'),
    }),
    status,
  )
}

export const lookRoutes = room('/desk/requests')
  .get('/:id/look', about(lookThrough), async (c) => {
    const stood = await asked(c)
    return shown(c, stood, await openLook(c.var.visit.hub, stood.request), {}, 200)
  })
  .post('/:id/look', about(lookThrough), async (c) => {
    const { hub } = c.var.visit
    const stood = await asked(c)
    const looked = await openLook(hub, stood.request)
    const ids = looked.map(({ note }) => note.id)
    const form = await readForm(c, lookForm(ids))
    if (!form.ok) return shown(c, stood, looked, form, 422)
    const kept = await keepLook(hub, stood.request.id, decidedIn(ids, form.value))
    if (kept.ok) return c.redirect(`/desk/requests/${stood.request.id}/look?kept`, 303)
    if (kept.refusal === 'ended') throw new NotHere()
    const now = await openLook(hub, stood.request)
    return shown(c, stood, now, { answers: form.answers ?? blank, noteCame: true }, 409)
  })
