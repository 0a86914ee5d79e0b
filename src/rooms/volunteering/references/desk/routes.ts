import { isId } from '../../../../platform/database/id.ts'
import { NotHere } from '../../../../platform/web/endings.ts'
import { inWords, type Faults } from '../../../../platform/web/faults.ts'
import { nothingTyped } from '../../../../platform/web/form.ts'
import { about } from '../../../../platform/web/gate.ts'
import { onlyPressed, readForm } from '../../../../platform/web/read.ts'
import { room } from '../../../../platform/web/routes.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import { cardsOf } from '../../../people/face.ts'
import { applicationOf } from '../../applications/store.ts'
import { underWay } from '../../applications/rules.ts'
import type { PlacedApplication } from '../../applications/types.ts'
import { roleOf } from '../../requirements/roles-store.ts'
import { referencesAsked } from '../asked.ts'
import { wordFaults, wordsOf } from '../form/forms.ts'
import { openReference, namesFor } from '../opening.ts'
import { judgeReference, readReferences } from '../permits.ts'
import { questionsFor, referenceWording } from '../questions.ts'
import { refereeOf, refereesOf } from '../store.ts'
import type { Referee } from '../types.ts'
import * as actions from './actions.ts'
import { callForm, judgeFaults, judgeForm, noAddress, notWaitedFor } from './forms.ts'
import { referencePage, type ReferenceView } from './pages.ts'

interface Here {
  readonly application: PlacedApplication
  readonly referee: Referee
}

/** A referee of an application whose references this reader may read. */
async function here(c: Turn): Promise<Here> {
  const { visit } = c.var
  const [id, refereeId] = [c.req.param('id'), c.req.param('referee')]
  if (!isId(id) || !isId(refereeId)) throw new NotHere()
  const application = visit.ask(readReferences, await applicationOf(visit.hub.db, id))
  const referee = await refereeOf(visit.hub.db, refereeId, id)
  if (!referee) throw new NotHere()
  return { application, referee }
}

async function mayJudge(c: Turn, application: PlacedApplication): Promise<boolean> {
  const { visit } = c.var
  const asked = await referencesAsked(visit.hub, visit.hub.db, application)
  return visit.can(judgeReference, { ...application, recordedBy: asked?.recordedBy ?? [] })
}

/** Who was named in their place. */
async function replacedBy(c: Turn, { id, applicationId }: Referee): Promise<string | null> {
  const { hub } = c.var.visit
  const other = (await refereesOf(hub.db, [applicationId])).find(({ insteadOf }) => insteadOf === id)
  return other ? ((await namesFor(hub, [other.id])).get(other.id)?.name ?? null) : null
}

async function page(
  c: Turn,
  { application, referee }: Here,
  more: Partial<Pick<ReferenceView, 'judging' | 'calling'>> = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { visit } = c.var
  const { hub, words } = visit
  const role = await roleOf(hub.db, application.roleId)
  const { contact, written } = await openReference(hub, referee, application.personId)
  if (!contact || !role) throw new NotHere()
  const ours = [written.words?.writtenBy, referee.judgedBy].filter((id) => typeof id === 'string')
  const names = new Map(
    (await cardsOf(hub.db, [application.personId, ...ours])).map(({ id, name }) => [id, name]),
  )
  const applicant = names.get(application.personId) ?? 'Somebody who asked to be forgotten'
  const own = hub.setting(referenceWording)[referee.kind]
  return c.html(
    referencePage(visit, {
      referee,
      applicant,
      role: role.name,
      contact,
      words: written.words,
      phone: written.phone,
      replacedBy: await replacedBy(c, referee),
      questions: questionsFor(words, referee.kind, { name: applicant, own }),
      names,
      isOpen: underWay(application),
      mayJudge: await mayJudge(c, application),
      judging: nothingTyped,
      calling: nothingTyped,
      ...more,
    }),
    status,
  )
}

const which = ({ application, referee }: Here): actions.Which => ({ application, refereeId: referee.id })

const told = (c: Turn, { application, referee }: Here, what: string): Response =>
  c.redirect(`/desk/applications/${application.id}/references/${referee.id}?told=${what}`, 303)

/** One referee of an application, for whoever vets. */
export const deskRoutes = room('/desk/applications')
  .get('/:id/references/:referee', about(readReferences), async (c) => page(c, await here(c)))
  .post('/:id/references/:referee/judge', about(readReferences), async (c) => {
    const { hub, words } = c.var.visit
    const one = await here(c)
    if (!(await mayJudge(c, one.application))) throw new NotHere()
    const form = await readForm(c, judgeForm)
    if (!form.ok) return page(c, one, { judging: form }, 422)
    const kept = await actions.judge(hub, which(one), form.value.verdict)
    if (kept.ok) return told(c, one, 'judged')
    if (kept.refusal === 'not-now') throw new NotHere()
    const errors = inWords(words, { verdict: judgeFaults[kept.refusal] })
    return page(c, one, { judging: { answers: form.answers, errors } }, 409)
  })
  .post('/:id/references/:referee/call', about(readReferences), async (c) => {
    const { hub, words } = c.var.visit
    const one = await here(c)
    const form = await readForm(c, callForm)
    if (!form.ok) return page(c, one, { calling: form }, 422)
    const again = (faults: Faults, status: 409 | 422): Promise<Response> =>
      page(c, one, { calling: { answers: form.answers, errors: inWords(words, faults) } }, status)
    const missing = wordFaults(form.value)
    if (Object.keys(missing).length > 0) return again(missing, 422)
    const { right } = form.value
    const kept = await actions.writeDownCall(hub, which(one), wordsOf(form.value), right)
    if (kept.ok) return told(c, one, right === 'aloud' ? 'aloud' : 'written')
    return again({ right: kept.refusal === 'not-now' ? notWaitedFor : noAddress }, 409)
  })
  .post('/:id/references/:referee/again', about(readReferences), async (c) => {
    const one = await here(c)
    await onlyPressed(c)
    const asked = await actions.askAgain(c.var.visit.hub, which(one))
    return told(c, one, asked.ok ? 'again' : 'meanwhile')
  })
  .post('/:id/references/:referee/another', about(readReferences), async (c) => {
    const one = await here(c)
    await onlyPressed(c)
    const asked = await actions.askForSomebodyElse(c.var.visit.hub, which(one))
    return told(c, one, asked.ok ? 'another' : 'meanwhile')
  })
