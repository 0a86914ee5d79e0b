import { NotHere } from '../../../platform/web/endings.ts'
import { about, may, open } from '../../../platform/web/gate.ts'
import { blank, readForm, readQuery } from '../../../platform/web/read.ts'
import { room } from '../../../platform/web/routes.ts'
import type { Turn } from '../../../platform/web/visit.ts'
import { isId } from '../../../platform/database/id.ts'
import type { Outcome } from '../../../platform/outcome.ts'
import { makePdf } from '../../../platform/documents/documents.ts'
import { attendanceList } from '../../../platform/documents/papers/attendance-list.ts'
import { sightOf } from '../../network/face.ts'
import { cardOf, readSealed } from '../../people/face.ts'
import { detailsOf, type Details } from '../kinds.ts'
import { openedBy } from '../links.ts'
import {
  leadGathering,
  readAccessNeeds,
  reachOf,
  seeGatherings,
  seeWholeList,
  writeToThose,
} from '../permits.ts'
import { placeOne } from '../places/store.ts'
import { gatheringOne } from '../store.ts'
import type { Gathering, Place } from '../types.ts'
import { checkIn, givePlace, takeOff, welcomeWalkIn, writeToAll } from './actions.ts'
import { listQuery, rowForm, walkInForm, welcomeForm, writeForm, type ListQuery } from './forms.ts'
import { gatheringsPage, scannedPage, walkInPage, writePage } from './more-pages.ts'
import { listPage, type ListPage, type Party } from './pages.ts'
import { hiddenBy, type Sight } from './sight.ts'
import { paperOf } from './paper.ts'
import { refusals, type Refused } from './refusals.ts'
import { needsAreOpen } from './rules.ts'
import { gatheringsWithin, placesOnList } from './store.ts'

async function here(c: Turn): Promise<{ gathering: Gathering; details: Details }> {
  const { visit } = c.var
  const id = c.req.param('id')
  const gathering = visit.ask(leadGathering, isId(id) ? await gatheringOne(visit.hub.db, id) : null)
  const details = (await detailsOf(visit.hub, visit.hub.db, [gathering])).get(gathering.id)
  if (!details) throw new NotHere()
  return { gathering, details }
}

const byName = (one: Place, other: Place): number =>
  (one.groupName ?? one.name).localeCompare(other.groupName ?? other.name, 'en-GB')

/** What this reader may see of those who come: all, or what the agreement with the partner it belongs to shares. */
async function sightFor({ visit }: Turn['var'], gathering: Gathering): Promise<Sight> {
  const { hub } = visit
  const shared = await sightOf(hub.db, gathering.organisationId)
  const needs = visit.can(readAccessNeeds, {
    ...gathering,
    listIsOpen: needsAreOpen(gathering, hub.now()),
    leadsSeeNeeds: shared.needs,
  })
  const all = visit.can(seeWholeList, gathering)
  return { all, needs, hides: all ? [] : hiddenBy(shared) }
}

/** Those on the list; what they asked us to know only where the lead asks, and then each reading is logged. */
async function partiesOf(c: Turn, gathering: Gathering, sight: Sight, withNeeds: boolean): Promise<Party[]> {
  const { hub } = c.var.visit
  const onList = await placesOnList(hub.db, gathering.id, sight.all)
  const others = new Map(onList.map((one) => [one.place.id, one.others]))
  const places = onList.map(({ place }) => place)
  const needs = new Map<string, string[]>()
  if (withNeeds && sight.needs) {
    const ids = places.flatMap((place) => place.personId ?? [])
    for (const fact of await readSealed(hub, ids, ['access'], 'runs a gathering they come to'))
      needs.set(fact.personId, [...(needs.get(fact.personId) ?? []), fact.text])
  }
  const taken = places.filter((place) => place.state !== 'waiting').toSorted(byName)
  const waiting = places.filter((place) => place.state === 'waiting')
  return [...taken, ...waiting].map((place) => ({
    place,
    others: others.get(place.id) ?? [],
    needs: place.personId === null ? [] : (needs.get(place.personId) ?? []),
  }))
}

const queryOf = (c: Turn): ListQuery => {
  const read = readQuery(c, listQuery)
  return read.ok ? read.value : { q: '', show: 'everyone', needs: '', said: '' }
}

const done: Readonly<Record<string, string>> = {
  given: 'The place is theirs, and they have been told.',
  off: 'They are off the list. If somebody waits, they have been asked.',
  written: 'Your letters are on their way.',
  in: 'Welcome to them.',
  added: 'They have a place, or wait for one. Look for them below.',
}

async function shown(
  c: Turn,
  told: { gathering: Gathering; details: Details },
  more: Partial<ListPage> = {},
): Promise<ListPage> {
  const query = queryOf(c)
  const words = done[query.said]
  const sight = await sightFor(c.var, told.gathering)
  return {
    ...told,
    query,
    sight,
    parties: await partiesOf(c, told.gathering, sight, query.needs === 'yes'),
    ...(words ? { said: { kind: 'good', words } } : {}),
    ...more,
  }
}

/** A press on a row: back to the row it was on, or why not. */
function press(
  read: (
    c: Turn,
  ) => Promise<{ place: string; act: () => Promise<Outcome<Place, Refused>>; said: string } | null>,
) {
  return async (c: Turn): Promise<Response> => {
    const { visit } = c.var
    const told = await here(c)
    const pressed = await read(c)
    const place = pressed && (await placeOne(visit.hub.db, pressed.place))
    if (!pressed || place?.gatheringId !== told.gathering.id) throw new NotHere()
    const outcome = await pressed.act()
    if (outcome.ok)
      return c.redirect(`/desk/gatherings/${told.gathering.id}${pressed.said}#p-${pressed.place}`, 303)
    const fresh = { ...told, gathering: (await gatheringOne(visit.hub.db, told.gathering.id))! }
    return c.html(
      listPage(
        visit,
        await shown(c, fresh, { said: { kind: 'stop', words: visit.words.say(refusals[outcome.refusal]) } }),
      ),
      409,
    )
  }
}

const rowPress = (act: (c: Turn, place: string) => Promise<Outcome<Place, Refused>>, said: string) =>
  press(async (c) => {
    const form = await readForm(c, rowForm)
    return form.ok ? { place: form.value.place, act: () => act(c, form.value.place), said } : null
  })

export const listRoutes = room('/desk/gatherings')
  .get('/', may(seeGatherings), async (c) => {
    const { visit } = c.var
    const now = visit.hub.now()
    const near = await gatheringsWithin(
      visit.hub.db,
      reachOf(visit.actor),
      now.subtract({ hours: 7 * 24 }),
      now.add({ hours: 28 * 24 }),
    )
    return c.html(gatheringsPage(visit, near))
  })
  .get('/:id', about(leadGathering), async (c) =>
    c.html(listPage(c.var.visit, await shown(c, await here(c)))),
  )
  .get('/:id/list.pdf', about(leadGathering), async (c) => {
    const told = await here(c)
    const pdf = await makePdf(
      attendanceList,
      paperOf(
        c.var.visit,
        told,
        await partiesOf(c, told.gathering, await sightFor(c.var, told.gathering), true),
      ),
    )
    return c.body(new Uint8Array(pdf), 200, {
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="list.pdf"',
    })
  })
  .post(
    '/:id/here',
    about(leadGathering),
    press(async (c) => {
      const form = await readForm(c, welcomeForm)
      return form.ok
        ? {
            place: form.value.place,
            act: () => checkIn(c.var.visit.hub, form.value.place, form.value.came),
            said: '',
          }
        : null
    }),
  )
  .post(
    '/:id/give',
    about(leadGathering),
    rowPress((c, place) => givePlace(c.var.visit.hub, place), '?said=given'),
  )
  .post(
    '/:id/take-off',
    about(leadGathering),
    rowPress((c, place) => takeOff(c.var.visit.hub, place), '?said=off'),
  )
  .get('/:id/walk-in', about(leadGathering), async (c) =>
    c.html(walkInPage(c.var.visit, await here(c), { answers: { ...blank, people: '1' } })),
  )
  .post('/:id/walk-in', about(leadGathering), async (c) => {
    const { visit } = c.var
    const told = await here(c)
    const form = await readForm(c, walkInForm)
    if (!form.ok) return c.html(walkInPage(visit, told, form), 422)
    const { phone = null, ...walkIn } = form.value
    const outcome = await welcomeWalkIn(visit.hub, told.gathering.id, { ...walkIn, phone })
    if (outcome.ok)
      return c.redirect(`/desk/gatherings/${told.gathering.id}?said=in#p-${outcome.value.id}`, 303)
    return c.html(walkInPage(visit, told, { answers: form.answers, refusal: refusals[outcome.refusal] }), 409)
  })
  .get('/:id/write', about(writeToThose), async (c) => {
    const told = await here(c)
    c.var.visit.ask(writeToThose, told.gathering)
    return c.html(writePage(c.var.visit, told, { answers: blank }))
  })
  .post('/:id/write', about(writeToThose), async (c) => {
    const { visit } = c.var
    const told = await here(c)
    visit.ask(writeToThose, told.gathering)
    const form = await readForm(c, writeForm)
    if (!form.ok) return c.html(writePage(visit, told, form), 422)
    const lead = (await cardOf(visit.hub.db, visit.actor.personId!))?.name ?? visit.session?.name ?? ''
    await writeToAll(visit.hub, told.gathering.id, { ...form.value, lead })
    return c.redirect(`/desk/gatherings/${told.gathering.id}?said=written`, 303)
  })

export const scanRoutes = room('/check-in').get(
  '/:secret',
  open('anybody may scan a code; only whoever runs it sees whose it is'),
  async (c) => {
    const { visit } = c.var
    const { hub } = visit
    const id = openedBy(hub, 'check-in', c.req.param('secret') ?? '')
    const place = id && (await placeOne(hub.db, id))
    if (!place) throw new NotHere()
    const gathering = (await gatheringOne(hub.db, place.gatheringId))!
    if (!visit.can(leadGathering, gathering)) return c.html(scannedPage(visit, null))
    const details = (await detailsOf(hub, hub.db, [gathering])).get(gathering.id)
    return c.html(scannedPage(visit, details ? { place, gathering, details } : null))
  },
)
