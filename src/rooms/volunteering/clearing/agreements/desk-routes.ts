import { isId } from '../../../../platform/database/id.ts'
import { NotHere } from '../../../../platform/web/endings.ts'
import { inWords } from '../../../../platform/web/faults.ts'
import { nothingTyped, type Shown } from '../../../../platform/web/form.ts'
import { may } from '../../../../platform/web/gate.ts'
import { answer, readForm } from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import { cardsOf } from '../../../people/face.ts'
import { readAgreements, writeAgreements } from '../permits.ts'
import { beginAgreement, publishAgreement, writeDraft } from './actions.ts'
import { agreementPage, listPage, versionPage } from './desk-pages.ts'
import { beginForm, draftForm, nameTaken, publishForm, writeFaults } from './forms.ts'
import { agreementOf, agreements, versionsOf } from './store.ts'
import type { Agreement } from './types.ts'

async function here(c: Turn): Promise<Agreement> {
  const id = c.req.param('id')
  const agreement = isId(id) ? await agreementOf(c.var.visit.hub.db, id) : undefined
  if (!agreement) throw new NotHere()
  return agreement
}

async function list(c: Turn, shown: Shown, status: 200 | 409 | 422 = 200): Promise<Response> {
  const { visit } = c.var
  return c.html(listPage(visit, { agreements: await agreements(visit.hub.db), shown }), status)
}

async function one(
  c: Turn,
  agreement: Agreement,
  more: { readonly writing?: Shown; readonly publishing?: Shown } = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { visit } = c.var
  const { db } = visit.hub
  const versions = await versionsOf(db, agreement.id)
  const cards = await cardsOf(
    db,
    versions.flatMap(({ publishedBy }) => (publishedBy === null ? [] : [publishedBy])),
  )
  const words = agreement.draft ?? versions[0]?.words ?? ''
  return c.html(
    agreementPage(visit, {
      agreement,
      versions,
      names: new Map(cards.map(({ id, name }) => [id, name])),
      writing: { answers: { words } },
      publishing: nothingTyped,
      ...more,
    }),
    status,
  )
}

const at = (id: string, told: string): string => `/desk/volunteer-agreements/${id}?told=${told}`

export const agreementRoutes = room('/desk/volunteer-agreements')
  .get('/', may(readAgreements), (c) => list(c, nothingTyped))
  .post('/', may(writeAgreements), async (c) => {
    const { hub, words } = c.var.visit
    const form = await readForm(c, beginForm)
    if (!form.ok) return list(c, form, 422)
    const begun = await beginAgreement(hub, form.value.name)
    if (begun.ok) return c.redirect(at(begun.value.id, 'begun'), 303)
    return list(c, { answers: form.answers, errors: inWords(words, { name: nameTaken }) }, 409)
  })
  .get('/:id', may(readAgreements), async (c) => one(c, await here(c)))
  .post('/:id/draft', may(writeAgreements), async (c) => {
    const { hub, words } = c.var.visit
    const agreement = await here(c)
    const form = await readForm(c, draftForm)
    if (!form.ok) return one(c, agreement, { writing: form }, 422)
    const kept = await writeDraft(hub, agreement.id, form.value)
    if (kept.ok) return c.redirect(at(agreement.id, 'kept'), 303)
    if (kept.refusal === 'not-here') throw new NotHere()
    const errors = inWords(words, { words: writeFaults[kept.refusal] })
    return one(c, agreement, { writing: { answers: form.answers, errors } }, 409)
  })
  .post('/:id/publish', may(writeAgreements), async (c) => {
    const { hub, words } = c.var.visit
    const agreement = await here(c)
    const form = await readForm(c, publishForm)
    if (!form.ok) return one(c, agreement, { publishing: form }, 422)
    const out = await publishAgreement(hub, agreement.id, form.value)
    if (out.ok) return c.redirect(at(agreement.id, 'published'), 303)
    if (out.refusal === 'not-here') throw new NotHere()
    const errors = inWords(words, { why: writeFaults[out.refusal] })
    return one(c, agreement, { publishing: { answers: { why: answer(form.answers, 'why') }, errors } }, 409)
  })
  .get('/:id/:number', may(readAgreements), async (c) => {
    const { visit } = c.var
    const agreement = await here(c)
    const versions = await versionsOf(visit.hub.db, agreement.id)
    const index = versions.findIndex(({ number }) => String(number) === c.req.param('number'))
    const version = versions[index]
    if (!version) throw new NotHere()
    return c.html(versionPage(visit, { agreement, version, before: versions[index + 1] }))
  })
