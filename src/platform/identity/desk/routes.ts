import { isId } from '../../database/id.ts'
import { isAdministrator } from '../../permits/actor.ts'
import { ComeIn, NotHere } from '../../web/endings.ts'
import { about, may } from '../../web/gate.ts'
import { readForm, readQuery } from '../../web/read.ts'
import { room } from '../../web/routes.ts'
import type { Shown } from '../../web/form.ts'
import type { Turn } from '../../web/visit.ts'
import type { Phrase } from '../../words/words.ts'
import { people, type PersonCard } from '../people.ts'
import { openCaseFor, openDoorFor, seeLostKeys } from '../permits.ts'
import { agreeToRecovery, caseOf, declineRecovery, openRecovery } from '../recovery/actions.ts'
import { agreementsNeeded, mayAgree } from '../recovery/rules.ts'
import { agreementsOf, openRecoveries } from '../recovery/store.ts'
import { getsLink, makeSpokenCode, speakRecovery } from '../spoken/actions.ts'
import { caseForm, findForm, nothingForm, openCaseForm } from './forms.ts'
import { helpInPage, lostKeysPage, refusalWords, spokenCodePage, type CaseShown } from './pages.ts'

/** The cases this person decides about, and for an administrator the others too. */
async function cases(c: Turn): Promise<CaseShown[]> {
  const { hub, actor } = c.var.visit
  const shown: CaseShown[] = []
  for (const one of await openRecoveries(hub.db)) {
    const facts = await caseOf(hub.db, one)
    const agree = mayAgree(actor, facts)
    const isTheirs = agree.ok || agree.refusal === 'agreed-already' || isAdministrator(actor)
    if (!isTheirs || one.accountId === actor.personId) continue
    const needsCode = one.toldAt !== null && !(await getsLink(hub, hub.db, one.accountId))
    const agreed = await agreementsOf(hub.db, one.id)
    shown.push({
      one,
      agreed,
      needed: agreementsNeeded(facts),
      mayAgree: agree.ok && one.readyAt === null,
      needsCode,
    })
  }
  return shown
}

async function lostAgain(c: Turn, status: 200 | 409, trouble?: Phrase) {
  const { hub, url } = c.var.visit
  const asked = readQuery(c, findForm)
  const find = (asked.ok && asked.value.find) || ''
  const found =
    find === ''
      ? null
      : (await people().find(hub.db, find)).filter((one) => c.var.visit.can(openDoorFor, one))
  const told = { done: url.searchParams.has('done'), ...(trouble ? { trouble } : {}) }
  return c.html(lostKeysPage(c.var.visit, { cases: await cases(c), find, found, ...told }), status)
}

/** Somebody this person may help in; anybody else is not here. */
async function somebody(c: Turn): Promise<PersonCard> {
  const id = c.req.param('personId')
  return c.var.visit.ask(openDoorFor, isId(id) ? await people().card(c.var.visit.hub.db, id) : null)
}

async function helpAgain(c: Turn, told: Shown & { trouble?: Phrase }, status: 200 | 409 | 422) {
  const mayOpenCase = c.var.visit.can(openCaseFor, undefined)
  return c.html(helpInPage(c.var.visit, { ...told, person: await somebody(c), mayOpenCase }), status)
}

/** The case a form names, if it is one this person sees. */
async function caseAsked(c: Turn): Promise<CaseShown> {
  const form = await readForm(c, caseForm)
  const one = form.ok ? (await cases(c)).find((each) => each.one.id === form.value.id) : undefined
  if (!one) throw new NotHere()
  return one
}

export const deskKeysRoutes = room('/desk/keys')
  .get('/', may(seeLostKeys), (c) => lostAgain(c, 200))
  .post('/agree', may(seeLostKeys), async (c) => {
    const { one } = await caseAsked(c)
    const agreed = await agreeToRecovery(c.var.visit.hub, one.id)
    if (agreed.ok) return c.redirect('/desk/keys?done', 303)
    if (agreed.refusal === 'not-shown') throw new ComeIn('show-it-is-you')
    return lostAgain(c, 409, refusalWords[agreed.refusal])
  })
  .post('/decline', may(seeLostKeys), async (c) => {
    const { one } = await caseAsked(c)
    const declined = await declineRecovery(c.var.visit.hub, one.id)
    return declined.ok
      ? c.redirect('/desk/keys?done', 303)
      : lostAgain(c, 409, refusalWords[declined.refusal])
  })
  .post('/speak', may(seeLostKeys), async (c) => {
    const { one } = await caseAsked(c)
    const spoken = await speakRecovery(c.var.visit.hub, one.id)
    return spoken.ok
      ? c.html(spokenCodePage(c.var.visit, one.name, spoken.value))
      : lostAgain(c, 409, refusalWords[spoken.refusal])
  })

  .get('/:personId', about(openDoorFor), (c) => helpAgain(c, { answers: {} }, 200))
  .post('/:personId/code', about(openDoorFor), async (c) => {
    const person = await somebody(c)
    const form = await readForm(c, nothingForm)
    if (!form.ok) throw new NotHere()
    const spoken = await makeSpokenCode(c.var.visit.hub, person.id)
    if (spoken.ok) return c.html(spokenCodePage(c.var.visit, person.name, spoken.value))
    return helpAgain(c, { answers: {}, trouble: refusalWords[spoken.refusal] }, 409)
  })
  .post('/:personId/recovery', may(openCaseFor), async (c) => {
    const { hub, actor } = c.var.visit
    const person = await somebody(c)
    const form = await readForm(c, openCaseForm)
    if (!form.ok) return helpAgain(c, form, 422)
    const asked = { accountId: person.id, reason: form.value.reason, openedBy: actor.personId! }
    const opened = await openRecovery(hub, asked)
    if (opened.ok) return c.redirect('/desk/keys?done', 303)
    return helpAgain(c, { answers: form.answers, trouble: refusalWords[opened.refusal] }, 409)
  })
