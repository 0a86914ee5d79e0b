import { ComeIn, NotHere } from '../../web/endings.ts'
import { isId } from '../../database/id.ts'
import { people, type PersonCard } from '../../identity/people.ts'
import { may } from '../../web/gate.ts'
import { answer, readForm, readQuery, type Answers } from '../../web/read.ts'
import { room } from '../../web/routes.ts'
import type { Shown } from '../../web/form.ts'
import type { Turn } from '../../web/visit.ts'
import { phrases, type Said } from '../../words/words.ts'
import { hit } from '../../limits/limits.ts'
import { isAdministrator } from '../actor.ts'
import { allPermits } from '../permit.ts'
import { places, type Placed } from '../places.ts'
import { endGrant, giveGrant, invite, namesFor, whereTheyLie } from './actions.ts'
import {
  endForm,
  findForm,
  giveForm,
  grantAsked,
  inviteForm,
  inviteLeadForm,
  leadAsked,
  leadRoles,
  roles,
} from './forms.ts'
import { invitationsToOneAddress, inviteToLead } from './inviting.ts'
import { inviteLeadPage, invitePage } from './invite-pages.ts'
import { givePage, permitsTable, refusalWords, rolesPage, type Choices } from './pages.ts'
import { readPermits, seeGrants } from './permits.ts'
import { mayEnd, mayFind, mayGive } from './rules.ts'
import { everyGrant, type GivenGrant } from './store.ts'

const say = phrases('grants-again', { chooseAgain: 'Choose the role again.' })

/** What this person may end; an administrator sees all. */
async function listed(c: Turn): Promise<GivenGrant[]> {
  const { hub, actor } = c.var.visit
  if (isAdministrator(actor)) return everyGrant(hub.db)
  const every = await everyGrant(hub.db, { leadsOnly: true })
  const lies = await whereTheyLie(
    hub.db,
    every.map((one) => one.grant),
  )
  return every.filter((one) => mayEnd(actor, { ...one, lies: lies(one.grant) }, 0).ok)
}

async function rolesAgain(c: Turn, status: 200 | 409 | 422, trouble?: Said, typed?: Answers) {
  const { hub, url } = c.var.visit
  const asked = readQuery(c, findForm)
  const find = (asked.ok && asked.value.find) || ''
  const grants = await listed(c)
  const names = await namesFor(
    hub.db,
    grants.map((one) => one.grant),
  )
  const found =
    find === '' ? null : (await people().find(hub.db, find)).filter((one) => mayFind(c.var.visit.actor, one))
  const done = url.searchParams.has('done')
  return c.html(
    rolesPage(c.var.visit, {
      grants,
      names,
      find,
      found,
      done,
      invited: url.searchParams.has('invited'),
      ...(trouble ? { trouble } : {}),
      ...(typed ? { ending: { id: answer(typed, 'id'), reason: answer(typed, 'reason') } } : {}),
    }),
    status,
  )
}

async function choicesFor(c: Turn): Promise<Choices> {
  const { hub, actor } = c.var.visit
  const known = places()
  const within = (role: 'partner-lead' | 'opportunity-lead', list: readonly Placed[]): Placed[] =>
    list.filter(({ id, places: lies }) => {
      const grant = role === 'partner-lead' ? { role, organisation: id } : { role, opportunity: id }
      return mayGive(actor, '', grant, lies).ok
    })
  return {
    roles: isAdministrator(actor) ? roles : leadRoles,
    programmes: await known.programmes(hub.db),
    regions: await known.regions(hub.db),
    organisations: within('partner-lead', await known.organisations(hub.db)),
    opportunities: within('opportunity-lead', await known.opportunities(hub.db)),
  }
}

/** Somebody this person may find by name; anybody else is not here, though their id may be known. */
async function somebody(c: Turn): Promise<PersonCard> {
  const { hub, actor } = c.var.visit
  const id = c.req.param('personId')
  const person = isId(id) ? await people().card(hub.db, id) : null
  if (!person || !mayFind(actor, person)) throw new NotHere()
  return person
}

const giveAgain = async (c: Turn, told: Shown & { trouble?: Said }, status: 200 | 409 | 422) =>
  c.html(givePage(c.var.visit, { ...told, person: await somebody(c), choices: await choicesFor(c) }), status)

const leadAgain = async (c: Turn, told: Shown & { trouble?: Said }, status: 200 | 409 | 422) =>
  c.html(inviteLeadPage(c.var.visit, { ...told, choices: await choicesFor(c) }), status)

/** The same answer for every address: whose it is, a coordinator learns when that person has said yes. */
async function inviteLead(c: Turn): Promise<Response> {
  const { hub } = c.var.visit
  const form = await readForm(c, inviteLeadForm)
  if (!form.ok) return leadAgain(c, form, 422)
  const { name, email, reason } = form.value
  await hit(hub, invitationsToOneAddress, email)
  const invited = await inviteToLead(hub, { name, email, reason, grant: leadAsked(form.value) })
  if (invited.ok) return c.redirect('/desk/roles?invited', 303)
  if (invited.refusal === 'not-shown') throw new ComeIn('show-it-is-you')
  return leadAgain(
    c,
    { answers: form.answers, trouble: c.var.visit.words.say(refusalWords[invited.refusal]) },
    409,
  )
}

export const grantRoutes = room('/desk')
  .get('/roles', may(seeGrants), (c) => rolesAgain(c, 200))
  .get('/roles/invite', may(seeGrants), (c) =>
    isAdministrator(c.var.visit.actor)
      ? c.html(invitePage(c.var.visit, { answers: {} }))
      : leadAgain(c, { answers: {} }, 200),
  )
  .post('/roles/invite', may(seeGrants), async (c) => {
    if (!isAdministrator(c.var.visit.actor)) return inviteLead(c)
    const form = await readForm(c, inviteForm)
    if (!form.ok) return c.html(invitePage(c.var.visit, form), 422)
    const id = await invite(c.var.visit.hub, form.value)
    return c.redirect(`/desk/roles/give/${id}`, 303)
  })
  .get('/roles/give/:personId', may(seeGrants), (c) => giveAgain(c, { answers: {} }, 200))
  .post('/roles/give/:personId', may(seeGrants), async (c) => {
    const person = await somebody(c)
    const form = await readForm(c, giveForm)
    if (!form.ok) return giveAgain(c, form, 422)
    const asked = { personId: person.id, grant: grantAsked(form.value), reason: form.value.reason }
    const given = await giveGrant(c.var.visit.hub, asked)
    if (given.ok) return c.redirect('/desk/roles?done', 303)
    if (given.refusal === 'not-shown') throw new ComeIn('show-it-is-you')
    return giveAgain(
      c,
      { answers: form.answers, trouble: c.var.visit.words.say(refusalWords[given.refusal]) },
      409,
    )
  })
  .post('/roles/end', may(seeGrants), async (c) => {
    const form = await readForm(c, endForm)
    if (!form.ok)
      return rolesAgain(c, 422, form.errors['reason'] ?? c.var.visit.words.say(say.chooseAgain), form.answers)
    const ended = await endGrant(c.var.visit.hub, form.value)
    if (ended.ok) return c.redirect('/desk/roles?done', 303)
    if (ended.refusal === 'not-shown') throw new ComeIn('show-it-is-you')
    return rolesAgain(c, 409, c.var.visit.words.say(refusalWords[ended.refusal]), form.answers)
  })
  .get('/permits', may(readPermits), (c) => c.html(permitsTable(c.var.visit, allPermits())))
