import { isId } from '../../../../platform/database/id.ts'
import { NotHere } from '../../../../platform/web/endings.ts'
import { may } from '../../../../platform/web/gate.ts'
import { readForm } from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import { ownAgreements } from '../permits.ts'
import { accept } from './actions.ts'
import { acceptForm } from './forms.ts'
import { ownPage, type OwnView } from './own-pages.ts'
import { acceptedBy, agreementOf, versionsOf } from './store.ts'
import { toAccept } from './to-accept.ts'

/** The text of the address in the version somebody is asked for, or accepted last; nobody finds another. */
async function here(c: Turn): Promise<OwnView> {
  const { hub, actor } = c.var.visit
  const id = c.req.param('id')
  const personId = actor.personId!
  const agreement = isId(id) ? await agreementOf(hub.db, id) : undefined
  if (!agreement) throw new NotHere()
  const versions = await versionsOf(hub.db, agreement.id)
  const asked = (await toAccept(hub, hub.db, personId)).find((one) => one.agreementId === agreement.id)
  const accepted =
    (await acceptedBy(hub.db, personId)).find((one) => one.agreementId === agreement.id) ?? null
  const version = versions.find(({ number }) => number === (asked?.number ?? accepted?.number))
  if (!version) throw new NotHere()
  const before = versions.find(({ number }) => number === accepted?.number) ?? null
  return { agreement, version, before, accepted, isAsked: asked !== undefined }
}

export const ownAgreementRoutes = room('/my/agreements')
  .get('/:id', may(ownAgreements), async (c) => c.html(ownPage(c.var.visit, await here(c))))
  .post('/:id', may(ownAgreements), async (c) => {
    const { hub } = c.var.visit
    const { agreement } = await here(c)
    const form = await readForm(c, acceptForm)
    if (!form.ok) throw new NotHere()
    const kept = await accept(hub, { agreementId: agreement.id, number: form.value.number })
    return c.redirect(`/my/agreements/${agreement.id}${kept.ok ? '?told=accepted' : ''}`, 303)
  })
