import { inWords } from '../../../../platform/web/faults.ts'
import { nothingTyped, type Shown } from '../../../../platform/web/form.ts'
import { about } from '../../../../platform/web/gate.ts'
import { readForm } from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import type { Person } from '../../../people/face.ts'
import { namingFor } from '../../requirements/person/recording.ts'
import { vouch } from '../permits.ts'
import { backTo, hatsFor, vouchedFor } from '../vouching.ts'
import { recordPaper } from './actions.ts'
import { namedToAccept } from './asked.ts'
import { paperFaults, paperForm } from './forms.ts'
import { paperPage } from './paper-page.ts'
import { acceptedBy, agreements } from './store.ts'

async function page(c: Turn, person: Person, shown: Shown, status: 200 | 409 | 422 = 200): Promise<Response> {
  const { visit } = c.var
  const { hub } = visit
  const out = (await agreements(hub.db)).flatMap(({ id, name, newest }) =>
    Array.from({ length: newest ?? 0 }, (_, index) => ({
      agreementId: id,
      name,
      number: (newest ?? 0) - index,
    })),
  )
  return c.html(
    paperPage(visit, {
      personId: person.id,
      name: person.name,
      back: backTo(visit, person),
      accepted: await acceptedBy(hub.db, person.id),
      asked: await namedToAccept(hub, person.id),
      versions: out,
      naming: await namingFor(hub, hub.db, person.id, 'agreement', await hatsFor(visit, person)),
      shown,
    }),
    status,
  )
}

export const paperRoutes = room('/desk/people')
  .get('/:id/agreements', about(vouch), async (c) => page(c, await vouchedFor(c), nothingTyped))
  .post('/:id/agreements', about(vouch), async (c) => {
    const { visit } = c.var
    const { hub, words } = visit
    const person = await vouchedFor(c)
    const form = await readForm(c, paperForm)
    if (!form.ok) return page(c, person, form, 422)
    const { version, on } = form.value
    const kept = await recordPaper(hub, person.id, { ...version, on }, await hatsFor(visit, person))
    if (kept.ok) return c.redirect(`/desk/people/${person.id}/agreements?told=kept`, 303)
    const fault = paperFaults[kept.refusal]
    return page(
      c,
      person,
      { answers: form.answers, errors: inWords(words, { [fault.name]: fault.words }) },
      409,
    )
  })
