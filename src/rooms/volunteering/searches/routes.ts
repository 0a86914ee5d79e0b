import { isId } from '../../../platform/database/id.ts'
import { hit } from '../../../platform/limits/limits.ts'
import { charityProfile } from '../../../platform/settings/charity.ts'
import { NotHere } from '../../../platform/web/endings.ts'
import { may, open } from '../../../platform/web/gate.ts'
import { answer, readAnswers, readForm, typedAnswers } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import type { Turn, Visit } from '../../../platform/web/visit.ts'
import { addressOfSearch, readSearch } from '../finder/saved.ts'
import { ownSearches } from '../permits.ts'
import {
  changeHowOften,
  keepAsKnown,
  keepAsVisitor,
  searchesForOneAddress,
  searchesFromOneNetwork,
  stop,
} from './actions.ts'
import { changeForm, knownSearch, visitorSearch } from './forms.ts'
import { checkPage, minePage, newPage, type NewView, type Told } from './pages.ts'
import { isPlaced } from './placing.ts'
import { searchesOf } from './store.ts'
import { say } from './words.ts'

/** The words of the consent, as they stand beside the button and are kept. */
const basisOf = ({ words, hub }: Visit): string =>
  words.say(say.basis, { charity: hub.setting(charityProfile).name })

const shownNew = (c: Turn, view: Omit<NewView, 'basis'>, status: 200 | 409 | 422 = 200) =>
  c.html(String(newPage(c.var.visit, { ...view, basis: basisOf(c.var.visit) })), status)

const isSame = (one: URLSearchParams, query: string): boolean =>
  one.toString() === new URLSearchParams(query).toString()

const me = (c: Turn): string => c.var.visit.actor.personId!

function idOf(c: Turn): string {
  const id = c.req.param('id')
  if (!isId(id)) throw new NotHere()
  return id
}

/** Keeping a search, and looking after those one keeps. */
export const searchRoutes = room('')

searchRoutes.get('/help/saved/new', open('everybody may ask to hear of new ways to help'), async (c) => {
  const { searchParams } = c.var.visit.url
  const search = readSearch(searchParams, c.var.visit.hub.places)
  // The address says no more of a postcode than is kept of it.
  if (!isSame(searchParams, search.query))
    return c.redirect(`/help/saved/new${search.query === '' ? '' : `?${search.query}`}`, 303)
  // The finder says what is wrong with a place nobody knows.
  if (!(await isPlaced(c.var.visit.hub, search))) return c.redirect(addressOfSearch(search), 303)
  return shownNew(c, { search, shown: { answers: { howOften: 'day' } } })
})

searchRoutes.post(
  '/help/saved/new',
  open('everybody may ask to hear of new ways to help; a visitor proves their address first'),
  async (c) => {
    const { visit } = c.var
    const { hub, session, words, network } = visit
    const typed = await typedAnswers(c)
    const search = readSearch(new URLSearchParams(answer(typed, 'search').slice(0, 2000)), hub.places)
    if (!(await isPlaced(hub, search))) return c.redirect(addressOfSearch(search), 303)
    const basisWords = basisOf(visit)
    if (session) {
      const form = readAnswers(typed, knownSearch, words)
      if (!form.ok) return shownNew(c, { search, shown: form }, 422)
      const { howOften } = form.value
      const kept = await keepAsKnown(hub, session.personId, { search, howOften, basisWords })
      if (!kept.ok) return shownNew(c, { search, shown: { answers: typed }, refusal: kept.refusal }, 409)
      return c.redirect('/my/searches?kept', 303)
    }
    await hit(hub, searchesFromOneNetwork, network)
    const form = readAnswers(typed, visitorSearch, words)
    if (!form.ok) return shownNew(c, { search, shown: form }, 422)
    const { email, name = null, howOften } = form.value
    await hit(hub, searchesForOneAddress, email)
    await keepAsVisitor(hub, { search, howOften, basisWords, email, name }, words)
    return c.html(String(checkPage(visit)))
  },
)

const tellings: readonly Told[] = ['kept', 'changed', 'stopped']

searchRoutes.get('/my/searches', may(ownSearches), async (c) => {
  const { visit } = c.var
  const told = tellings.find((one) => visit.url.searchParams.has(one))
  return c.html(String(minePage(visit, await searchesOf(visit.hub.db, me(c)), told)))
})

searchRoutes.post('/my/searches/:id', may(ownSearches), async (c) => {
  const id = idOf(c)
  const form = await readForm(c, changeForm)
  if (!form.ok) throw new NotHere()
  if (!(await changeHowOften(c.var.visit.hub, { id, personId: me(c) }, form.value.howOften)))
    throw new NotHere()
  return c.redirect('/my/searches?changed', 303)
})

searchRoutes.post('/my/searches/:id/stop', may(ownSearches), async (c) => {
  const how = { personId: me(c), how: 'on their own page' } as const
  if (!(await stop(c.var.visit.hub, idOf(c), how))) throw new NotHere()
  return c.redirect('/my/searches?stopped', 303)
})
