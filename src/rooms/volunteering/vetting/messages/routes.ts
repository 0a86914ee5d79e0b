import { isId } from '../../../../platform/database/id.ts'
import { NotHere } from '../../../../platform/web/endings.ts'
import { about } from '../../../../platform/web/gate.ts'
import { readForm, type Answers } from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import { cardOf } from '../../../people/face.ts'
import { handleApplication } from '../../applications/permits.ts'
import { applicationOf } from '../../applications/store.ts'
import { sendWording } from '../messages.ts'
import { theseOf } from '../pipeline/load.ts'
import type { Stands } from '../pipeline/rules.ts'
import { nameOf } from '../together/writing.ts'
import { readBy, versionFor } from '../wordings/filling.ts'
import { messageForm } from '../wordings/forms.ts'
import { versionsOf, wordingOf, wordings } from '../wordings/store.ts'
import { writePage, type WriteView } from './pages.ts'
import type { VersionKey } from './store.ts'

/** Somebody whose application is under way, if this reader handles it. */
async function asked(c: Turn): Promise<Stands> {
  const { visit } = c.var
  const id = c.req.param('id')
  const application = visit.ask(
    handleApplication,
    isId(id) ? await applicationOf(visit.hub.db, id) : undefined,
  )
  const [row] = await theseOf(visit.hub, visit.hub.db, [application.id])
  if (!row) throw new NotHere()
  return row
}

async function page(
  c: Turn,
  row: Stands,
  shown: Pick<WriteView, 'answers' | 'errors'> & Partial<Pick<WriteView, 'read' | 'trouble'>>,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { visit } = c.var
  const all = await wordings(visit.hub.db, row.stage)
  return c.html(writePage(visit, { read: null, trouble: null, ...shown, row, wordings: all }), status)
}

/** Which words a letter began with, as its form carries it: `ID LANG NUMBER`. */
async function keyOf(c: Turn, typed: string | undefined): Promise<VersionKey | null | 'unknown'> {
  if (typed === undefined) return null
  const [wordingId = '', lang = '', number = ''] = typed.split(' ')
  if (!isId(wordingId)) return 'unknown'
  const known = await versionsOf(c.var.visit.hub.db, wordingId)
  const version = known.find((one) => one.lang === lang && String(one.number) === number)
  return version ? { wordingId, lang, number: version.number } : 'unknown'
}

export const messageRoutes = room('/desk/applications')
  .get('/:id/write', about(handleApplication), async (c) => {
    const { hub } = c.var.visit
    const row = await asked(c)
    const id = c.req.query('wording')
    const wording = isId(id) ? await wordingOf(hub.db, id) : undefined
    const version = wording && versionFor(hub, wording.newest, await cardOf(hub.db, row.personId))
    if (!version) return page(c, row, { answers: {} })
    const read = readBy(hub, row, await nameOf(hub, hub.db), version)
    const answers: Answers = {
      subject: read.subject,
      words: read.words,
      from: `${version.wordingId} ${version.lang} ${version.number}`,
    }
    return page(c, row, { answers })
  })
  .post('/:id/write', about(handleApplication), async (c) => {
    const { hub } = c.var.visit
    const row = await asked(c)
    const form = await readForm(c, messageForm)
    if (!form.ok) return page(c, row, form, 422)
    const { act, from } = form.value
    const wording = await keyOf(c, from)
    if (wording === 'unknown')
      return page(c, row, { answers: { ...form.answers, from: '' }, trouble: 'meanwhile' }, 409)
    const lang = wording?.lang ?? hub.words.lang
    const read = readBy(hub, row, await nameOf(hub, hub.db), {
      subject: form.value.subject,
      body: form.value.words,
      lang,
    })
    if (act === 'look') return page(c, row, { answers: form.answers, read })
    const sent = await hub.change((db) =>
      sendWording(hub, db, {
        personId: row.personId,
        applicationId: row.id,
        wording,
        subject: read.subject,
        words: read.words,
      }),
    )
    if (!sent.ok) return page(c, row, { answers: form.answers, trouble: sent.refusal }, 409)
    return c.redirect(`/desk/applications/${row.id}?told=written`, 303)
  })
