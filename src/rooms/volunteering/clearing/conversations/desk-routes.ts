import { isId } from '../../../../platform/database/id.ts'
import { fileRoutes } from '../../../../platform/lists/face.ts'
import { NotHere } from '../../../../platform/web/endings.ts'
import { inWords } from '../../../../platform/web/faults.ts'
import type { Shown } from '../../../../platform/web/form.ts'
import { about, may } from '../../../../platform/web/gate.ts'
import { onlyPressed, readForm } from '../../../../platform/web/read.ts'
import type { Turn } from '../../../../platform/web/visit.ts'
import { cardOf } from '../../../people/face.ts'
import { applicationReachOf } from '../../applications/permits.ts'
import { applicationOf } from '../../applications/store.ts'
import type { PlacedApplication } from '../../applications/types.ts'
import { rolesOf } from '../../requirements/standings.ts'
import { hatsIn } from '../../requirements/person/recording-rules.ts'
import { clearApplication, offerTimes } from '../permits.ts'
import type { Naming } from '../../requirements/person/recording.ts'
import { letRecordTalk } from '../recording.ts'
import * as actions from './actions.ts'
import { recordByTheWay } from './by-the-way.ts'
import { byTheWayPage } from './by-the-way-page.ts'
import { bookedWithin, hosts, hostsFor } from './desk-store.ts'
import {
  batchFaults,
  bookFaults,
  bookForm,
  byTheWayFaults,
  byTheWayForm,
  offerForm,
  recordFaults,
  recordForm,
} from './forms.ts'
import { conversationsList } from './list.ts'
import { listPage } from './list-page.ts'
import { openNotes } from './notes.ts'
import { offerPage } from './offer-page.ts'
import { onePage } from './one-page.ts'
import { freeSlots } from './slots-store.ts'
import { conversationAt, conversationOf } from './store.ts'
import { roleName } from './telling.ts'
import { cannotBookPage } from './cannot-page.ts'
import type { Conversation, Recorded } from './types.ts'
import { lackingTime } from './without-time.ts'

/** The conversation of the address, if this reader may record it. */
async function talkHere(c: Turn): Promise<{ talk: Conversation; application: PlacedApplication }> {
  const { visit } = c.var
  const { db } = visit.hub
  const id = c.req.param('id')
  const talk = isId(id) ? await conversationOf(db, id) : undefined
  const application = talk && (await applicationOf(db, talk.applicationId))
  visit.ask(clearApplication, application)
  return { talk: talk!, application: application! }
}

/** The application of the address, if this reader may record conversations about it. */
async function applicationHere(c: Turn): Promise<PlacedApplication> {
  const { visit } = c.var
  const id = c.req.param('id')
  return visit.ask(clearApplication, isId(id) ? await applicationOf(visit.hub.db, id) : undefined)
}

/** Whether the policy of an application names this reader to record what came of its conversations. */
function mayRecord(c: Turn, application: PlacedApplication): Promise<Naming> {
  const { hub, actor } = c.var.visit
  return letRecordTalk(hub, hub.db, application, hatsIn(actor, application))
}

async function byTheWay(
  c: Turn,
  application: PlacedApplication,
  shown: Shown,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { visit } = c.var
  const { db } = visit.hub
  const name = (await cardOf(db, application.personId))?.name ?? ''
  const role = await roleName(db, application.roleId)
  const asked = await hostsFor(db, application)
  const naming = await mayRecord(c, application)
  return c.html(byTheWayPage(visit, { application, name, role, hosts: asked, naming, shown }), status)
}

/** Where it goes on once something was recorded: whoever is not for this role is told kindly. */
const recordedAt = (applicationId: string, what: Recorded): string =>
  `/desk/applications/${applicationId}${what === 'not-this-role' ? '/decline' : '?told=recorded#conversation'}`

const suggested = (hostId: string | null): Shown => ({
  answers: {
    host: hostId ?? '',
    starts: '18:00',
    ends: '20:00',
    minutes: '30',
    weeks: '4',
    how: 'video',
  },
})

async function offering(c: Turn, shown: Shown, status: 200 | 409 | 422 = 200): Promise<Response> {
  const { visit } = c.var
  const { db } = visit.hub
  return c.html(offerPage(visit, { hosts: await hosts(db), roles: await rolesOf(db), shown }), status)
}

async function onePageOf(
  c: Turn,
  { talk, application }: { talk: Conversation; application: PlacedApplication },
  typed: Shown | null = null,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { visit } = c.var
  const { hub } = visit
  const notes = (await openNotes(hub, application.personId, [talk.id])).get(talk.id) ?? null
  const card = await cardOf(hub.db, application.personId)
  const role = await roleName(hub.db, application.roleId)
  const shown = typed ?? recorded(talk, notes)
  const naming = await mayRecord(c, application)
  return c.html(onePage(visit, { talk, name: card?.name ?? '', role, notes, naming, shown }), status)
}

/** What was recorded, to be put right. */
const recorded = ({ state, outcome }: Conversation, notes: string | null): Shown => ({
  answers: {
    ...(state === 'missed' ? { recorded: 'did-not-come' } : outcome === null ? {} : { recorded: outcome }),
    notes: notes ?? '',
  },
})

export const conversationRoutes = fileRoutes(conversationsList)
  .get('/', may(offerTimes), async (c) => {
    const { visit } = c.var
    const { hub, actor } = visit
    const reach = applicationReachOf(actor)
    const roles = new Map((await rolesOf(hub.db)).map(({ id, name }) => [id, name]))
    return c.html(
      listPage(visit, {
        booked: await bookedWithin(hub.db, reach),
        without: await lackingTime(hub, reach),
        free: await freeSlots(hub.db, hub.now()),
        roles,
      }),
    )
  })
  .get('/offer', may(offerTimes), (c) => offering(c, suggested(c.var.visit.actor.personId)))
  .post('/offer', may(offerTimes), async (c) => {
    const { hub, words } = c.var.visit
    const form = await readForm(c, offerForm)
    if (!form.ok) return offering(c, form, 422)
    const { host, role = null, how, at = null, ...batch } = form.value
    const isOurs = (await hosts(hub.db)).some(({ id }) => id === host)
    const isKnown = role === null || (await rolesOf(hub.db)).some(({ id }) => id === role)
    if (!isOurs || !isKnown) throw new NotHere()
    const offered = await actions.offerTimes(hub, batch, { hostId: host, roleId: role, how, at })
    if (!offered.ok) {
      const fault = batchFaults[offered.refusal]
      const errors = inWords(words, { [fault.name]: fault.words })
      return offering(c, { answers: form.answers, errors }, 409)
    }
    const { count, left } = offered.value
    return c.redirect(`/desk/conversations?told=offered.${count}.${left.rest + left.past + left.taken}`, 303)
  })
  .post('/times/:id/take-back', may(offerTimes), async (c) => {
    const { visit } = c.var
    const { hub } = visit
    const id = c.req.param('id')
    await onlyPressed(c)
    if (!isId(id)) throw new NotHere()
    const talk = await conversationAt(hub.db, id)
    if (talk) visit.ask(clearApplication, await applicationOf(hub.db, talk.applicationId))
    if (!(await actions.takeTimeBack(hub, id))) throw new NotHere()
    return c.redirect('/desk/conversations?told=gone', 303)
  })
  .post('/for/:id', about(clearApplication), async (c) => {
    const { visit } = c.var
    const { hub, words } = visit
    const application = await applicationHere(c)
    const form = await readForm(c, bookForm)
    const at = `/desk/applications/${application.id}`
    if (!form.ok) return c.html(cannotBookPage(visit, at, Object.values(form.errors)[0]!), 422)
    const taken = await actions.book(hub, application.id, form.value.slot)
    if (!taken.ok) return c.html(cannotBookPage(visit, at, words.say(bookFaults[taken.refusal])), 409)
    return c.redirect(`${at}?told=talk#conversation`, 303)
  })
  .get('/for/:id/held', about(clearApplication), async (c) => {
    const { visit } = c.var
    const application = await applicationHere(c)
    const answers = { on: visit.hub.today(), host: visit.actor.personId!, how: 'telephone' }
    return byTheWay(c, application, { answers })
  })
  .post('/for/:id/held', about(clearApplication), async (c) => {
    const { hub, words, actor } = c.var.visit
    const application = await applicationHere(c)
    const form = await readForm(c, byTheWayForm)
    if (!form.ok) return byTheWay(c, application, form, 422)
    const { host: hostId, notes = null, ...told } = form.value
    const hats = hatsIn(actor, application)
    const kept = await recordByTheWay(hub, application.id, { ...told, hostId, notes }, hats)
    if (!kept.ok) {
      const fault = byTheWayFaults[kept.refusal]
      const errors = inWords(words, { [fault.name]: fault.words })
      return byTheWay(c, application, { answers: form.answers, errors }, 409)
    }
    return c.redirect(recordedAt(application.id, told.recorded), 303)
  })
  .get('/:id', about(clearApplication), async (c) => {
    return onePageOf(c, await talkHere(c))
  })
  .post('/:id', about(clearApplication), async (c) => {
    const { hub, words, actor } = c.var.visit
    const here = await talkHere(c)
    const form = await readForm(c, recordForm)
    if (!form.ok) return onePageOf(c, here, form, 422)
    const { recorded: what, notes = null } = form.value
    const hats = hatsIn(actor, here.application)
    const kept = await actions.recordOutcome(hub, here.talk.id, { recorded: what, notes }, hats)
    if (!kept.ok) {
      const errors = inWords(words, { recorded: recordFaults[kept.refusal] })
      return onePageOf(c, here, { answers: form.answers, errors }, 409)
    }
    return c.redirect(recordedAt(here.application.id, what), 303)
  })
