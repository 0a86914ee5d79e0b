import { isId } from '../../platform/database/id.ts'
import { NotHere } from '../../platform/web/endings.ts'
import { may } from '../../platform/web/gate.ts'
import { blank, readForm } from '../../platform/web/read.ts'
import { room } from '../../platform/web/routes.ts'
import type { Turn } from '../../platform/web/visit.ts'
import type { AgreementShown } from './agreements/pages.ts'
import { addOrganisation, changeOrganisation, endOrganisation } from './actions.ts'
import { endedForm, organisationForm } from './forms.ts'
import { organisationPage, organisationsPage } from './pages.ts'
import { changeOrganisations, seeOrganisations } from './permits.ts'
import { agreementOf } from './agreements/store.ts'
import { cardOf } from '../people/face.ts'
import * as store from './store.ts'
import type { Organisation } from './types.ts'

async function organisationFor(c: Turn): Promise<Organisation> {
  const id = c.req.param('id')
  const one = isId(id) ? await store.organisationOf(c.var.visit.hub.db, id) : undefined
  if (!one) throw new NotHere()
  return one
}

async function agreementFor(c: Turn, id: string): Promise<AgreementShown> {
  const { db } = c.var.visit.hub
  const agreement = await agreementOf(db, id)
  const by = agreement?.setBy ? await cardOf(db, agreement.setBy) : undefined
  return { agreement, by: by?.name ?? 'somebody no longer here' }
}

const typed = (one: Organisation) => ({
  name: one.name,
  shortName: one.shortName,
  kind: one.kind,
  town: one.town ?? '',
  web: one.web ?? '',
  email: one.email ?? '',
  phone: one.phone ?? '',
  version: String(one.version),
})

export const networkRoutes = room('/desk/organisations')
  .get('/', may(seeOrganisations), async (c) =>
    c.html(organisationsPage(c.var.visit, await store.organisations(c.var.visit.hub.db, { ended: true }))),
  )
  .get('/new', may(changeOrganisations), (c) =>
    c.html(organisationPage(c.var.visit, null, { answers: blank })),
  )
  .post('/', may(changeOrganisations), async (c) => {
    const form = await readForm(c, organisationForm)
    if (!form.ok) return c.html(organisationPage(c.var.visit, null, form), 422)
    const added = await addOrganisation(c.var.visit.hub, form.value)
    if (!added.ok)
      return c.html(organisationPage(c.var.visit, null, { ...form, refusal: added.refusal }), 409)
    return c.redirect(`/desk/organisations/${added.value}?kept`, 303)
  })
  .get('/:id', may(seeOrganisations), async (c) => {
    const one = await organisationFor(c)
    return c.html(
      organisationPage(c.var.visit, one, {
        answers: typed(one),
        kept: c.var.visit.url.searchParams.has('kept'),
        ...(one.kind === 'ourselves' ? {} : { agreement: await agreementFor(c, one.id) }),
      }),
    )
  })
  .post('/:id', may(changeOrganisations), async (c) => {
    const one = await organisationFor(c)
    if (one.kind === 'ourselves') throw new NotHere()
    const form = await readForm(c, organisationForm)
    if (!form.ok) return c.html(organisationPage(c.var.visit, one, form), 422)
    const { version, ...details } = form.value
    const changed = await changeOrganisation(c.var.visit.hub, one.id, details, version)
    if (changed.ok) return c.redirect(`/desk/organisations/${one.id}?kept`, 303)
    if (changed.refusal === 'name-taken')
      return c.html(organisationPage(c.var.visit, one, { ...form, refusal: changed.refusal }), 409)
    const now = await organisationFor(c)
    const answers = { ...form.answers, version: String(now.version) }
    return c.html(
      organisationPage(c.var.visit, now, { answers, refusal: changed.refusal, theirs: typed(now) }),
      409,
    )
  })
  .post('/:id/ended', may(changeOrganisations), async (c) => {
    const one = await organisationFor(c)
    const form = await readForm(c, endedForm)
    if (!form.ok) throw new NotHere()
    await endOrganisation(c.var.visit.hub, one.id, form.value.ended === 'yes')
    return c.redirect(`/desk/organisations/${one.id}?kept`, 303)
  })
