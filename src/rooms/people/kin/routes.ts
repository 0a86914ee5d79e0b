import { ageOn } from '../../../platform/clock.ts'
import { isId } from '../../../platform/database/id.ts'
import { NotHere } from '../../../platform/web/endings.ts'
import type { Shown } from '../../../platform/web/form.ts'
import { about, may } from '../../../platform/web/gate.ts'
import { blank, onlyPressed, readForm } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import type { Turn, Visit } from '../../../platform/web/visit.ts'
import { readSealed } from '../actions.ts'
import { inOurHands } from '../changing/actions.ts'
import { changePerson, ownThings } from '../permits.ts'
import { cardOf, personOf, type Person } from '../store.ts'
import { keepKin, readKin, takeKinBack } from './actions.ts'
import { kinForm, openForm } from './forms.ts'
import { kinKinds, opened, type Kin, type KinKind, type Opened } from './lists.ts'
import { kinPage, openingPage, ownKinPage } from './pages.ts'
import { openPermits } from './permits.ts'
import { kinNamed } from './store.ts'

/** Under 18, as far as we know. */
export const isYoung = ({ hub }: Visit, { bornOn }: Pick<Person, 'bornOn'>): boolean =>
  bornOn !== null && ageOn(bornOn, hub.today()) < 18

const kindIn = (c: Turn): KinKind => {
  const kind = kinKinds.find((one) => one === c.req.param('kind'))
  if (!kind) throw new NotHere()
  return kind
}

/** Nobody is asked for a guardian who needs none; one who is named can always be taken back. */
const kindsFor = (visit: Visit, person: Person, named: readonly KinKind[]): KinKind[] =>
  kinKinds.filter((kind) => kind === 'emergency' || isYoung(visit, person) || named.includes(kind))

async function ownPage(c: Turn, at: KinKind | null, shown: Shown, status: 200 | 422) {
  const { visit } = c.var
  const person = await myself(c)
  const kept = Object.fromEntries(
    (await readKin(visit.hub, person.id, kinKinds, 'their own')).map(({ kind, kin }) => [kind, kin]),
  )
  const kinds = kindsFor(visit, person, Object.keys(kept) as KinKind[])
  return c.html(ownKinPage(visit, { ...shown, at, kinds, kept }), status)
}

async function myself(c: Turn): Promise<Person> {
  const { hub, actor } = c.var.visit
  const person = await personOf(hub.db, actor.personId!)
  if (!person) throw new NotHere()
  return person
}

const ownRoutes = room('/my/kin')
  .get('/', may(ownThings), (c) => ownPage(c, null, { answers: blank }, 200))
  .post('/:kind', may(ownThings), async (c) => {
    const kind = kindIn(c)
    const form = await readForm(c, kinForm)
    if (!form.ok) return ownPage(c, kind, form, 422)
    const { hub, actor } = c.var.visit
    await hub.transact((db) => keepKin(hub, db, actor.personId!, kind, form.value))
    return c.redirect('/my/kin', 303)
  })
  .post('/:kind/take-back', may(ownThings), async (c) => {
    const { hub, actor } = c.var.visit
    const kind = kindIn(c)
    await onlyPressed(c)
    await takeKinBack(hub, actor.personId!, kind)
    return c.redirect('/my/kin', 303)
  })

async function inHands(c: Turn): Promise<Person> {
  const { visit } = c.var
  const id = c.req.param('id')
  return visit.ask(changePerson, isId(id) ? await inOurHands(visit.hub.db, id) : undefined)
}

async function deskKin(c: Turn, person: Person, at: KinKind | null, shown: Shown, status: 200 | 422) {
  const { visit } = c.var
  const named = await kinNamed(visit.hub.db, person.id)
  const kept = Object.fromEntries(named.map((kind) => [kind, 'closed' as const]))
  const kinds = kindsFor(visit, person, named)
  return c.html(kinPage(visit, person, { ...shown, at, kinds, kept }), status)
}

const deskRoutes = room('/desk/people/:id')
  .get('/kin', about(changePerson), async (c) => deskKin(c, await inHands(c), null, { answers: blank }, 200))
  .post('/kin/:kind', about(changePerson), async (c) => {
    const person = await inHands(c)
    const kind = kindIn(c)
    const form = await readForm(c, kinForm)
    if (!form.ok) return deskKin(c, person, kind, form, 422)
    const { hub } = c.var.visit
    await hub.transact((db) => keepKin(hub, db, person.id, kind, form.value))
    return c.redirect(`/desk/people/${person.id}#opened`, 303)
  })
  .post('/kin/:kind/take-back', about(changePerson), async (c) => {
    const person = await inHands(c)
    const kind = kindIn(c)
    await onlyPressed(c)
    await takeKinBack(c.var.visit.hub, person.id, kind)
    return c.redirect(`/desk/people/${person.id}#opened`, 303)
  })

async function toldOf(
  { hub }: Visit,
  personId: string,
  what: Opened,
  reason: string,
): Promise<(Kin | string)[]> {
  if (what === 'needs') return (await readSealed(hub, [personId], ['access'], reason)).map(({ text }) => text)
  return (await readKin(hub, personId, [what], reason)).map(({ kin }) => kin)
}

for (const what of opened) {
  const permit = openPermits[what]
  const whose = async (c: Turn): Promise<Person> => {
    const { visit } = c.var
    const id = c.req.param('id')
    const person = visit.ask(permit, isId(id) ? await personOf(visit.hub.db, id) : undefined)
    if (!(await cardOf(visit.hub.db, person.id))) throw new NotHere()
    return person
  }
  deskRoutes
    .get(`/open/${what}`, about(permit), async (c) =>
      c.html(openingPage(c.var.visit, await whose(c), { what, told: null, answers: blank })),
    )
    .post(`/open/${what}`, about(permit), async (c) => {
      const { visit } = c.var
      const person = await whose(c)
      const form = await readForm(c, openForm(what))
      if (!form.ok) return c.html(openingPage(visit, person, { ...form, what, told: null }), 422)
      const told = await toldOf(visit, person.id, what, form.value.reason)
      return c.html(openingPage(visit, person, { answers: blank, what, told }))
    })
}

export const kinRoutes = [ownRoutes, deskRoutes]
