import { dayAt, plusDays } from '../../../platform/clock.ts'
import { isId } from '../../../platform/database/id.ts'
import { fileRoutes } from '../../../platform/lists/face.ts'
import { printMessage } from '../../../platform/email/paper.ts'
import { holders } from '../../../platform/permits/grants/store.ts'
import { NotHere } from '../../../platform/web/endings.ts'
import { inWords } from '../../../platform/web/faults.ts'
import { may } from '../../../platform/web/gate.ts'
import { answer, blank, readForm, type Answers, type FormRead } from '../../../platform/web/read.ts'
import type { Turn } from '../../../platform/web/visit.ts'
import { alike } from '../adding/store.ts'
import { findPeople } from '../finding/store.ts'
import { seePerson } from '../permits.ts'
import { cardsOf, personOf } from '../store.ts'
import { receive, standingOf, take } from './actions.ts'
import { letterForPost, openRequest } from './opening.ts'
import { say, stepForms, writtenDownForm, type StepTold } from './forms.ts'
import { deskSteps, type DeskStep } from './lists.ts'
import { endedShown, requestsList } from './list.ts'
import { requestsPage } from './list-page.ts'
import { newPage } from './new-page.ts'
import { onePage } from './one-page.ts'
import { toldWords } from './own-pages.ts'
import { mindRequests } from './permits.ts'
import { stepPage, type StepShown } from './step-page.ts'
import * as store from './store.ts'

const everybody = { all: true } as const

const isStep = (text: string | undefined): text is DeskStep => deskSteps.some((step) => step === text)

/** The name on the record a new request is written down from. */
async function aboutOf(c: Turn, id: string | undefined) {
  const person = isId(id) ? await personOf(c.var.visit.hub.db, id) : undefined
  return person && c.var.visit.can(seePerson, person) ? person : null
}

async function requestFor(c: Turn): Promise<store.Request> {
  const id = c.req.param('id')
  const request = isId(id) ? await store.requestOf(c.var.visit.hub.db, id) : undefined
  if (!request) throw new NotHere()
  return request
}

type More = Partial<Pick<StepShown, 'refusal' | 'errors'>> & { readonly answers: Answers }

async function stepShown(c: Turn, request: store.Request, what: DeskStep, more: More) {
  const { visit } = c.var
  const { db } = visit.hub
  const find = c.req.query('find')?.trim().slice(0, 120) ?? ''
  const isWho = what === 'identity-shown'
  const theSame = isWho
    ? await alike(db, everybody, { name: request.name, email: request.email, phone: request.reach })
    : []
  const found =
    isWho && find !== ''
      ? await findPeople(db, everybody, { words: find, speaks: null, can: null, region: null }, 8)
      : theSame
  const chosen = answer(more.answers, 'person')
  const kept = isId(chosen) && !found.some(({ id }) => id === chosen) ? await personOf(db, chosen) : undefined
  const records = (kept ? [kept, ...found] : found).map(({ id, name, email, phone, region }) => ({
    id,
    name,
    email,
    phone,
    region,
  }))
  return stepPage(visit, { ...more, request, what, alike: records, find })
}

export const requestRoutes = fileRoutes(requestsList)
  .get('/', may(mindRequests), async (c) => {
    const { visit } = c.var
    const { hub } = visit
    const open = await standingOf(hub, hub.db, await store.openRequests(hub.db))
    const ended = await standingOf(hub, hub.db, await store.endedRequests(hub.db, endedShown))
    return c.html(requestsPage(visit, { open, ended }))
  })
  .get('/new', may(mindRequests), async (c) => {
    const { visit } = c.var
    const person = await aboutOf(c, c.req.query('person'))
    const answers: Answers = {
      receivedOn: visit.hub.today(),
      ...(person
        ? { person: person.id, name: person.name, email: person.email ?? '', reach: person.phone ?? '' }
        : {}),
    }
    return c.html(newPage(visit, { answers, about: person?.name ?? null }))
  })
  .post('/new', may(mindRequests), async (c) => {
    const { visit } = c.var
    const { hub, words } = visit
    const form = await readForm(c, writtenDownForm)
    const person = await aboutOf(c, answer(form.answers, 'person'))
    const about = person?.name ?? null
    if (!form.ok) return c.html(newPage(visit, { ...form, about }), 422)
    const { person: _, ...asked } = form.value
    if (asked.receivedOn > hub.today() || asked.receivedOn < plusDays(hub.today(), -366)) {
      const errors = inWords(words, { receivedOn: say.dayBeen })
      return c.html(newPage(visit, { answers: form.answers, errors, about }), 422)
    }
    const { request } = await receive(hub, { ...asked, personId: person?.id ?? null, told: toldWords(visit) })
    return c.redirect(`/desk/requests/${request.id}?written-down`, 303)
  })
  .get('/:id', may(mindRequests), async (c) => {
    const { visit } = c.var
    const id = c.req.param('id')
    const opened = isId(id) ? await openRequest(visit.hub, id) : undefined
    if (!opened) throw new NotHere()
    const { personId } = opened.request
    const person = personId === null ? undefined : await personOf(visit.hub.db, personId)
    const record = person ? { id: person.id, name: person.name, mayOpen: visit.can(seePerson, person) } : null
    const { searchParams } = visit.url
    const told = searchParams.has('done') ? 'done' : searchParams.has('written-down') ? 'written-down' : null
    const leads = await holders(visit.hub.db, 'safeguarding-lead')
    const asked = await cardsOf(
      visit.hub.db,
      leads.filter((lead) => lead !== personId),
    )
    return c.html(onePage(visit, { ...opened, record, asked: asked.map(({ name }) => name) }, told))
  })
  .get('/:id/letters/:step/pdf', may(mindRequests), async (c) => {
    const { hub } = c.var.visit
    const { id, step } = c.req.param()
    const post = isId(id) && isId(step) ? await letterForPost(hub, id, step) : undefined
    if (!post) throw new NotHere()
    const { name, reach } = post.request
    const pdf = await printMessage(
      hub,
      post.letter,
      { name, address: reach, day: dayAt(post.step.at) },
      post.told,
    )
    return c.body(new Uint8Array(pdf), 200, {
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="letter.pdf"',
    })
  })
  .get('/:id/steps/:step', may(mindRequests), async (c) => {
    const request = await requestFor(c)
    const step = c.req.param('step')
    if (!isStep(step)) throw new NotHere()
    const answers = { onDay: c.var.visit.hub.today(), person: request.personId ?? '' }
    return c.html(await stepShown(c, request, step, { answers: step === 'wrote' ? blank : answers }))
  })
  .post('/:id/steps/:step', may(mindRequests), async (c) => {
    const { visit } = c.var
    const request = await requestFor(c)
    const step = c.req.param('step')
    if (!isStep(step)) throw new NotHere()
    const form: FormRead<StepTold> = await readForm(c, stepForms[step])
    if (!form.ok) return c.html(await stepShown(c, request, step, form), 422)
    const taken = await take(visit.hub, request.id, step, form.value)
    if (taken.ok) return c.redirect(`/desk/requests/${request.id}?done`, 303)
    const { answers } = form
    if (taken.refusal === 'not-a-day') {
      const errors = inWords(visit.words, { onDay: say.dayBetween })
      return c.html(await stepShown(c, request, step, { answers, errors }), 422)
    }
    return c.html(await stepShown(c, request, step, { answers, refusal: taken.refusal }), 409)
  })
